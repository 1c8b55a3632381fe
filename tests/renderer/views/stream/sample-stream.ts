import type { MentionPage, MentionRow } from "../../../../src-main/contract/answer.ts";
import type { Cursor, QueryOf } from "../../../../src-main/contract/query.ts";
import type { AskMentions } from "../../../../src-renderer/views/stream/feed.ts";
import { compareCursors } from "../../../../src-renderer/views/stream/stream-window.ts";

/** A host's stream in memory: keyset pages over rows that may be added to at any time. */
export interface SampleStream {
  rows: MentionRow[];
  readonly asked: QueryOf<"mentions">[];
  readonly ask: AskMentions;
}

const byTime = (a: MentionRow, b: MentionRow): number => compareCursors(a.cursor, b.cursor);
const isNewer = (a: Cursor, b: Cursor): boolean => compareCursors(a, b) < 0;

export function sampleStream(rows: readonly MentionRow[]): SampleStream {
  const stream: SampleStream = {
    rows: [...rows],
    asked: [],
    ask: (query) => {
      stream.asked.push(query);
      return Promise.resolve({ ok: true, value: pageOf(stream.rows, query) });
    },
  };
  return stream;
}

export function pageOf(all: readonly MentionRow[], query: QueryOf<"mentions">): MentionPage {
  const { before, after, filter, limit } = query;
  const from = filter.from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(filter.from);
  const passing = all.filter((row) => row.time >= from).sort(byTime);
  const cut =
    after === null
      ? passing.filter((row) => before === null || isNewer(before, row.cursor))
      : passing.filter((row) => isNewer(row.cursor, after)).reverse();
  const rows = cut.slice(0, limit);
  return {
    rows,
    next: rows.length < limit ? null : (rows.at(-1)?.cursor ?? null),
    count: query.withCount
      ? { count: Math.min(passing.length, 10_000), isCapped: passing.length >= 10_000 }
      : null,
    terms: [],
    upToRow: Math.max(0, ...all.slice(-1).map(({ cursor }) => cursor.row)),
  };
}
