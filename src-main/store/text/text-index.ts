import type { Database } from "better-sqlite3";

/** A full-text index: contentless, accents folded, one row per text (first version or edit) under its `textKey`. */
export function textIndexSql(table: string): string {
  return `CREATE VIRTUAL TABLE ${table} USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2');`;
}

/** Keys of matching texts beyond a key, in key order. */
export interface TextIndexReader {
  /** Smallest and largest key it may hold. */
  readonly firstKey: number;
  readonly lastKey: number;
  before(match: string, key: number, limit: number): readonly number[];
  after(match: string, key: number, limit: number): readonly number[];
}

export function createTextIndexReader(
  database: Database,
  table: string,
  keys: { readonly firstKey: number; readonly lastKey: number },
): TextIndexReader {
  const select = (comparison: string, order: string) =>
    database
      .prepare<[string, number, number], number>(
        `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid ${comparison} ? ORDER BY rowid ${order} LIMIT ?`,
      )
      .pluck();
  const older = select("<", "DESC");
  const newer = select(">", "ASC");
  return {
    ...keys,
    before: (match, key, limit) => older.all(match, key, limit),
    after: (match, key, limit) => newer.all(match, key, limit),
  };
}
