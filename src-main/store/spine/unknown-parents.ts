import { createKeyTable } from "./key-table.ts";

/** Mentions that others refer to and that were never received (yet), each with the list of those that wait for it. */
export interface UnknownParents {
  /** Number of slots ever given out; a slot that has been received since stays, with a null id. */
  readonly size: number;
  slotOf(key: number): number;
  /** Slot of the key, new if need be. */
  slotFor(key: number, id: string | null): number;
  keyOf(slot: number): number;
  /** Id of a mention still unknown; null: received since, or its referrers were erased. */
  idOf(slot: number): string | null;
  headOf(slot: number): number;
  setHead(slot: number, index: number): void;
  isReceived(slot: number): boolean;
  receive(slot: number): void;
  clear(): void;
  save(): SavedUnknown;
  restore(saved: SavedUnknown): void;
}

/** The lists as plain JSON, one value per slot. */
export interface SavedUnknown {
  readonly keys: readonly number[];
  readonly ids: readonly (string | null)[];
  readonly heads: readonly number[];
  readonly received: readonly boolean[];
}

export function createUnknownParents(): UnknownParents {
  const keys: number[] = [];
  const table = createKeyTable((slot) => keys[slot] ?? 0);
  const ids: (string | null)[] = [];
  const heads: number[] = [];
  const received: boolean[] = [];
  /** A key whose mention has been received stays in the table, and is unknown no more. */
  function slotOf(key: number): number {
    const slot = table.find(key);
    return slot >= 0 && received[slot] === false ? slot : -1;
  }

  return {
    get size() {
      return keys.length;
    },
    slotOf,
    slotFor(key, id) {
      const known = slotOf(key);
      if (known >= 0) {
        ids[known] ??= id;
        return known;
      }
      const slot = keys.push(key) - 1;
      table.add(key, slot);
      ids.push(id);
      heads.push(-1);
      received.push(false);
      return slot;
    },
    keyOf: (slot) => keys[slot] ?? 0,
    idOf: (slot) => ids[slot] ?? null,
    headOf: (slot) => heads[slot] ?? -1,
    setHead(slot, index) {
      heads[slot] = index;
    },
    isReceived: (slot) => received[slot] ?? false,
    receive(slot) {
      received[slot] = true;
      ids[slot] = null;
      heads[slot] = -1;
    },
    clear() {
      table.clear();
      for (const list of [keys, ids, heads, received]) list.length = 0;
    },
    save: () => ({ keys, ids, heads, received }),
    restore(saved) {
      for (const [slot, key] of saved.keys.entries()) {
        const isReceived = saved.received[slot] ?? false;
        table.add(key, keys.push(key) - 1);
        ids.push(saved.ids[slot] ?? null);
        heads.push(saved.heads[slot] ?? -1);
        received.push(isReceived);
      }
    },
  };
}
