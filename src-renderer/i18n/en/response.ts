import type { response as fr } from "../fr/response.ts";

export const response = {} satisfies Record<keyof typeof fr, string>;
