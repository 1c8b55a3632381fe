import { acceptsMention } from "../../analysis/query/accepts-mention.ts";
import { parseQuery } from "../../analysis/query/parse-query.ts";
import { isQuery } from "../../analysis/query/query.ts";
import { queryTerms } from "../../analysis/query/query-terms.ts";
import { toFtsMatch } from "../../analysis/query/to-fts-match.ts";
import type { MentionFilter } from "../../contract/query.ts";
import type { Refusal } from "../../contract/refusal.ts";
import type { RoomState } from "../../contract/room-state.ts";
import type { CrisisStore, MentionSelection, RowRange } from "../../store/crisis-store.ts";
import type { AnalysisDesk } from "../analysis-desk.ts";
import { placeOf } from "../measure-spread.ts";
import type { AskedMoment } from "../moment.ts";

/** What the store is asked for. */
export interface FilterReading {
  readonly selection: MentionSelection;
  /** True when nothing can pass: no need to ask the store. */
  readonly isEmpty: boolean;
  /** Folded words of the text, for a seat to mark. */
  readonly terms: readonly string[];
}

export interface FilterMoment {
  readonly room: RoomState;
  readonly moment: AskedMoment;
  readonly desk: AnalysisDesk;
  readonly store: CrisisStore;
}

/** Turns a seat's filter into the store's terms: text is parsed, flags, assignments and families become tests on ids. */
export async function readFilter(
  filter: MentionFilter,
  asked: FilterMoment,
): Promise<FilterReading | Refusal> {
  const { room, moment } = asked;
  const text = readText(filter.text ?? "");
  if ("refused" in text) return text;
  const ids = chosenIds(filter, room);
  const notIds = [
    ...(filter.isFlagged === false ? Object.keys(room.flagged) : []),
    ...(filter.isAssigned === false ? Object.keys(room.assigned) : []),
  ];
  const { terms, ...textPart } = text;
  const selection: MentionSelection = {
    ...textPart,
    ...listed("sources", filter.sources),
    ...listed("kinds", filter.kinds),
    ...listed("langs", filter.langs),
    ...(filter.from === undefined ? {} : { from: Date.parse(filter.from) }),
    ...(filter.to === undefined ? {} : { to: Date.parse(filter.to) }),
    ...(filter.author === undefined || filter.author === "" ? {} : { author: filter.author }),
    ...(filter.relaysOf === undefined ? {} : { relaysOf: filter.relaysOf }),
    ...(filter.root === undefined ? {} : { roots: [filter.root] }),
    ...(ids === null ? {} : { ids }),
    ...allOf([await familyTest(filter.families, asked), ...arrivalTests(filter, asked.store)]),
    ...(notIds.length === 0 ? {} : { notIds }),
    ...(moment.upToRow === null ? {} : { upToRow: moment.upToRow }),
  };
  return { selection, terms, isEmpty: ids?.length === 0 };
}

type RowTest = (firstRow: number) => boolean;

async function familyTest(
  families: MentionFilter["families"],
  { room, moment, desk }: FilterMoment,
): Promise<RowTest | null> {
  if (families === undefined || families.length === 0) return null;
  const wanted = new Set(families);
  const { spread, families: reader } = await desk.spreadAt(room, moment);
  return (firstRow) => {
    const place = placeOf(spread.tree, firstRow);
    return place >= 0 && wanted.has(reader.familyOf(place));
  };
}

/** When it came in, and through what: the log says which rows each batch wrote. */
function arrivalTests({ arrived, broughtBy }: MentionFilter, store: CrisisStore): readonly RowTest[] {
  const rowsBy = (at: string): number => store.rowsKnownAt(store.positionAt(at));
  return [
    ...(arrived === undefined
      ? []
      : [isWithin([{ first: rowsBy(arrived.after) + 1, last: rowsBy(arrived.upTo) }])]),
    ...(broughtBy === undefined ? [] : [isWithin(store.rowsBroughtBy(broughtBy))]),
  ];
}

/** Ranges are in order: the last one that begins at or before the row is the only one that can hold it. */
function isWithin(ranges: readonly RowRange[]): RowTest {
  return (row) => {
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.first ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    return row <= (ranges[low - 1]?.last ?? 0);
  };
}

function allOf(tests: readonly (RowTest | null)[]): Pick<MentionSelection, "takes"> {
  const given = tests.filter((test) => test !== null);
  return given.length === 0 ? {} : { takes: (row) => given.every((test) => test(row)) };
}

interface TextReading extends Pick<MentionSelection, "match" | "accepts"> {
  readonly terms: readonly string[];
}

function readText(text: string): TextReading | Refusal {
  const query = parseQuery(text);
  if (!isQuery(query)) return { refused: query.refused, args: { ...query.args, at: query.at } };
  const { match, isExact } = toFtsMatch(query);
  return {
    terms: queryTerms(query),
    ...(match === null ? {} : { match }),
    ...(isExact ? {} : { accepts: acceptsMention(query) }),
  };
}

/** The ids that flags and assignments leave; null: all. */
function chosenIds(filter: MentionFilter, room: RoomState): readonly string[] | null {
  const sets: ReadonlySet<string>[] = [];
  if (filter.isFlagged === true) sets.push(new Set(Object.keys(room.flagged)));
  if (filter.isToHandle === true) {
    sets.push(new Set([...Object.keys(room.flagged), ...Object.keys(room.assigned)]));
  }
  const { assignedTo } = filter;
  if (assignedTo !== undefined) {
    const theirs = Object.entries(room.assigned).filter(([, person]) => person === assignedTo);
    sets.push(new Set(theirs.map(([id]) => id)));
  }
  if (filter.isAssigned === true) sets.push(new Set(Object.keys(room.assigned)));
  const [first, ...others] = sets;
  if (first === undefined) return null;
  return [...first].filter((id) => others.every((set) => set.has(id)));
}

function listed<K extends "sources" | "kinds" | "langs">(
  name: K,
  values: readonly string[] | undefined,
): Partial<Record<K, readonly string[]>> {
  return values === undefined || values.length === 0
    ? {}
    : ({ [name]: values } as Record<K, readonly string[]>);
}
