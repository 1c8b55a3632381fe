import type { Database } from "better-sqlite3";
import SQLite from "better-sqlite3";

/** What somebody would write first: one table, three indexes and a full-text index, in one better-sqlite3 loop. */
export interface PlainLoop {
  readonly database: Database;
  /** Inserts lines in transactions of 1,000, on disk (synchronous=FULL) when it returns. */
  insert(lines: readonly string[]): void;
  close(): void;
}

interface PlainRecord {
  readonly id: string;
  readonly source: string;
  readonly kind: string;
  readonly author: { readonly id: string; readonly handle: string } | null;
  readonly text: string;
  readonly lang: string | null;
  readonly publishedAt: string;
  readonly receivedAt: string;
  readonly repostOf?: string | null;
  readonly quoteOf?: string | null;
  readonly replyTo?: string | null;
}

const rowsPerTransaction = 1000;

export function openPlainLoop(path: string, withText = true): PlainLoop {
  const database = new SQLite(path);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.exec(`
    CREATE TABLE mention (row INTEGER PRIMARY KEY, id TEXT, source TEXT, kind TEXT, author TEXT, handle TEXT, text TEXT,
      lang TEXT, time INTEGER, received INTEGER, parent TEXT, body TEXT);
    CREATE INDEX mention_time ON mention (time);
    CREATE INDEX mention_author ON mention (author);
    CREATE INDEX mention_parent ON mention (parent);
    CREATE VIRTUAL TABLE mention_text USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2');
  `);
  const insert = database.prepare(
    `INSERT INTO mention (id, source, kind, author, handle, text, lang, time, received, parent, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const index = database.prepare("INSERT INTO mention_text (rowid, text) VALUES (?, ?)");

  function insertOne(line: string): void {
    const one = JSON.parse(line) as PlainRecord;
    const { lastInsertRowid } = insert.run(
      one.id,
      one.source,
      one.kind,
      one.author?.id,
      one.author?.handle,
      one.text,
      one.lang,
      Date.parse(one.publishedAt),
      Date.parse(one.receivedAt),
      one.repostOf ?? one.quoteOf ?? one.replyTo,
      line,
    );
    if (withText) index.run(lastInsertRowid, one.text);
  }

  const insertMany = database.transaction((lines: readonly string[]) => lines.forEach(insertOne));
  return {
    database,
    insert(lines) {
      for (let i = 0; i < lines.length; i += rowsPerTransaction)
        insertMany(lines.slice(i, i + rowsPerTransaction));
    },
    close: () => database.close(),
  };
}
