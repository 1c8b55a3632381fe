import type { LogEntry } from "../contract/log-entry.ts";
import type { EntryView, RoomState } from "../contract/room-state.ts";
import { put, valueAt } from "./keyed.ts";

/** What the fold needs of one entry of the log. */
export type Recorded = Readonly<Pick<LogEntry, "position" | "occurredAt" | "recordedAt" | "by" | "event">>;

type Collections = Pick<
  RoomState,
  | "people"
  | "decisions"
  | "information"
  | "alerts"
  | "commitments"
  | "runs"
  | "actions"
  | "statements"
  | "sources"
  | "flagged"
  | "assigned"
  | "notes"
  | "families"
>;
export type CollectionName = keyof Collections;
type ValueOf<N extends CollectionName> = Collections[N][string];
type Owned = { -readonly [N in CollectionName]?: Record<string, ValueOf<N>> };
type Plain = Pick<RoomState, "position" | "crisis" | "sitreps" | "imports" | "mentions">;

/**
 * A room being folded: each collection is copied once, the first time it is written, so that folding ten thousand
 * entries copies each collection once and folding one entry shares all that it does not touch.
 */
export interface RoomDraft {
  get<N extends CollectionName>(name: N, id: string): ValueOf<N> | undefined;
  set<N extends CollectionName>(name: N, id: string, value: ValueOf<N>): void;
  remove(name: CollectionName, id: string): void;
  /** Changes a value that is there; an entry about something unknown changes nothing. */
  change<N extends CollectionName>(name: N, id: string, change: (value: ValueOf<N>) => ValueOf<N>): void;
  plain(): Plain;
  setPlain(change: Partial<Plain>): void;
  entries(): readonly EntryView[];
  addEntry(entry: EntryView): void;
  changeEntry(position: number, change: (entry: EntryView) => EntryView): void;
  seal(): RoomState;
}

export function openRoomDraft(state: RoomState): RoomDraft {
  const owned: Owned = {};
  let plain: Plain = state;
  let entries: EntryView[] | null = null;

  function own<N extends CollectionName>(name: N): Record<string, ValueOf<N>> {
    const mine = owned[name];
    if (mine !== undefined) return mine as Record<string, ValueOf<N>>;
    const copy = { ...state[name] } as Record<string, ValueOf<N>>;
    // Safe: `copy` is a copy of the very collection that `name` names.
    (owned as Record<CollectionName, unknown>)[name] = copy;
    return copy;
  }

  function ownEntries(): EntryView[] {
    if (entries === null) entries = state.entries.slice();
    return entries;
  }

  function get<N extends CollectionName>(name: N, id: string): ValueOf<N> | undefined {
    const collection = (owned[name] ?? state[name]) as Readonly<Record<string, ValueOf<N>>>;
    return valueAt(collection, id);
  }

  function set<N extends CollectionName>(name: N, id: string, value: ValueOf<N>): void {
    put(own(name), id, value);
  }

  return {
    get,
    set,
    remove: (name, id) => {
      if (get(name, id) !== undefined) delete own(name)[id];
    },
    change: (name, id, change) => {
      const value = get(name, id);
      if (value !== undefined) set(name, id, change(value));
    },
    plain: () => plain,
    setPlain: (change) => {
      plain = { ...plain, ...change };
    },
    entries: () => entries ?? state.entries,
    addEntry: (entry) => {
      ownEntries().push(entry);
    },
    changeEntry: (position, change) => {
      const index = indexAt(entries ?? state.entries, position);
      const entry = (entries ?? state.entries)[index];
      if (entry !== undefined) ownEntries()[index] = change(entry);
    },
    seal: () => ({
      ...state,
      ...owned,
      position: plain.position,
      crisis: plain.crisis,
      sitreps: plain.sitreps,
      imports: plain.imports,
      mentions: plain.mentions,
      entries: entries ?? state.entries,
    }),
  };
}

/** Entries stand in log order: the index of a position by halving; -1 when it is not listed. */
function indexAt(entries: readonly EntryView[], position: number): number {
  let low = 0;
  let high = entries.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = entries[middle]?.position ?? 0;
    if (at === position) return middle;
    if (at < position) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
