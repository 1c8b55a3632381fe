import type { Database } from "better-sqlite3";
import type { CrisisEvent } from "../contract/event.ts";
import { readStored } from "./read-stored.ts";

/** Last mention row the room had at a log position; 0: none. */
export function createRowsKnown(database: Database): (position: number) => number {
  const readBatch = database
    .prepare<[number], string>(
      "SELECT body FROM event WHERE position <= ? AND type = 'mentions-received' ORDER BY position DESC LIMIT 1",
    )
    .pluck();
  return (position) => {
    const body = readBatch.get(position);
    if (body === undefined) return 0;
    const event = readStored<CrisisEvent>(body);
    return event.type === "mentions-received" ? event.lastRow : 0;
  };
}
