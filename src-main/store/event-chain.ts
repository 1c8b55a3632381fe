import { hash } from "node:crypto";
import type { CrisisEvent } from "../contract/event.ts";
import type { LogEntry } from "../contract/log-entry.ts";
import { canonicalJson } from "./canonical-json.ts";

/** `previous` of the entry at position 1. */
export const beforeFirst = "0".repeat(64);

/** SHA-256 (hex) of `previous` (64 hex digits) followed by the canonical JSON of the entry without its hash. */
export function hashEntry(entry: Omit<LogEntry, "hash">): string {
  return hashEntryParts(entry, canonicalJson(entry.event));
}

/** Same, when the canonical JSON of the event is at hand. Member names stand in canonical order. */
export function hashEntryParts(
  entry: Omit<LogEntry, "hash" | "event"> & { readonly event?: CrisisEvent },
  canonicalEvent: string,
): string {
  const canonical =
    `{"by":${canonicalJson(entry.by)},"event":${canonicalEvent},"occurredAt":${canonicalJson(entry.occurredAt)},` +
    `"position":${entry.position},"previous":"${entry.previous}","recordedAt":${canonicalJson(entry.recordedAt)},` +
    `"station":${canonicalJson(entry.station)}}`;
  return hash("sha256", entry.previous + canonical, "hex");
}
