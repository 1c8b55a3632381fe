import type { refusals as fr } from "../fr/refusals.ts";

export const refusals = {} satisfies Record<keyof typeof fr, string>;
