import type { Database } from "better-sqlite3";
import type { Cursor } from "../../contract/query.ts";
import type { StoredMention } from "../crisis-store.ts";
import type { VersionRow } from "../mention-versions.ts";
import type { MentionSpine } from "../spine/mention-spine.ts";
import type { MentionLookup } from "./mention-lookup.ts";
import { type Direction, startOf } from "./time-order.ts";

/** A page of everything: one walk of the time index that brings the contents with it. */
export type PlainPages = (
  upToRow: number,
  direction: Direction,
  cursor: Cursor | null,
  limit: number,
) => readonly StoredMention[];

export function createPlainPages(database: Database, spine: MentionSpine, lookup: MentionLookup): PlainPages {
  const select = (comparison: string, order: string) =>
    database.prepare<[number, number, number, number], VersionRow>(
      `SELECT row, text_row, erased_by, content FROM mention
       WHERE first_row = row AND (time, row) ${comparison} (?, ?) AND row <= ?
       ORDER BY time ${order}, row ${order} LIMIT ?`,
    );
  const older = select("<", "DESC");
  const newer = select(">", "ASC");
  return (upToRow, direction, cursor, limit) => {
    const { time, row } = cursor ?? startOf(direction);
    const statement = direction === "newestFirst" ? older : newer;
    const rows = statement.all(time, row, Math.min(upToRow, Number.MAX_SAFE_INTEGER), limit);
    return rows.map((version) => lookup.storedFrom(spine.indexOfRow(version.row), version, upToRow));
  };
}
