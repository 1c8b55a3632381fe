import { create } from "zustand";
import type { MentionRow } from "../../../src-main/contract/answer.ts";

/** What the reader is doing with the stream; nothing of it outlives the window. */
export interface StreamStore {
  /** Column that the keys act on. */
  readonly activeColumn: string | null;
  /** Row under the keys, by column: its key in the list. */
  readonly current: Readonly<Record<string, string | undefined>>;
  /** Row the keys have just gone to: it is brought into sight. */
  readonly wanted: { readonly column: string; readonly key: string; readonly turn: number } | null;
  /** Mention whose detail is open, and in which column. */
  readonly detail: { readonly column: string; readonly id: string } | null;
  /** Mention whose note is being written. */
  readonly noting: string | null;
  /** Mentions waiting for a person to be picked. */
  readonly assigning: readonly string[] | null;
  /** Picked one by one, by id, to be handled together. */
  readonly batch: ReadonlyMap<string, MentionRow>;
  /** Groups of near-identical texts shown open, by the id that names them. */
  readonly expanded: ReadonlySet<string>;
  /** Texts shown whole, by mention id. */
  readonly unfolded: ReadonlySet<string>;
  /** Columns whose search line is open. */
  readonly searching: ReadonlySet<string>;
}

const start: StreamStore = {
  activeColumn: null,
  current: {},
  wanted: null,
  detail: null,
  noting: null,
  assigning: null,
  batch: new Map(),
  expanded: new Set(),
  unfolded: new Set(),
  searching: new Set(),
};

export const useStreamStore = create<StreamStore>(() => start);

export const streamNow = (): StreamStore => useStreamStore.getState();

export const forgetReading = (): void => useStreamStore.setState(start);

export function activate(column: string): void {
  if (streamNow().activeColumn !== column) useStreamStore.setState({ activeColumn: column });
}

export function setCurrent(column: string, key: string): void {
  useStreamStore.setState(({ current }) => ({
    activeColumn: column,
    current: { ...current, [column]: key },
  }));
}

export function toggleDetail(column: string, id: string): void {
  useStreamStore.setState(({ detail }) => ({
    detail: detail?.id === id && detail.column === column ? null : { column, id },
  }));
}

const toggled = <T>(set: ReadonlySet<T>, value: T, isIn: boolean): ReadonlySet<T> => {
  const next = new Set(set);
  if (isIn) next.add(value);
  else next.delete(value);
  return next;
};

export function setExpanded(group: string, isExpanded: boolean): void {
  useStreamStore.setState(({ expanded }) => ({ expanded: toggled(expanded, group, isExpanded) }));
}

export function setUnfolded(id: string, isUnfolded: boolean): void {
  useStreamStore.setState(({ unfolded }) => ({ unfolded: toggled(unfolded, id, isUnfolded) }));
}

export function setSearching(column: string, isSearching: boolean): void {
  useStreamStore.setState(({ searching }) => ({ searching: toggled(searching, column, isSearching) }));
}

/** Puts a row in the batch, or takes it out. */
export function toggleInBatch(row: MentionRow): void {
  useStreamStore.setState(({ batch }) => {
    const next = new Map(batch);
    if (!next.delete(row.mention.id)) next.set(row.mention.id, row);
    return { batch: next };
  });
}

export function addToBatch(rows: readonly MentionRow[]): void {
  useStreamStore.setState(({ batch }) => ({
    batch: new Map([...batch, ...rows.map((row) => [row.mention.id, row] as const)]),
  }));
}

export const clearBatch = (): void => useStreamStore.setState({ batch: new Map() });
