import { foldWords } from "../../../src-main/analysis/fold-text.ts";
import type { EntryView } from "../../../src-main/contract/room-state.ts";
import type { Lane } from "../../../src-main/contract/vocabulary.ts";
import type { Period } from "../../state/whereabouts.ts";

/** What narrows the main courante; every part empty or null means "all". */
export interface LogFilter {
  readonly text: string;
  readonly lanes: readonly Lane[];
  /** Only what this person (or "host") recorded. */
  readonly by: string | null;
  /** Only the entries starred into the story. */
  readonly isStory: boolean;
  readonly period: Period | null;
}

export const everyEntry: LogFilter = { text: "", lanes: [], by: null, isStory: false, period: null };

/** In the order things happened, or in the order the room wrote them down. */
export type LogOrder = "occurred" | "recorded";

export type LogItem =
  /** `at` is the first moment shown under it, ms UTC. */
  | { readonly kind: "day"; readonly key: string; readonly at: number }
  | { readonly kind: "entry"; readonly key: string; readonly entry: EntryView };

/** The entries kept, oldest first; `folded` gives all that is readable on an entry, folded (`analysis/fold-text`). */
export function listEntries(
  entries: readonly EntryView[],
  filter: LogFilter,
  order: LogOrder,
  folded: (entry: EntryView) => string,
): readonly EntryView[] {
  const sought = foldWords(filter.text);
  const lanes = new Set(filter.lanes);
  const kept = entries.filter((entry) => {
    if (filter.isStory && !entry.isStarred) return false;
    if (lanes.size > 0 && !lanes.has(entry.lane)) return false;
    if (filter.by !== null && entry.by !== filter.by) return false;
    if (filter.period !== null && !isWithin(Date.parse(entry.occurredAt), filter.period)) return false;
    return sought.length === 0 || holdsAll(folded(entry), sought);
  });
  if (order === "recorded") return kept;
  // Instants of one form compare as text; the same moment keeps the order of the log.
  return kept.toSorted((a, b) => (a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : 0));
}

const isWithin = (at: number, { from, to }: Period): boolean => at >= from && at < to;

/** Every word sought begins a word of the text. */
function holdsAll(folded: string, sought: readonly string[]): boolean {
  const text = ` ${folded}`;
  return sought.every((word) => text.includes(` ${word}`));
}

/** The entries with a separator before each new day (`dayOf`: the local day of an instant). */
export function withDays(
  entries: readonly EntryView[],
  order: LogOrder,
  dayOf: (ms: number) => string,
): readonly LogItem[] {
  const items: LogItem[] = [];
  let day = "";
  for (const entry of entries) {
    const at = Date.parse(order === "occurred" ? entry.occurredAt : entry.recordedAt);
    const its = dayOf(at);
    if (its !== day) items.push({ kind: "day", key: `${its} ${entry.position}`, at });
    day = its;
    items.push({ kind: "entry", key: String(entry.position), entry });
  }
  return items;
}

/** The local day of an instant, as a key. */
export function localDay(ms: number): string {
  const at = new Date(ms);
  return `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;
}

/** An entry recorded this much after the fact (ms) shows both times. */
export const knownLate = 60_000;

export function lateness({ occurredAt, recordedAt }: EntryView): number {
  return Date.parse(recordedAt) - Date.parse(occurredAt);
}
