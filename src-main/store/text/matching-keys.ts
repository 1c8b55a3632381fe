import type { Direction } from "../read/time-order.ts";
import type { TextIndexReader } from "./text-index.ts";
import { rowOfKey } from "./text-key.ts";

/** An index to search, and which of its rows count (the others are found elsewhere). */
export interface SearchedIndex {
  readonly reader: TextIndexReader;
  isOurs(row: number): boolean;
}

interface Head {
  readonly stream: Iterator<number>;
  key: number;
}

/** Matches read from an index at once: few at first, since a page is small. */
const blocks = [128, 1024, 8192] as const;

/**
 * Keys of the texts that match, over several indexes, in key order beyond `from`. An index is opened only when its
 * keys may come next: the newest page never touches what is old.
 */
export function* matchingKeys(
  indexes: readonly SearchedIndex[],
  match: string,
  direction: Direction,
  from: number,
): Generator<number> {
  const isNewestFirst = direction === "newestFirst";
  const sign = isNewestFirst ? -1 : 1;
  /** Where an index begins, seen from here; and where it ends. */
  const near = ({ reader }: SearchedIndex) => (isNewestFirst ? reader.lastKey : reader.firstKey);
  const far = ({ reader }: SearchedIndex) => (isNewestFirst ? reader.firstKey : reader.lastKey);
  const waiting = indexes
    .filter((index) => sign * (far(index) - from) > 0)
    .sort((a, b) => sign * (near(a) - near(b)));
  let heads: Head[] = [];
  for (;;) {
    let best = nearest(heads, sign);
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      if (best !== null && sign * (near(next) - best.key) > 0) break;
      waiting.shift();
      const stream = keysOf(next, match, isNewestFirst, from);
      const first = stream.next();
      if (first.done !== true) heads.push({ stream, key: first.value });
      best = nearest(heads, sign);
    }
    if (best === null) return;
    yield best.key;
    const following = best.stream.next();
    if (following.done === true) {
      const ended = best;
      heads = heads.filter((head) => head !== ended);
    } else best.key = following.value;
  }
}

function nearest(heads: readonly Head[], sign: number): Head | null {
  let best: Head | null = null;
  for (const head of heads) if (best === null || sign * (head.key - best.key) < 0) best = head;
  return best;
}

function* keysOf(
  { reader, isOurs }: SearchedIndex,
  match: string,
  isNewestFirst: boolean,
  from: number,
): Generator<number> {
  let last = from;
  for (let turn = 0; ; turn++) {
    const limit = blocks[Math.min(turn, blocks.length - 1)] ?? 128;
    const block = isNewestFirst ? reader.before(match, last, limit) : reader.after(match, last, limit);
    for (const key of block) if (isOurs(rowOfKey(key))) yield key;
    if (block.length < limit) return;
    last = block.at(-1) ?? last;
  }
}
