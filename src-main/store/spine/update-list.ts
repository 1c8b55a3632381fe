/** Versions after the first: which mention each row belongs to, in row order. */
export interface UpdateList {
  readonly size: number;
  add(row: number, index: number): void;
  /** Index (in the spine) of the mention that this later version belongs to, or -1. */
  firstOf(row: number): number;
  /** Marks mentions that have later versions, so that the others need no look-up. */
  hasUpdates(index: number): boolean;
  clear(): void;
  rows(): Uint32Array<ArrayBuffer>;
  indexes(): Int32Array<ArrayBuffer>;
}

export function createUpdateList(): UpdateList {
  let rows = new Uint32Array(256);
  let indexes = new Int32Array(256);
  let size = 0;
  const updated = new Set<number>();
  return {
    get size() {
      return size;
    },
    add(row, index) {
      if (size === rows.length) {
        const grownRows = new Uint32Array(size * 2);
        const grownIndexes = new Int32Array(size * 2);
        grownRows.set(rows);
        grownIndexes.set(indexes);
        rows = grownRows;
        indexes = grownIndexes;
      }
      rows[size] = row;
      indexes[size] = index;
      size++;
      updated.add(index);
    },
    firstOf(row) {
      let low = 0;
      let high = size - 1;
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const found = rows[middle] ?? 0;
        if (found === row) return indexes[middle] ?? -1;
        if (found < row) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
    hasUpdates: (index) => updated.has(index),
    clear() {
      size = 0;
      updated.clear();
    },
    rows: () => rows.slice(0, size),
    indexes: () => indexes.slice(0, size),
  };
}
