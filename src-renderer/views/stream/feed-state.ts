import type { StoreApi } from "zustand/vanilla";
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

/** One column's stream: what it holds and how it gets more. Questions in flight for another filter are forgotten. */
export interface Feed {
  readonly store: StoreApi<FeedState>;
  show(filter: MentionFilter, asOf: AsOf | null): void;
  /** Asks again from the newest, whatever is held. */
  reload(): void;
  older(): void;
  newer(): void;
  /** Looks for what arrived; shows it only where nothing can move under the reader. */
  poll(): Promise<void>;
  /** Brings what is around the reader up to date. */
  refresh(): Promise<void>;
  toNewest(): Promise<void>;
  /** Goes to a moment (ms, UTC); false when the mention is not in this column. */
  goTo(id: string, time: number): Promise<boolean>;
  see(inSight: InSight): void;
  pause(isPaused: boolean): void;
}

/** Newest moment ever shown (ms, UTC), and how many rows of that moment were known: what is beyond is new. */
export interface NewestMark {
  readonly time: number;
  readonly known: number;
}

/** Moves the mark up to a window that holds the newest rows; never back down. */
export function markNewest({ rows }: StreamWindow, before: NewestMark | null): NewestMark | null {
  const time = rows[0]?.time;
  if (time === undefined) return null;
  if (before !== null && time < before.time) return before;
  return { time, known: rows.filter((row) => row.time === time).length };
}
