import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../shared/data/", import.meta.url));

/** Path of a file of the real material that lives beside the project; null in a clone that does not have it. */
export function sharedData(path: string): string | null {
  const full = `${root}${path}`;
  return existsSync(full) ? full : null;
}

/** Why a test that needs the real material is skipped. */
export const withoutSharedData = "skipped: ../shared/data is absent";
