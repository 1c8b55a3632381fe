import { hash } from "node:crypto";
import type { LogEntry } from "../contract/log-entry.ts";
import { canonicalJson } from "./canonical-json.ts";

/** `previous` of the entry at position 1. */
export const beforeFirst = "0".repeat(64);

/**
 * SHA-256 (hex) of `previous` (64 hex digits) followed by the canonical JSON of the entry without its hash.
 * `canonicalEvent`: canonical JSON of its event. Member names stand in canonical order.
 */
export function hashEntryParts(entry: Omit<LogEntry, "hash" | "event">, canonicalEvent: string): string {
  const canonical =
    `{"by":${canonicalJson(entry.by)},"event":${canonicalEvent},"occurredAt":${canonicalJson(entry.occurredAt)},` +
    `"position":${entry.position},"previous":"${entry.previous}","recordedAt":${canonicalJson(entry.recordedAt)},` +
    `"station":${canonicalJson(entry.station)}}`;
  return hash("sha256", entry.previous + canonical, "hex");
}
