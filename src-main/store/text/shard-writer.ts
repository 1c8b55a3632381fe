import type { Database } from "better-sqlite3";
import type { ErasedText } from "../erase-author.ts";
import { searchedTextSql } from "../mention-content.ts";
import type { ShardSums } from "./shard-sums.ts";
import { textIndexSql } from "./text-index.ts";
import { textKeySql } from "./text-key.ts";
import { readShards, shardRows } from "./text-shards.ts";

/**
 * Writes the shards of a sidecar to which the crisis file is attached as `crisis`. Inside a transaction. Throws
 * `DamagedIndex` before it would write to a shard that is not what it was.
 */
export interface ShardWriter {
  /** Indexes the texts of rows in (after, upTo]. */
  takeIn(after: number, upTo: number): void;
  remove(texts: readonly ErasedText[]): void;
  /** Joins segments of the last shard while there is nothing else to do. True while there is more to join. */
  tidy(): boolean;
}

interface KeyRange {
  readonly first: number | null;
  readonly last: number | null;
}

export function createShardWriter(database: Database, sums: ShardSums): ShardWriter {
  const chosen = "FROM crisis.mention WHERE row > ? AND row <= ? AND text_row = row AND content IS NOT NULL";
  const readKeys = database.prepare<[number, number], KeyRange>(
    `SELECT min(${textKeySql}) AS first, max(${textKeySql}) AS last ${chosen}`,
  );
  const widen = database.prepare(
    `INSERT INTO text_shard (number, first_key, last_key, first_row, last_row) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (number) DO UPDATE SET first_key = min(first_key, excluded.first_key),
       last_key = max(last_key, excluded.last_key), last_row = excluded.last_row, sum = NULL`,
  );
  const known = new Set(readShards(database).map(({ number }) => number));
  let last = Math.max(-1, ...known);

  function shardOf(row: number): number {
    return Math.floor((row - 1) / shardRows);
  }

  function make(number: number): void {
    const table = `mention_text_${number}`;
    database.exec(textIndexSql(table));
    database.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('hashsize', 16777216)`);
    known.add(number);
    last = number;
  }

  /** Rows of one shard. Keys go in ascending order, or FTS5 would write a segment at every step back. */
  function takeInto(number: number, after: number, upTo: number): void {
    const { first, last: highest } = readKeys.get(after, upTo) ?? { first: null, last: null };
    if (first === null || highest === null) return;
    if (known.has(number)) sums.assertWhole(number);
    else make(number);
    database
      .prepare(
        `INSERT INTO mention_text_${number} (rowid, text)
         SELECT ${textKeySql} AS key, ${searchedTextSql} ${chosen} ORDER BY key`,
      )
      .run(after, upTo);
    widen.run(number, first, highest, after + 1, upTo);
  }

  return {
    takeIn(after, upTo) {
      for (let from = after; from < upTo; ) {
        const number = shardOf(from + 1);
        const end = Math.min(upTo, (number + 1) * shardRows);
        takeInto(number, from, end);
        from = end;
      }
    },
    remove(texts) {
      for (const { key, row, text } of texts) {
        const shard = shardOf(row);
        const table = `mention_text_${shard}`;
        sums.assertWhole(shard);
        // Removed from the index itself, not only marked as gone.
        database.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('secure-delete', 1)`);
        database
          .prepare(`INSERT INTO ${table} (${table}, rowid, text) VALUES ('delete', ?, ?)`)
          .run(key, text);
        sums.forget(shard);
      }
    },
    tidy() {
      if (last < 0) return false;
      sums.assertWhole(last);
      const table = `mention_text_${last}`;
      const changes = database.prepare<[], number>("SELECT total_changes()").pluck();
      const before = changes.get() ?? 0;
      database.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', 200)`);
      const hasMore = (changes.get() ?? 0) - before >= 2;
      if (hasMore) sums.forget(last);
      return hasMore;
    },
  };
}
