import { type ParentColumn, unknownParentKey } from "../parent-column.ts";
import { type Columns, createColumns, growColumns } from "./columns.ts";
import { createKeyTable } from "./key-table.ts";
import { createNameList, type NameList } from "./name-list.ts";
import { createUnknownParents, type UnknownParents } from "./unknown-parents.ts";
import { createUpdateList, type UpdateList } from "./update-list.ts";
import { createVolumeRollup, type VolumeRollup } from "./volume-rollup.ts";

/** The numbers the spine keeps of a mention's first version. */
export interface SpineEntry {
  readonly row: number;
  readonly key: number;
  /** Occurrence time, ms UTC. */
  readonly time: number;
  readonly kind: number;
  /** Account number; 0: unknown. */
  readonly account: number;
  readonly parent: ParentColumn;
}

/**
 * The few numbers of every mention that order, trees, filters and counts need, in memory, in arrival order: about
 * 60 bytes each. It is a projection: rebuilt from the file whenever it is not there. The same id is found by its key.
 */
export interface MentionSpine {
  readonly size: number;
  readonly columns: Columns;
  readonly sources: NameList;
  readonly langs: NameList;
  readonly unknown: UnknownParents;
  readonly updates: UpdateList;
  readonly volume: VolumeRollup;
  /** Index of the mention with this key, or -1. */
  find(key: number): number;
  /** Index of the mention that has this row as one of its versions, or -1. */
  indexOfRow(row: number): number;
  /** Mentions first received at or before the row. */
  sizeAt(row: number): number;
  /** `parentId` is needed only while the parent is unknown; null: to be read when asked for. */
  add(entry: SpineEntry, source: string, lang: string | null, parentId: string | null): void;
  /** Makes room for so many mentions in all. */
  reserve(count: number): void;
  /** Forgets everything, to be read again from the file. */
  clear(): void;
  /** The look-up table, for keeping; and the size and table of a spine whose columns were put back. */
  slots(): Int32Array<ArrayBuffer>;
  restore(size: number, slots: Int32Array<ArrayBuffer>): void;
}

/** Twice as many, or a quarter more where that is already much. */
const grown = (capacity: number): number =>
  Math.max(1024, capacity < 1 << 18 ? capacity * 2 : Math.ceil(capacity * 1.25));

export function createMentionSpine(): MentionSpine {
  const columns = createColumns(1024);
  const table = createKeyTable((index) => columns.key[index] ?? 0);
  const sources = createNameList();
  const langs = createNameList();
  // Number 0 stands for "no language given".
  langs.numberOf("");
  const unknown = createUnknownParents();
  const updates = createUpdateList();
  const volume = createVolumeRollup(columns);
  let size = 0;

  function hang(index: number, parent: number): void {
    columns.parent[index] = parent;
    columns.nextSibling[index] = columns.firstChild[parent] ?? -1;
    columns.firstChild[parent] = index;
  }

  /** Those that waited for this mention now hang under it. */
  function adopt(index: number, slot: number): void {
    const head = unknown.headOf(slot);
    columns.firstChild[index] = head;
    for (let child = head; child !== -1; child = columns.nextSibling[child] ?? -1)
      columns.parent[child] = index;
    unknown.receive(slot);
  }

  /** True when hanging `index` under `parent` would close a ring (hostile or broken references). */
  function closesRing(index: number, parent: number): boolean {
    for (let above = parent; above >= 0; above = columns.parent[above] ?? -1)
      if (above === index) return true;
    return false;
  }

  function join(index: number, column: number, parentId: string | null, hasChildren: boolean): void {
    const key = unknownParentKey(column);
    const parent = column > 0 ? indexOfRow(column) : table.find(key);
    if (parent === index) return;
    if (parent >= 0) {
      if (!(hasChildren && closesRing(index, parent))) hang(index, parent);
      return;
    }
    const slot = unknown.slotFor(key, parentId);
    columns.parent[index] = -2 - slot;
    columns.nextSibling[index] = unknown.headOf(slot);
    unknown.setHead(slot, index);
  }

  function indexOfRow(row: number): number {
    // Without updates a mention's row is its number.
    if (row <= size && columns.row[row - 1] === row) return row - 1;
    const index = sizeAt(row) - 1;
    return index >= 0 && columns.row[index] === row ? index : updates.firstOf(row);
  }

  function sizeAt(row: number): number {
    const { row: rows } = columns;
    // Without updates a mention's row is its number, the usual case.
    let low = 0;
    let high = Math.min(size, Math.max(0, row));
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((rows[middle] ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    get size() {
      return size;
    },
    columns,
    sources,
    langs,
    unknown,
    updates,
    volume,
    find: (key) => table.find(key),
    sizeAt,
    indexOfRow,
    add(entry, source, lang, parentId) {
      if (size === columns.capacity) growColumns(columns, grown(columns.capacity));
      const index = size++;
      columns.row[index] = entry.row;
      columns.key[index] = entry.key;
      columns.time[index] = entry.time;
      columns.kind[index] = entry.kind;
      columns.source[index] = sources.numberOf(source);
      columns.lang[index] = langs.numberOf(lang ?? "");
      columns.account[index] = entry.account;
      columns.parent[index] = -1;
      columns.firstChild[index] = -1;
      columns.nextSibling[index] = -1;
      table.add(entry.key, index);
      const slot = unknown.slotOf(entry.key);
      if (slot >= 0) adopt(index, slot);
      if (entry.parent !== null) join(index, entry.parent, parentId, slot >= 0);
      volume.add(index);
    },
    reserve(count) {
      if (count > columns.capacity) growColumns(columns, Math.ceil(count * 1.25));
      table.reserve(count);
    },
    clear() {
      size = 0;
      for (const part of [table, unknown, updates, volume]) part.clear();
    },
    slots: table.slots,
    restore(restored, slots) {
      size = restored;
      table.restore(slots, size);
      volume.addLater(size);
    },
  };
}
