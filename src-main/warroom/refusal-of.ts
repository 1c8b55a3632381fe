import { type Refusal, refuse } from "../contract/refusal.ts";

/**
 * A fault of the disk, of a file or of a source as a sentence for whoever asked. Faults that know their message key
 * carry it, as `refusal` (the store) or as `reason` and `args` (the sources); the others are told in their own words.
 */
export function refusalOf(error: unknown): Refusal {
  if (typeof error !== "object" || error === null) return refuse("room.failed", { reason: String(error) });
  if ("refusal" in error) return error.refusal as Refusal;
  if ("reason" in error && "args" in error && typeof error.reason === "string") {
    const file = "file" in error ? String(error.file).split(/[\\/]/).at(-1) : undefined;
    const args = error.args as Record<string, string | number>;
    return refuse(error.reason, file === undefined ? args : { name: file, ...args });
  }
  const reason = error instanceof Error ? error.message : String(error);
  return refuse("room.failed", { reason: reason.slice(0, 500) });
}
