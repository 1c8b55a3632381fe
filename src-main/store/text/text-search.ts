import type { Cursor } from "../../contract/query.ts";
import type { MentionFilter } from "../read/mention-filter.ts";
import type { MentionLookup } from "../read/mention-lookup.ts";
import type { TextCandidates } from "../read/mention-reader.ts";
import { type Direction, startOf } from "../read/time-order.ts";
import type { MentionSpine } from "../spine/mention-spine.ts";
import { matchingKeys, type SearchedIndex } from "./matching-keys.ts";
import type { TailIndex } from "./tail-index.ts";
import type { TextIndexReader } from "./text-index.ts";
import { keyAfterMinute, keyOfMinute, minuteOfKey, rowOfKey } from "./text-key.ts";

/** The sidecar's shards and the last row they hold; null: there is none to read yet. */
export type IndexedTexts = () => {
  readonly readers: readonly TextIndexReader[];
  readonly upToRow: number;
} | null;

export interface TextSearchParts {
  readonly spine: MentionSpine;
  readonly lookup: MentionLookup;
  readonly tail: TailIndex;
  readonly lastRow: () => number;
  readonly indexed: IndexedTexts;
  /** Resolves when the sidecar is at most so many rows behind. */
  readonly whenBehindAtMost: (rows: number) => Promise<void>;
  /** Texts of erased mentions may still stand in the index for a moment. */
  readonly isErased: (row: number) => boolean;
  /** The sidecar's index turned out to be damaged. */
  readonly startAfresh: () => void;
}

/** Rows searched outside the sidecar; beyond, the search waits for the indexer. */
const longestTail = 20_000;

/** Mentions whose text in force matches, in (time, row) order: the sidecar's part and the tail's, merged. */
export function createTextSearch(parts: TextSearchParts): TextCandidates {
  const { spine, lookup, tail } = parts;

  return async function* candidates(match, filter, direction, cursor) {
    let reached = cursor;
    let hasBegunAgain = false;
    for (;;) {
      try {
        for await (const found of search(match, filter, direction, reached)) {
          yield found;
          const last = found.at(-1) ?? 0;
          reached = { time: spine.columns.time[last] ?? 0, row: spine.columns.row[last] ?? 0 };
        }
        return;
      } catch (error) {
        if (hasBegunAgain || !(isDamage(error) || isClosed(error))) throw error;
        hasBegunAgain = true;
        // The cache is built again, and the search goes on where it had come to.
        if (isDamage(error)) parts.startAfresh();
      }
    }
  };

  async function* search(match: string, filter: MentionFilter, direction: Direction, cursor: Cursor | null) {
    await parts.whenBehindAtMost(longestTail);
    const indexed = parts.indexed();
    const done = indexed?.upToRow ?? 0;
    const wanted = Math.min(parts.lastRow(), filter.upToRow);
    const start = cursor ?? startOf(direction);
    const indexes: SearchedIndex[] = [];
    for (const reader of indexed?.readers ?? []) indexes.push({ reader, isOurs: (row) => row <= done });
    if (wanted > done) {
      const reader = await tail.cover(done, parts.lastRow());
      indexes.push({ reader, isOurs: (row) => row > done });
    }
    const from = direction === "newestFirst" ? keyAfterMinute(start.time) : keyOfMinute(start.time) - 1;
    for (const group of byMinute(matchingKeys(indexes, match, direction, from))) {
      const found = inForce(group, filter, direction, start);
      if (found.length > 0) yield found;
    }
  }

  function inForce(
    keysOfMinute: readonly number[],
    filter: MentionFilter,
    direction: Direction,
    start: Cursor,
  ) {
    const { time, row } = spine.columns;
    const sign = direction === "newestFirst" ? -1 : 1;
    const found: number[] = [];
    for (const key of keysOfMinute) {
      const textRow = rowOfKey(key);
      const index = spine.indexOfRow(textRow);
      if (index < 0 || !filter.passes(index) || parts.isErased(textRow)) continue;
      const beyond = sign * ((time[index] ?? 0) - start.time || (row[index] ?? 0) - start.row);
      if (beyond > 0 && lookup.textRow(index, filter.upToRow) === textRow) found.push(index);
    }
    return found.sort((a, b) => sign * ((time[a] ?? 0) - (time[b] ?? 0) || a - b));
  }
}

function isDamage(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/.test(code);
}

/** While the search gave way, the index it read was put aside for a newer one. */
function isClosed(error: unknown): boolean {
  return error instanceof TypeError && error.message.includes("not open");
}

function* byMinute(sorted: Iterable<number>): Generator<readonly number[]> {
  let group: number[] = [];
  let minute = -1;
  for (const key of sorted) {
    const of = minuteOfKey(key);
    if (of !== minute && group.length > 0) {
      yield group;
      group = [];
    }
    minute = of;
    group.push(key);
  }
  if (group.length > 0) yield group;
}
