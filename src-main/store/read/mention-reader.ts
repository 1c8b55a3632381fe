import type { Cursor } from "../../contract/query.ts";
import type { CrisisStore, MentionSelection, StoredMention } from "../crisis-store.ts";
import type { MentionSpine } from "../spine/mention-spine.ts";
import { createGiveWay } from "./give-way.ts";
import { type FilterParts, type MentionFilter, prepareFilter } from "./mention-filter.ts";
import type { MentionLookup } from "./mention-lookup.ts";
import type { PlainPages } from "./plain-pages.ts";
import type { SpreadReader } from "./spread-reader.ts";
import type { Candidates, Direction } from "./time-order.ts";
import { readVolume } from "./volume.ts";

export type MentionReader = Pick<
  CrisisStore,
  | "page"
  | "count"
  | "holds"
  | "mentionsById"
  | "mentionsByRow"
  | "firstVersions"
  | "versionsOf"
  | "rootsOf"
  | "answersOf"
  | "volume"
  | "tree"
  | "stream"
>;

/** Full text: the same candidates, narrowed to those whose text in force matches. */
export type TextCandidates = (
  match: string,
  filter: MentionFilter,
  direction: Direction,
  cursor: Cursor | null,
) => AsyncIterable<readonly number[]>;

export interface MentionReaderParts extends FilterParts {
  readonly spine: MentionSpine;
  readonly lookup: MentionLookup;
  readonly spread: SpreadReader;
  readonly byTime: Candidates;
  readonly byText: TextCandidates;
  readonly plainPages: PlainPages;
}

const everything = Number.MAX_SAFE_INTEGER;
const streamedBlock = 1000;

export function createMentionReader(parts: MentionReaderParts): MentionReader {
  const { spine, lookup, spread, byTime, byText, plainPages } = parts;

  /** Places that pass all of the selection but `accepts`. */
  async function* candidates(
    selection: MentionSelection,
    filter: MentionFilter,
    direction: Direction,
    cursor: Cursor | null,
  ): AsyncGenerator<readonly number[]> {
    if (selection.match !== undefined) yield* byText(selection.match, filter, direction, cursor);
    else yield* byTime(filter, direction, cursor);
  }

  async function* matching(
    selection: MentionSelection,
    direction: Direction,
    cursor: Cursor | null,
  ): AsyncGenerator<readonly number[]> {
    const filter = prepareFilter(selection, parts);
    const { accepts } = selection;
    const giveWay = createGiveWay();
    for await (const block of candidates(selection, filter, direction, cursor)) {
      if (accepts === undefined) yield block;
      else {
        // One by one: each has to be read from the file, and a page may be full after the first.
        for (const index of block) {
          const pause = giveWay();
          if (pause !== null) await pause;
          if (accepts(lookup.stored(index, filter.upToRow).mention)) yield [index];
        }
      }
      const pause = giveWay();
      if (pause !== null) await pause;
    }
  }

  async function page(
    selection: MentionSelection,
    before: Cursor | null,
    after: Cursor | null,
    limit: number,
  ): Promise<readonly StoredMention[]> {
    const direction = after === null ? "newestFirst" : "oldestFirst";
    const upToRow = selection.upToRow ?? everything;
    if (isEverything(selection)) return plainPages(upToRow, direction, after ?? before, limit);
    const found: StoredMention[] = [];
    for await (const block of matching(selection, direction, after ?? before)) {
      for (const index of block) {
        found.push(lookup.stored(index, upToRow));
        if (found.length === limit) return found;
      }
    }
    return found;
  }

  async function count(selection: MentionSelection, cap: number): Promise<number> {
    const filter = prepareFilter(selection, parts);
    if (selection.match === undefined && selection.accepts === undefined) return countPassing(filter, cap);
    let total = 0;
    for await (const block of matching(selection, "newestFirst", null)) {
      total += block.length;
      if (total >= cap) return cap;
    }
    return total;
  }

  async function* stream(
    selection: MentionSelection,
    order: "time" | "row",
  ): AsyncGenerator<readonly StoredMention[]> {
    const filter = prepareFilter(selection, parts);
    const { upToRow } = filter;
    if (order === "time") {
      for await (const block of matching(selection, "oldestFirst", null)) {
        if (block.length > 0) yield block.map((index) => lookup.stored(index, upToRow));
      }
      return;
    }
    const wanted = selection.match === undefined ? null : new Set<number>();
    if (wanted !== null && selection.match !== undefined) {
      for await (const block of byText(selection.match, filter, "oldestFirst", null)) {
        for (const index of block) wanted.add(index);
      }
    }
    for (let from = 0; from < filter.size; from += streamedBlock) {
      const rows: StoredMention[] = [];
      for (let index = from; index < Math.min(from + streamedBlock, filter.size); index++) {
        if (!(wanted?.has(index) ?? true) || !filter.passes(index)) continue;
        const stored = lookup.stored(index, upToRow);
        if (selection.accepts?.(stored.mention) ?? true) rows.push(stored);
      }
      if (rows.length > 0) yield rows;
    }
  }

  /** Places of rows in the spine; rows that are not mentions known by then are refused. */
  function placed(rows: readonly number[], size: number): readonly number[] {
    return rows.map((row) => {
      const index = spine.indexOfRow(row);
      if (index < 0 || index >= size) throw new RangeError(`No mention at row ${row} by then`);
      return index;
    });
  }

  return {
    page,
    count,
    stream,
    holds: (id) => lookup.indexOf(id, everything) >= 0,
    async mentionsById(ids, upToRow) {
      const upTo = upToRow ?? everything;
      return ids.map((id) => {
        const index = lookup.indexOf(id, upTo);
        return index < 0 ? null : lookup.stored(index, upTo);
      });
    },
    async mentionsByRow(rows, upToRow) {
      const upTo = upToRow ?? everything;
      const size = spine.sizeAt(upTo);
      return rows.map((row) => {
        const index = spine.indexOfRow(row);
        return index < 0 || index >= size ? null : lookup.stored(index, upTo);
      });
    },
    firstVersions: async (from, to) => lookup.firsts(from, to),
    async versionsOf(id, upToRow) {
      const upTo = upToRow ?? everything;
      const index = lookup.indexOf(id, upTo);
      return index < 0 ? [] : lookup.versions(index, upTo);
    },
    async rootsOf(rows, upToRow) {
      const size = spine.sizeAt(upToRow ?? everything);
      return placed(rows, size).map((index) => spread.rootId(index, size));
    },
    async answersOf(rows, upToRow) {
      const size = spine.sizeAt(upToRow ?? everything);
      return placed(rows, size).map((index) => spread.answers(index, size));
    },
    tree: async (upToRow) => spread.tree(spine.sizeAt(upToRow ?? everything)),
    async volume(selection, from, to, bucket) {
      const filter = prepareFilter(selection, parts);
      const isNarrowed = selection.match !== undefined || selection.accepts !== undefined;
      return readVolume(
        spine,
        filter,
        { from, to, bucket },
        isNarrowed ? matching(selection, "oldestFirst", null) : null,
      );
    },
  };
}

function isEverything(selection: MentionSelection): boolean {
  return Object.entries(selection).every(([name, value]) => name === "upToRow" || value === undefined);
}

/** Mentions looked at between two looks at the clock. */
const lookedAtOnce = 8192;

async function countPassing(filter: MentionFilter, cap: number): Promise<number> {
  if (filter.takesAll) return Math.min(filter.size, cap);
  if (filter.among !== null) return Math.min(filter.among.filter(filter.passes).length, cap);
  const giveWay = createGiveWay();
  let total = 0;
  for (let index = filter.size - 1; index >= 0 && total < cap; index--) {
    const pause = index % lookedAtOnce === 0 ? giveWay() : null;
    if (pause !== null) await pause;
    if (filter.passes(index)) total++;
  }
  return total;
}
