import type { sources as fr } from "../fr/sources.ts";

export const sources = {} satisfies Record<keyof typeof fr, string>;
