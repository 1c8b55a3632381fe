import type { Database } from "better-sqlite3";
import type { CrisisEvent } from "../../contract/event.ts";
import { canonicalJson } from "../canonical-json.ts";
import { hashEntryParts } from "../event-chain.ts";
import type { VerifyReason } from "../fault-sentences.ts";

/** The first thing found wrong, and at which log position. */
export interface Finding {
  readonly position: number;
  readonly reason: VerifyReason;
  readonly args?: Readonly<Record<string, string | number>>;
}

export interface EventRow {
  readonly position: number;
  readonly station: string;
  readonly occurred_at: string;
  readonly recorded_at: string;
  readonly by: string;
  readonly type: string;
  readonly body: string;
  readonly previous: string;
  readonly hash: string;
}

/** Entries read at once; the mentions they seal are read in between. */
const page = 500;

/** Every entry of the log in order. */
export function* readEvents(database: Database): Generator<EventRow> {
  const read = database.prepare<[number, number], EventRow>(
    "SELECT * FROM event WHERE position > ? ORDER BY position LIMIT ?",
  );
  // Bound as a real number it stands below every whole one, also those that a double cannot hold.
  let after = Number.NEGATIVE_INFINITY;
  for (;;) {
    const rows = read.all(after, page);
    yield* rows;
    if (rows.length < page) return;
    after = rows.at(-1)?.position ?? after;
  }
}

/** Checks one entry against the one before it. Gives the event when it stands. */
export function checkEntry(
  row: EventRow,
  before: { readonly position: number; readonly hash: string },
  isExact: (row: EventRow) => boolean,
): { readonly event: CrisisEvent } | { readonly finding: Finding } {
  const expected = before.position + 1;
  const wrong = (reason: VerifyReason, position = expected) => ({
    finding: { position, reason, args: { position } },
  });
  if (row.position > expected) return wrong("verify.entry-missing");
  if (row.position < expected || row.previous !== before.hash) return wrong("verify.entry-out-of-chain");
  const event = parseEvent(row.body);
  if (event === null) return wrong("verify.entry-unreadable");
  const hash = hashEntryParts(
    {
      position: row.position,
      station: row.station,
      occurredAt: row.occurred_at,
      recordedAt: row.recorded_at,
      by: row.by,
      previous: row.previous,
    },
    row.body,
  );
  if (hash !== row.hash || canonicalJson(event) !== row.body || !isExact(row)) {
    return wrong("verify.entry-changed");
  }
  return event.type === row.type ? { event } : wrong("verify.columns-disagree");
}

function parseEvent(body: string): CrisisEvent | null {
  try {
    const event: unknown = JSON.parse(body);
    // Its hash vouches for the rest: it was validated when it was appended.
    return typeof event === "object" && event !== null && "type" in event ? (event as CrisisEvent) : null;
  } catch {
    return null;
  }
}
