import type { Database } from "better-sqlite3";

/** The full-text index: contentless, accents folded, one row per text (first version or edit) under its `textKey`. */
export const textIndexSql =
  "CREATE VIRTUAL TABLE mention_text USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2')";

/** Keys of matching texts beyond a key, in key order. */
export interface TextIndexReader {
  before(match: string, key: number, limit: number): readonly number[];
  after(match: string, key: number, limit: number): readonly number[];
}

export function createTextIndexReader(database: Database): TextIndexReader {
  const older = database
    .prepare<[string, number, number], number>(
      "SELECT rowid FROM mention_text WHERE mention_text MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?",
    )
    .pluck();
  const newer = database
    .prepare<[string, number, number], number>(
      "SELECT rowid FROM mention_text WHERE mention_text MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?",
    )
    .pluck();
  return {
    before: (match, key, limit) => older.all(match, key, limit),
    after: (match, key, limit) => newer.all(match, key, limit),
  };
}
