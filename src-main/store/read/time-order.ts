import type { Database } from "better-sqlite3";
import type { Cursor } from "../../contract/query.ts";
import type { MentionSpine } from "../spine/mention-spine.ts";
import { createGiveWay } from "./give-way.ts";
import type { MentionFilter } from "./mention-filter.ts";

export type Direction = "newestFirst" | "oldestFirst";

/** Places in the spine that pass the filter, in (time, row) order beyond the cursor, a block at a time. */
export type Candidates = (
  filter: MentionFilter,
  direction: Direction,
  cursor: Cursor | null,
) => AsyncIterable<readonly number[]>;

/** Rows looked at through the time index before the whole spine is scanned instead. */
const walkedBlocks = [64, 256, 1024] as const;
const scannedBlock = 1000;
/** Mentions looked at between two looks at the clock. */
const lookedAtOnce = 8192;

/** Through the time index while mentions that pass are frequent, else by a scan of the spine in memory. */
export function createTimeOrder(database: Database, spine: MentionSpine): Candidates {
  const select = (comparison: string, order: string) =>
    database
      .prepare<[number, number, number], number>(
        `SELECT row FROM mention WHERE first_row = row AND (time, row) ${comparison} (?, ?)
         ORDER BY time ${order}, row ${order} LIMIT ?`,
      )
      .pluck();
  const older = select("<", "DESC");
  const newer = select(">", "ASC");
  const { columns } = spine;

  async function* candidates(filter: MentionFilter, direction: Direction, cursor: Cursor | null) {
    let last = cursor ?? startOf(direction);
    if (filter.among !== null) {
      yield inOrder(spine, filter.among.filter(filter.passes), direction, last);
      return;
    }
    for (const size of walkedBlocks) {
      const statement = direction === "newestFirst" ? older : newer;
      const rows = statement.all(last.time, last.row, size);
      const indexes = rows.map((row) => spine.indexOfRow(row));
      yield indexes.filter((index) => filter.passes(index));
      if (rows.length < size) return;
      const end = indexes.at(-1) ?? 0;
      last = { time: columns.time[end] ?? 0, row: columns.row[end] ?? 0 };
    }
    for (;;) {
      const block = await scan(spine, filter, direction, last, scannedBlock);
      yield block;
      const end = block.at(-1);
      if (end === undefined || block.length < scannedBlock) return;
      last = { time: columns.time[end] ?? 0, row: columns.row[end] ?? 0 };
    }
  }
  return candidates;
}

export function startOf(direction: Direction): Cursor {
  return direction === "newestFirst"
    ? { time: Number.MAX_SAFE_INTEGER, row: Number.MAX_SAFE_INTEGER }
    : { time: Number.MIN_SAFE_INTEGER, row: 0 };
}

/** Those of a few places that lie beyond the cursor. */
function inOrder(
  spine: MentionSpine,
  places: readonly number[],
  direction: Direction,
  cursor: Cursor,
): readonly number[] {
  const { time, row } = spine.columns;
  const sign = direction === "newestFirst" ? -1 : 1;
  const isBeyond = (i: number) => sign * ((time[i] ?? 0) - cursor.time || (row[i] ?? 0) - cursor.row) > 0;
  return places.filter(isBeyond).sort((a, b) => sign * ((time[a] ?? 0) - (time[b] ?? 0) || a - b));
}

/** The first `wanted` places beyond the cursor, by one pass over the spine from the likelier end. */
async function scan(
  spine: MentionSpine,
  filter: MentionFilter,
  direction: Direction,
  cursor: Cursor,
  wanted: number,
): Promise<readonly number[]> {
  const { time, row } = spine.columns;
  const sign = direction === "newestFirst" ? -1 : 1;
  // Indexes stand in row order, so they break ties of time as rows do.
  const compare = (a: number, b: number) => sign * ((time[a] ?? 0) - (time[b] ?? 0) || a - b);
  const isBeyond = (i: number) => sign * ((time[i] ?? 0) - cursor.time || (row[i] ?? 0) - cursor.row) > 0;
  const giveWay = createGiveWay();
  const found: number[] = [];
  for (let step = 0; step < filter.size; step++) {
    const pause = step % lookedAtOnce === 0 ? giveWay() : null;
    if (pause !== null) await pause;
    const index = sign === 1 ? step : filter.size - 1 - step;
    const worst = found.length < wanted ? undefined : found[found.length - 1];
    if (worst !== undefined && compare(index, worst) > 0) continue;
    if (!isBeyond(index) || !filter.passes(index)) continue;
    insertSorted(found, index, compare);
    if (found.length > wanted) found.pop();
  }
  return found;
}

export function insertSorted(
  sorted: number[],
  value: number,
  compare: (a: number, b: number) => number,
): void {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(sorted[middle] ?? 0, value) < 0) low = middle + 1;
    else high = middle;
  }
  sorted.splice(low, 0, value);
}
