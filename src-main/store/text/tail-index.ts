import type { Database } from "better-sqlite3";
import SQLite from "better-sqlite3";
import { searchedTextSql } from "../mention-content.ts";
import { createTextIndexReader, type TextIndexReader, textIndexSql } from "./text-index.ts";
import { textKeySql } from "./text-key.ts";

/** Texts that the sidecar has not indexed yet, in an index of the same kind in memory, made when a search needs it. */
export interface TailIndex {
  /** Holds the texts of rows in (after, upTo]; gives way to others between blocks. */
  cover(after: number, upTo: number): Promise<TextIndexReader>;
  /** Forgets everything: after an erasure. */
  forget(): void;
  close(): void;
}

const blockRows = 2000;
/** Rows that may stay in memory although the sidecar has them by now. */
const staleRows = 20_000;

export function createTailIndex(crisis: Database): TailIndex {
  const readTexts = crisis.prepare<[number, number], { key: number; text: string | null }>(
    `SELECT ${textKeySql} AS key, ${searchedTextSql} AS text FROM mention
     WHERE row > ? AND row <= ? AND text_row = row ORDER BY key`,
  );
  let memory: {
    readonly database: Database;
    readonly reader: TextIndexReader;
    readonly from: number;
  } | null = null;
  let covered = 0;

  function start(after: number) {
    memory?.database.close();
    const database = new SQLite(":memory:");
    database.exec(textIndexSql("tail"));
    memory = {
      database,
      reader: createTextIndexReader(database, "tail", { firstKey: 0, lastKey: Number.MAX_SAFE_INTEGER }),
      from: after,
    };
    covered = after;
    return memory;
  }

  function addBlock(database: Database, upTo: number): void {
    const insert = database.prepare("INSERT INTO tail (rowid, text) VALUES (?, ?)");
    database.transaction(() => {
      for (const { key, text } of readTexts.all(covered, upTo)) insert.run(key, text ?? "");
    })();
    covered = upTo;
  }

  return {
    async cover(after, upTo) {
      let tail = memory;
      if (tail === null || tail.from > after || after - tail.from > staleRows) tail = start(after);
      while (covered < upTo) {
        addBlock(tail.database, Math.min(upTo, covered + blockRows));
        if (covered < upTo) await new Promise((resolve) => setImmediate(resolve));
        // Another search may have started afresh meanwhile.
        if (memory !== tail) return this.cover(after, upTo);
      }
      return tail.reader;
    },
    forget() {
      memory?.database.close();
      memory = null;
      covered = 0;
    },
    close() {
      memory?.database.close();
      memory = null;
    },
  };
}
