import type { stream as fr } from "../fr/stream.ts";

export const stream = {} satisfies Record<keyof typeof fr, string>;
