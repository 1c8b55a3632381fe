import type { team as fr } from "../fr/team.ts";

export const team = {} satisfies Record<keyof typeof fr, string>;
