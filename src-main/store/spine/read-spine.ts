import type { Database } from "better-sqlite3";
import { AlteredContent } from "../read-stored.ts";
import type { MentionSpine } from "./mention-spine.ts";

type SpineRow = readonly [
  row: number,
  firstRow: number,
  key: number,
  time: number,
  source: string,
  kind: number,
  lang: string | null,
  account: number | null,
  parent: number | null,
];

/** The furthest a JavaScript date goes from 1970, ms: nothing later is ever written. */
const latestDate = 8.64e15;

/** Rows between two steps of `readSpine`. */
const step = 10_000;

/** Adds to the spine what the file holds after row `after`; yields the last row read, every 10,000 rows. */
export function* readSpine(database: Database, spine: MentionSpine, after: number): Generator<number> {
  const read = database
    .prepare<[number, number], SpineRow>(
      `SELECT row, first_row, id_key, time, source, kind, lang, account, parent FROM mention
       WHERE row > ? AND row <= ? ORDER BY row`,
    )
    .raw();
  const last = database.prepare<[], number | null>("SELECT max(row) FROM mention").pluck().get() ?? 0;
  spine.reserve(spine.size + last - after);
  for (let from = after; from < last; from += step) {
    for (const row of read.all(from, from + step)) addRow(spine, row);
    yield Math.min(from + step, last);
  }
}

function addRow(spine: MentionSpine, values: SpineRow): void {
  const [row, firstRow, key, time, source, kind, lang, account, parent] = values;
  if (Math.abs(time) > latestDate) throw new AlteredContent(`Time ${time} of row ${row} is no time`);
  if (row !== firstRow) {
    spine.updates.add(row, spine.indexOfRow(firstRow));
    return;
  }
  spine.add({ row, key, time, kind, account: account ?? 0, parent }, source, lang, null);
}
