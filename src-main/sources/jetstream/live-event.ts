import { isObject, objectAt, type RawObject, textAt } from "../raw-json.ts";
import type { JetstreamCursor } from "./live-cursor.ts";

/** What the stream itself needs to know of an event, on either wire; what it means as a mention is `normaliseJetstreamEvent`'s. */
export interface StreamEvent {
  /** Null for notices, which do not move the stream. */
  readonly position: JetstreamCursor | null;
  /** The same for the same change sent again; null for what is no change of a record. */
  readonly key: string | null;
  /** The server no longer had what it was asked to resume from. */
  readonly isOutdatedCursor: boolean;
}

/** Reads the envelope of a version 1 event or a version 2 frame; null when it is neither. */
export function readStreamEvent(event: unknown): StreamEvent | null {
  if (!isObject(event)) return null;
  const payload = event.$type === "message" ? objectAt(event, "payload") : event;
  if (payload === null) return null;
  return {
    position: readPosition(payload),
    key: keyOf(payload),
    isOutdatedCursor: /#info$/.test(textAt(payload, "$type") ?? "") && payload.name === "OutdatedCursor",
  };
}

function readPosition(event: RawObject): JetstreamCursor | null {
  if (isCount(event.time_us)) return { timeUs: event.time_us, seq: null };
  if (!isCount(event.seq)) return null;
  const time = Date.parse(textAt(event, "time") ?? "");
  return { seq: event.seq, timeUs: Number.isNaN(time) ? 0 : time * 1000 };
}

function keyOf(event: RawObject): string | null {
  const commit = objectAt(event, "commit") ?? event;
  const did = textAt(event, "did");
  const rkey = textAt(commit, "rkey");
  if (did === null || rkey === null) return null;
  return [did, textAt(commit, "collection"), rkey, textAt(commit, "rev"), textAt(commit, "operation")].join(
    " ",
  );
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
