import { crc32 } from "node:zlib";
import type { Database } from "better-sqlite3";

/** The full-text index is not what was written to it: it could keep back what matches, so it is built again. */
export class DamagedIndex extends Error {}

/**
 * A CRC-32 beside each shard, taken once nothing is being written to it. FTS5 sees most damage only by what it no
 * longer finds: a byte changed in a term is a term nobody asks for.
 */
export interface ShardSums {
  /** Before the shard is first written to, and at leisure: throws `DamagedIndex` when it is not what its sum says. */
  assertWhole(shard: number): void;
  /** Checks one more of the shards that were there at the opening. True while there are more. */
  checkNext(): boolean;
  /** Notes that a shard is written to, inside the transaction that does so. */
  forget(shard: number): void;
  /** Takes the sum of one more shard that has none. `withLast`: also of the one that still grows. True while there are more. */
  sealNext(withLast: boolean): boolean;
}

export function createShardSums(database: Database): ShardSums {
  const readSealed = database
    .prepare<[], number>("SELECT number FROM text_shard WHERE sum IS NOT NULL")
    .pluck();
  const readSum = database
    .prepare<[number], number | null>("SELECT sum FROM text_shard WHERE number = ?")
    .pluck();
  const readUnsealed = database
    .prepare<[number], number>(
      `SELECT number FROM text_shard
       WHERE sum IS NULL AND (? = 1 OR number < (SELECT max(number) FROM text_shard)) ORDER BY number LIMIT 1`,
    )
    .pluck();
  const seal = database.prepare("UPDATE text_shard SET sum = ? WHERE number = ?");
  const unchecked = new Set(readSealed.all());

  function assertWhole(shard: number): void {
    if (!unchecked.has(shard)) return;
    if (readSum.get(shard) !== sumOf(database, shard)) throw new DamagedIndex(`Shard ${shard} was damaged`);
    unchecked.delete(shard);
  }

  return {
    assertWhole,
    checkNext() {
      const [next] = unchecked;
      if (next === undefined) return false;
      assertWhole(next);
      return unchecked.size > 0;
    },
    forget: (shard) => void seal.run(null, shard),
    sealNext(withLast) {
      const next = readUnsealed.get(withLast ? 1 : 0);
      if (next === undefined) return false;
      seal.run(sumOf(database, next), next);
      return true;
    },
  };
}

/** All of it at once: for a reader that uses the index as it is. */
export function areShardsWhole(database: Database): boolean {
  const sealed = database
    .prepare<[], { number: number; sum: number }>("SELECT number, sum FROM text_shard WHERE sum IS NOT NULL")
    .all();
  return sealed.every(({ number, sum }) => sumOf(database, number) === sum);
}

/** What a search reads of a shard: its bounds, and the two tables in which FTS5 keeps an index. */
function sumOf(database: Database, shard: number): number {
  const table = `mention_text_${shard}`;
  let sum = 0;
  for (const sql of [
    `SELECT first_key, last_key, first_row, last_row FROM text_shard WHERE number = ${shard}`,
    `SELECT segid, term, pgno FROM ${table}_idx ORDER BY segid, term`,
    `SELECT id, block FROM ${table}_data ORDER BY id`,
  ]) {
    for (const row of database.prepare<[], readonly (number | string | Buffer)[]>(sql).raw().iterate()) {
      for (const value of row) sum = crc32(typeof value === "number" ? `${value} ` : value, sum);
    }
  }
  return sum;
}
