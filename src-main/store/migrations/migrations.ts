import { crisisFile } from "./0001-crisis-file.ts";
import type { Migration } from "./migration.ts";

/** In order, without a hole: migration k stands at index k - 1. */
export const migrations: readonly Migration[] = [crisisFile];
