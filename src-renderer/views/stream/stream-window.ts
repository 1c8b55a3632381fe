import type { MentionRow } from "../../../src-main/contract/answer.ts";
import type { Cursor } from "../../../src-main/contract/query.ts";

/**
 * The rows a column holds: a contiguous run of the stream, newest first, each once. What lies beyond either end is asked
 * for again when the reader gets there.
 */
export interface StreamWindow {
  readonly rows: readonly MentionRow[];
  /** Nothing newer than the first row was known when it was last asked. */
  readonly hasNewest: boolean;
  readonly hasOldest: boolean;
}

export const emptyWindow: StreamWindow = { rows: [], hasNewest: false, hasOldest: false };

/** Most rows kept in memory by a column; beyond, the end far from the reader is let go. */
export const mostRows = 600;

/** Newest first: negative when `a` stands above `b`. */
export function compareCursors(a: Cursor, b: Cursor): number {
  return b.time - a.time || b.row - a.row;
}

/** Name of a row that outlives an erasure, which takes the mention's own id away. */
export const keyOf = (row: MentionRow): string => String(row.cursor.row);

/** In order, each once; of two versions of a row the later given stays. */
function inOrder(rows: readonly MentionRow[]): readonly MentionRow[] {
  const byKey = new Map(rows.map((row) => [row.cursor.row, row]));
  return [...byKey.values()].sort((a, b) => compareCursors(a.cursor, b.cursor));
}

/** A page of the newest, newest first, and nothing else. */
export function startWindow(rows: readonly MentionRow[], isEnd: boolean): StreamWindow {
  return { rows: inOrder(rows), hasNewest: true, hasOldest: isEnd };
}

/** Rows older than the last one, as asked before its cursor. `isEnd`: there are no others. */
export function addOlder(window: StreamWindow, rows: readonly MentionRow[], isEnd: boolean): StreamWindow {
  const last = window.rows.at(-1);
  const beyond =
    last === undefined ? rows : rows.filter((row) => compareCursors(row.cursor, last.cursor) > 0);
  return { ...window, rows: [...window.rows, ...inOrder(beyond)], hasOldest: isEnd };
}

/** Rows newer than the first one, as asked after its cursor, in any order. */
export function addNewer(window: StreamWindow, rows: readonly MentionRow[], isEnd: boolean): StreamWindow {
  const [first] = window.rows;
  const beyond =
    first === undefined ? rows : rows.filter((row) => compareCursors(row.cursor, first.cursor) < 0);
  return { ...window, rows: [...inOrder(beyond), ...window.rows], hasNewest: isEnd };
}

/**
 * The newest rows put on top, all of them down to `downTo` (null: down to the end of the stream). Where that stops above
 * the window there would be a hole between: the rows then stand alone.
 */
export function addNewest(
  window: StreamWindow,
  rows: readonly MentionRow[],
  downTo: Cursor | null,
): StreamWindow {
  const [first] = window.rows;
  if (downTo === null) return startWindow(rows, true);
  if (first === undefined || compareCursors(downTo, first.cursor) < 0) return startWindow(rows, false);
  const kept = window.rows.filter((row) => compareCursors(row.cursor, downTo) > 0);
  return { ...window, rows: [...inOrder(rows), ...kept], hasNewest: true };
}

/** A stretch of the stream asked again: all there is from `top` down to `downTo` (null: down to the end). */
export interface Stretch {
  readonly rows: readonly MentionRow[];
  readonly top: Cursor;
  readonly downTo: Cursor | null;
}

/**
 * Brings a stretch up to date: new counters, late arrivals, what no longer belongs. Where `isHeld` says so (in sight of
 * the reader) rows change in place but none comes or goes.
 */
export function refreshRows(
  window: StreamWindow,
  { rows, top, downTo }: Stretch,
  isHeld: (cursor: Cursor) => boolean,
): StreamWindow {
  const [first] = window.rows;
  const last = window.rows.at(-1);
  if (first === undefined || last === undefined) return window;
  const isAsked = (cursor: Cursor): boolean =>
    compareCursors(cursor, top) >= 0 && (downTo === null || compareCursors(cursor, downTo) <= 0);
  const known = new Set(window.rows.map((row) => row.cursor.row));
  const told = new Map(rows.map((row) => [row.cursor.row, row]));
  const stay = window.rows
    .filter(({ cursor }) => told.has(cursor.row) || !isAsked(cursor) || isHeld(cursor))
    .map((row) => told.get(row.cursor.row) ?? row);
  const come = rows.filter(
    ({ cursor }) =>
      !known.has(cursor.row) &&
      !isHeld(cursor) &&
      (compareCursors(cursor, first.cursor) >= 0 || window.hasNewest) &&
      (compareCursors(cursor, last.cursor) <= 0 || window.hasOldest),
  );
  const isSame =
    come.length === 0 &&
    stay.length === window.rows.length &&
    stay.every((row, at) => row === window.rows[at]);
  return isSame ? window : { ...window, rows: inOrder([...stay, ...come]) };
}

/** Lets go of the end far from what is in sight, when there are more than `most` rows. */
export function trimWindow(
  window: StreamWindow,
  inSight: { readonly from: number; readonly to: number },
  most: number = mostRows,
): StreamWindow {
  const { rows } = window;
  if (rows.length <= most) return window;
  const middle = Math.round((inSight.from + inSight.to - most) / 2);
  const start = Math.min(Math.max(middle, 0), rows.length - most);
  return {
    rows: rows.slice(start, start + most),
    hasNewest: window.hasNewest && start === 0,
    hasOldest: window.hasOldest && start + most === rows.length,
  };
}
