import type { propagation as fr } from "../fr/propagation.ts";

export const propagation = {} satisfies Record<keyof typeof fr, string>;
