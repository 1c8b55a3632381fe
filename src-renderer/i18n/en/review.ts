import type { review as fr } from "../fr/review.ts";

export const review = {} satisfies Record<keyof typeof fr, string>;
