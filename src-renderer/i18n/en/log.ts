import type { log as fr } from "../fr/log.ts";

export const log = {} satisfies Record<keyof typeof fr, string>;
