import type { timeline as fr } from "../fr/timeline.ts";

export const timeline = {} satisfies Record<keyof typeof fr, string>;
