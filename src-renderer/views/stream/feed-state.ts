import type { MentionPage, MentionRow } from "../../../src-main/contract/answer.ts";
import type { AsOf } from "../../../src-main/contract/as-of.ts";
import type { Cursor, MentionFilter } from "../../../src-main/contract/query.ts";
import type { Refused } from "../../link/reply.ts";
import { nobodyStands, type Standing, type StreamItem } from "./fold-copies.ts";
import { compareCursors, emptyWindow, type StreamWindow } from "./stream-window.ts";

/** What the reader has before the eyes, as the list last told it. */
export interface InSight {
  readonly first: Cursor | null;
  readonly last: Cursor | null;
  readonly isAtStart: boolean;
  /** Something of the list is under the pointer or the keyboard: nothing may move. */
  readonly isReading: boolean;
}

export interface FeedState {
  readonly filter: MentionFilter;
  readonly asOf: AsOf | null;
  readonly window: StreamWindow;
  readonly items: readonly StreamItem[];
  readonly standing: Standing;
  readonly terms: readonly string[];
  readonly count: MentionPage["count"];
  /** Arrived since the newest shown, and not shown. */
  readonly waiting: { readonly count: number; readonly isCapped: boolean };
  readonly status: "empty" | "loading" | "ready" | "refused";
  readonly refused: Refused | null;
  readonly isPaused: boolean;
  /** Grows each time the list has to go to its very start. */
  readonly starts: number;
  /** The row the list has to bring into sight; `turn` grows with each. */
  readonly landing: { readonly key: string; readonly turn: number } | null;
  /** Grows with what came in by itself at the top: for a polite announcement. */
  readonly arrived: number;
}

export const nothingWaits = { count: 0, isCapped: false } as const;

export const startState: FeedState = {
  filter: {},
  asOf: null,
  window: emptyWindow,
  items: [],
  standing: nobodyStands,
  terms: [],
  count: null,
  waiting: nothingWaits,
  status: "empty",
  refused: null,
  isPaused: false,
  starts: 0,
  landing: null,
  arrived: 0,
};

/** Where a cursor stands, or would stand, among rows. */
export function placeOf(rows: readonly MentionRow[], cursor: Cursor): number {
  const at = rows.findIndex((row) => compareCursors(row.cursor, cursor) >= 0);
  return at < 0 ? Math.max(0, rows.length - 1) : at;
}
