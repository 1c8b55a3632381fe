import type { Answers, MentionPage, MentionRow } from "../../../src-main/contract/answer.ts";
import type { AsOf } from "../../../src-main/contract/as-of.ts";
import type { Cursor, MentionFilter, Query, QueryOf } from "../../../src-main/contract/query.ts";
import { unreachable } from "../../../src-main/contract/unreachable.ts";
import { laneOf } from "../../../src-main/projections/lane-of.ts";
import type { FakeLog } from "./fake-log.ts";
import { fakePlaybooks } from "./fake-playbooks.ts";
import { storyCascades, storyGraph, storyVolume } from "./story-figures.ts";
import { instant, storyNow } from "./story-frame.ts";

const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function keeps(filter: MentionFilter, row: MentionRow): boolean {
  const { mention } = row;
  const words = (filter.text ?? "").split(/\s+/).filter((word) => word !== "");
  const text = fold(`${mention.text} ${mention.author?.name ?? ""} ${mention.author?.handle ?? ""}`);
  return (
    words.every((word) => text.includes(fold(word))) &&
    (filter.sources === undefined || filter.sources.includes(mention.source)) &&
    (filter.kinds === undefined || filter.kinds.includes(mention.kind)) &&
    (filter.families === undefined || filter.families.includes(row.family)) &&
    (filter.from === undefined || row.time >= Date.parse(filter.from)) &&
    (filter.to === undefined || row.time < Date.parse(filter.to)) &&
    (filter.isFlagged === undefined || row.isFlagged === filter.isFlagged) &&
    (filter.assignedTo === undefined || row.assignedTo === filter.assignedTo) &&
    (filter.isAssigned === undefined || (row.assignedTo !== null) === filter.isAssigned) &&
    (filter.langs === undefined || filter.langs.includes(mention.lang ?? "")) &&
    (filter.author === undefined ||
      mention.author?.handle === filter.author ||
      mention.author?.id === filter.author) &&
    (filter.isToHandle !== true || row.isFlagged || row.assignedTo !== null) &&
    (filter.root === undefined || row.root === filter.root)
  );
}

const momentOf = (asOf: AsOf | null, log: FakeLog): number => {
  if (asOf === null) return Number.POSITIVE_INFINITY;
  if ("recordedAt" in asOf) return Date.parse(asOf.recordedAt);
  return Date.parse(log.entries[asOf.position - 1]?.recordedAt ?? storyNow);
};

/** Rows as the room sees them: what was flagged, assigned or noted since stands on them. */
function withHandling(row: MentionRow, log: FakeLog): MentionRow {
  const { flagged, assigned, notes } = log.room();
  const { id } = row.mention;
  return {
    ...row,
    isFlagged: flagged[id] === true,
    assignedTo: assigned[id] ?? null,
    notes: notes[id]?.length ?? 0,
  };
}

const isNewer = (a: Cursor, b: Cursor): boolean => a.time > b.time || (a.time === b.time && a.row > b.row);

function pageOf(query: QueryOf<"mentions">, rows: readonly MentionRow[], log: FakeLog): MentionPage {
  const { filter, before, after, limit } = query;
  const moment = momentOf(query.asOf, log);
  const known = rows
    .filter((row) => row.time <= moment)
    .map((row) => withHandling(row, log))
    .filter((row) => keeps(filter, row));
  const cut =
    after !== null
      ? known.filter((row) => isNewer(row.cursor, after)).toReversed()
      : known.filter((row) => before === null || isNewer(before, row.cursor));
  const page = cut.slice(0, limit);
  const isAll = Object.keys(filter).length === 0;
  return {
    rows: page,
    next: cut.length > limit ? (page.at(-1)?.cursor ?? null) : null,
    count: query.withCount
      ? {
          count: isAll && query.asOf === null ? 5812 + rows.length - 600 : known.length,
          isCapped: false,
        }
      : null,
    terms: [
      "lumen",
      ...(filter.text ?? "")
        .split(/\s+/)
        .filter((word) => word !== "")
        .map(fold),
    ],
    upToRow: rows[0]?.cursor.row ?? 0,
  };
}

/** Canned answers, true to the contract's shapes. */
export function answerFake<Q extends Query>(
  query: Q,
  log: FakeLog,
  rows: readonly MentionRow[],
): Answers[Q["name"]];
export function answerFake(query: Query, log: FakeLog, rows: readonly MentionRow[]): unknown {
  switch (query.name) {
    case "mentions":
      return pageOf(query, rows, log);
    case "mention": {
      const row = rows.find(({ mention }) => mention.id === query.id);
      if (row === undefined) return null;
      const shown = withHandling(row, log);
      return {
        row: shown,
        versions: [{ receivedAt: row.mention.receivedAt, mention: row.mention }],
        notes: log.room().notes[query.id] ?? [],
        parents: rows.filter(({ mention }) => mention.id === row.context?.id),
      };
    }
    case "volume":
      return storyVolume(
        query.from === null ? Date.parse(instant("09:30")) : Date.parse(query.from),
        Math.min(
          query.to === null ? Date.parse(storyNow) : Date.parse(query.to),
          Date.parse(storyNow),
          momentOf(query.asOf, log),
        ),
        query.bucket,
      );
    case "cascades":
      return {
        cascades: storyCascades.filter(({ size }) => size >= query.minSize),
        total: 816,
      };
    case "propagation":
      return storyGraph(query.maxNodes);
    case "room": {
      const moment = momentOf(query.asOf, log);
      const state = moment === Number.POSITIVE_INFINITY ? log.room() : log.roomAt(moment);
      return {
        position: state.position,
        at: storyNow,
        state,
        mentions: state.mentions.received,
      };
    }
    case "log":
      return { entries: log.entries.toReversed().slice(0, query.limit) };
    case "moments":
      return {
        moments: log.entries
          .filter(({ event }) => laneOf(event.type) !== null)
          .map(({ position, occurredAt, recordedAt, event }) => ({
            position,
            occurredAt: Date.parse(occurredAt),
            recordedAt: Date.parse(recordedAt),
            type: event.type,
          })),
      };
    case "explain-query":
      return {
        understood: true,
        reads: query.text,
        terms: query.text.split(/\s+/),
      };
    case "rejections":
      return { total: 0, rows: [] };
    case "verify":
      return {
        intact: true,
        position: log.room().position,
        hash: log.entries.at(-1)?.hash ?? "",
      };
    case "playbooks":
      return { playbooks: fakePlaybooks };
    default:
      return unreachable(query);
  }
}
