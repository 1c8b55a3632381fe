/** Typed arrays of the same length, one value per mention; they grow when full. */
export interface Columns {
  capacity: number;
  row: Uint32Array;
  key: Float64Array;
  time: Float64Array;
  kind: Uint8Array;
  source: Uint16Array;
  lang: Uint16Array;
  /** Account number; 0: unknown. */
  account: Uint32Array;
  /** Index of the parent; -1: none; -2 - k: the unknown mention k. */
  parent: Int32Array;
  /** Head of the list of those that hang under this one, and the next in its parent's list; -1: end. */
  firstChild: Int32Array;
  nextSibling: Int32Array;
}

export function createColumns(capacity: number): Columns {
  return {
    capacity,
    row: new Uint32Array(capacity),
    key: new Float64Array(capacity),
    time: new Float64Array(capacity),
    kind: new Uint8Array(capacity),
    source: new Uint16Array(capacity),
    lang: new Uint16Array(capacity),
    account: new Uint32Array(capacity),
    parent: new Int32Array(capacity),
    firstChild: new Int32Array(capacity),
    nextSibling: new Int32Array(capacity),
  };
}

/** Columns that were kept, used as they stand: nothing is copied until they grow. */
export function takeColumns(columns: Columns, kept: (name: string) => ArrayBuffer): void {
  const row = new Uint32Array(kept("row"));
  const taken: Columns = {
    capacity: row.length,
    row,
    key: new Float64Array(kept("key")),
    time: new Float64Array(kept("time")),
    kind: new Uint8Array(kept("kind")),
    source: new Uint16Array(kept("source")),
    lang: new Uint16Array(kept("lang")),
    account: new Uint32Array(kept("account")),
    parent: new Int32Array(kept("parent")),
    firstChild: new Int32Array(kept("firstChild")),
    nextSibling: new Int32Array(kept("nextSibling")),
  };
  Object.assign(columns, taken);
}

export function growColumns(columns: Columns, capacity: number): void {
  const grown = createColumns(capacity);
  grown.row.set(columns.row);
  grown.key.set(columns.key);
  grown.time.set(columns.time);
  grown.kind.set(columns.kind);
  grown.source.set(columns.source);
  grown.lang.set(columns.lang);
  grown.account.set(columns.account);
  grown.parent.set(columns.parent);
  grown.firstChild.set(columns.firstChild);
  grown.nextSibling.set(columns.nextSibling);
  Object.assign(columns, grown);
}
