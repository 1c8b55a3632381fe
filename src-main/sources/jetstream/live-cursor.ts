/**
 * Where a Jetstream stands. Version 1 counts in Unix microseconds; version 2 in sequence numbers, and takes
 * microseconds too, told apart by size: 10^15 and above is a time (network.bsky.jetstream.subscribeEvents).
 * The time is kept beside the sequence, so that a gap can be dated and a version 1 server resumed from it.
 */
export interface JetstreamCursor {
  /** Unix microseconds of the newest event seen; 0 when unknown. */
  readonly timeUs: number;
  readonly seq: number | null;
}

const smallestTime = 1e15;

/** Reads `1779719009132431`, `4711` or `4711@1779719009132431`; null for anything else. */
export function readCursor(text: string | null): JetstreamCursor | null {
  const [, first, second] = /^(\d{1,16})(?:@(\d{1,16}))?$/.exec(text ?? "") ?? [];
  if (first === undefined) return null;
  const value = Number(first);
  if (!Number.isSafeInteger(value)) return null;
  if (value >= smallestTime) return { timeUs: value, seq: null };
  const timeUs = Number(second ?? 0);
  return { seq: value, timeUs: Number.isSafeInteger(timeUs) ? timeUs : 0 };
}

export function writeCursor(cursor: JetstreamCursor): string {
  return cursor.seq === null ? String(cursor.timeUs) : `${cursor.seq}@${cursor.timeUs}`;
}

/** The newest of two positions. Times do not always come in order on version 1; sequences do on version 2. */
export function furthest(a: JetstreamCursor | null, b: JetstreamCursor): JetstreamCursor {
  if (a === null) return b;
  const seq = a.seq === null || b.seq === null ? b.seq : Math.max(a.seq, b.seq);
  return { seq, timeUs: Math.max(a.timeUs, b.timeUs) };
}
