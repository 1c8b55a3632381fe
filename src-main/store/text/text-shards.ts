import type { Database } from "better-sqlite3";

/**
 * The full-text index is cut in shards of so many rows in arrival order: the newest matches then cost what the newest
 * shards cost, however large the crisis, and no segment ever grows so large that joining it stops the indexer.
 */
export const shardRows = 65_536;

/** Which texts a shard holds: keys and rows, bounds included. */
export interface TextShard {
  readonly number: number;
  readonly firstKey: number;
  readonly lastKey: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

export const shardListSql = `
CREATE TABLE text_shard (
  number INTEGER PRIMARY KEY,
  first_key INTEGER NOT NULL,
  last_key INTEGER NOT NULL,
  first_row INTEGER NOT NULL,
  last_row INTEGER NOT NULL,
  sum INTEGER
) STRICT;
`;

export function readShards(database: Database): readonly TextShard[] {
  return database
    .prepare<[], TextShard>(
      `SELECT number, first_key AS firstKey, last_key AS lastKey, first_row AS firstRow, last_row AS lastRow
       FROM text_shard ORDER BY number`,
    )
    .all();
}
