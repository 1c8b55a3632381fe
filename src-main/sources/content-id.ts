import { hash } from "node:crypto";

/** The same id for the same content at every read, for records that carry none of their own. */
export function contentId(parts: readonly (string | null)[]): string {
  return hash("sha256", JSON.stringify(parts), "hex").slice(0, 32);
}
