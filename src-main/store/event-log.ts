import type { Database } from "better-sqlite3";
import type { CrisisEvent } from "../contract/event.ts";
import type { LogEntry } from "../contract/log-entry.ts";
import { canonicalJson, wellFormed } from "./canonical-json.ts";
import type { NewEntry } from "./crisis-store.ts";
import { beforeFirst, hashEntryParts } from "./event-chain.ts";
import { readStored } from "./read-stored.ts";

/** The log of one connection. `append` must run inside a transaction of its caller. */
export interface EventLog {
  head(): { readonly position: number; readonly hash: string };
  /** Reads the head again from the file: after a transaction that was rolled back. */
  reload(): void;
  append(entry: NewEntry): LogEntry;
  entries(after: number, upTo: number, limit: number, withBatches: boolean): readonly LogEntry[];
  positionAt(recordedAt: string): number;
}

interface EventRow {
  readonly position: number;
  readonly station: string;
  readonly occurred_at: string;
  readonly recorded_at: string;
  readonly by: string;
  readonly body: string;
  readonly previous: string;
  readonly hash: string;
}

export function toLogEntry(row: EventRow): LogEntry {
  return {
    position: row.position,
    station: row.station,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    by: row.by,
    // Written by `append` from a validated event, and never updated since.
    event: readStored<CrisisEvent>(row.body),
    previous: row.previous,
    hash: row.hash,
  };
}

const columns = "position, station, occurred_at, recorded_at, by, body, previous, hash";

export function createEventLog(database: Database, station: string): EventLog {
  const insert = database.prepare(
    "INSERT INTO event (position, station, occurred_at, recorded_at, by, type, body, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const readHead = database.prepare<[], { position: number; hash: string }>(
    "SELECT position, hash FROM event ORDER BY position DESC LIMIT 1",
  );
  const readAll = database.prepare<[number, number, number], EventRow>(
    `SELECT ${columns} FROM event WHERE position > ? AND position <= ? ORDER BY position LIMIT ?`,
  );
  const readEntries = database.prepare<[number, number, number], EventRow>(
    `SELECT ${columns} FROM event INDEXED BY event_entry WHERE type <> 'mentions-received' AND position > ? AND position <= ? ORDER BY position LIMIT ?`,
  );
  const readPosition = database
    .prepare<[string], number>(
      "SELECT position FROM event WHERE recorded_at <= ? ORDER BY recorded_at DESC, position DESC LIMIT 1",
    )
    .pluck();
  const nothing = { position: 0, hash: beforeFirst };
  let head = readHead.get() ?? nothing;

  return {
    head: () => head,
    reload() {
      head = readHead.get() ?? nothing;
    },
    append(entry) {
      const { event, body } = written(entry.event);
      const linked = {
        position: head.position + 1,
        station,
        occurredAt: entry.occurredAt,
        recordedAt: entry.recordedAt,
        by: entry.by.toWellFormed(),
        event,
        previous: head.hash,
      };
      const hash = hashEntryParts(linked, body);
      insert.run(
        linked.position,
        station,
        linked.occurredAt,
        linked.recordedAt,
        linked.by,
        event.type,
        body,
        linked.previous,
        hash,
      );
      head = { position: linked.position, hash };
      return { ...linked, hash };
    },
    entries(after, upTo, limit, withBatches) {
      const statement = withBatches ? readAll : readEntries;
      return statement.all(after, upTo, limit).map(toLogEntry);
    },
    positionAt: (recordedAt) => readPosition.get(recordedAt) ?? 0,
  };
}

/** The event exactly as it will be read back, and its canonical JSON. */
function written(event: CrisisEvent): { readonly event: CrisisEvent; readonly body: string } {
  const clean = wellFormed(event);
  const body = canonicalJson(clean);
  // Read back, so that followers see what a later reader of the file sees (no undefined, no -0).
  return { event: JSON.parse(body) as CrisisEvent, body };
}
