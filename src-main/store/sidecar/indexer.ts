import { rmSync } from "node:fs";
import { crc32 } from "node:zlib";
import type { Database } from "better-sqlite3";
import SQLite from "better-sqlite3";
import type { ErasedText } from "../erase-author.ts";
import { createShardSums } from "../text/shard-sums.ts";
import { createShardWriter } from "../text/shard-writer.ts";
import { shardRows } from "../text/text-shards.ts";
import {
  readStanding,
  sidecarSql,
  sidecarVersion,
  standingOf,
  stillHolds,
  writeStanding,
} from "./sidecar-schema.ts";

/** The one writer of a sidecar: takes in what the crisis file holds, a chunk of rows at a time. */
export interface Indexer {
  /** Last row taken in. */
  row(): number;
  /** Takes in the next rows, at most up to `lastRow`. Gives the last row taken in. */
  step(lastRow: number): number;
  erase(texts: readonly ErasedText[]): void;
  saveSnapshot(projection: string, position: number, state: string): void;
  saveSpine(parts: ReadonlyMap<string, Uint8Array>): void;
  /** Joins segments of the index while there is nothing else to do. True while there is more to join. */
  tidy(): boolean;
  /** Checks one more part of what it found, then takes the sum of one more that is written. True while there are more. */
  vouch(): boolean;
  /** Takes the sums that are missing. `isKept` false: nobody will read it again. */
  close(isKept: boolean): void;
}

/** Rows a transaction: large ones make fewer, larger segments; a shard is a whole number of them. */
const chunkRows = shardRows / 4;

/** Snapshots kept of a projection; beyond, every second old one goes: the past is then a little further to fold. */
const mostSnapshots = 48;
const newestSnapshots = 16;

/**
 * `crisisPath`: the crisis file, which is only read. Starts afresh when asked, or when the sidecar is not of
 * this file, of an older erasure, or damaged.
 */
export function openIndexer(path: string, crisisPath: string, fileId: string, afresh = false): Indexer {
  let database = afresh ? null : openSidecar(path, crisisPath);
  if (database === null || !isUsable(database, fileId)) {
    database?.close();
    database = createSidecar(path, crisisPath, fileId);
  }
  return createIndexer(database, fileId);
}

function connect(path: string, crisisPath: string): Database {
  const database = new SQLite(path, { timeout: 5000 });
  // A cache that is lost is built again: it need not survive a power cut, only be seen to be incomplete.
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = OFF");
  database.pragma("wal_autocheckpoint = 16384");
  database.pragma("cache_size = -65536");
  // Only read here; were it ever written, it would be as the log is.
  database.prepare("ATTACH ? AS crisis").run(crisisPath);
  database.pragma("crisis.synchronous = FULL");
  return database;
}

function openSidecar(path: string, crisisPath: string): Database | null {
  try {
    const database = connect(path, crisisPath);
    if (database.pragma("user_version", { simple: true }) === sidecarVersion) return database;
    database.close();
    return null;
  } catch (error) {
    if (error instanceof SQLite.SqliteError) return null;
    throw error;
  }
}

function isUsable(database: Database, fileId: string): boolean {
  try {
    const standing = readStanding(database);
    return standing !== null && stillHolds(standing, database, fileId, "crisis");
  } catch (error) {
    // A damaged cache is no loss: it is built again.
    if (error instanceof SQLite.SqliteError) return false;
    throw error;
  }
}

function createSidecar(path: string, crisisPath: string, fileId: string): Database {
  for (const old of [path, `${path}-wal`, `${path}-shm`]) rmSync(old, { force: true });
  const database = connect(path, crisisPath);
  database.transaction(() => {
    database.exec(sidecarSql);
    writeStanding(database, { ...standingOf(database, fileId, 0, "crisis"), row: 0 });
  })();
  return database;
}

function createIndexer(database: Database, fileId: string): Indexer {
  const upsertSnapshot = database.prepare(
    "INSERT OR REPLACE INTO snapshot (projection, position, state, sum) VALUES (?, ?, ?, ?)",
  );
  const countSnapshots = database
    .prepare<[string], number>("SELECT count(*) FROM snapshot WHERE projection = ?")
    .pluck();
  const thinSnapshots = database.prepare(
    `DELETE FROM snapshot WHERE projection = ? AND position IN (
       SELECT position FROM (
         SELECT position, row_number() OVER (ORDER BY position DESC) AS age FROM snapshot WHERE projection = ?)
       WHERE age > ${newestSnapshots} AND age % 2 = 0)`,
  );
  const upsertPart = database.prepare("INSERT OR REPLACE INTO spine_part (name, bytes) VALUES (?, ?)");
  const sums = createShardSums(database);
  const shards = createShardWriter(database, sums);
  let row = readStanding(database)?.row ?? 0;

  return {
    row: () => row,
    step(lastRow) {
      const upTo = Math.min(lastRow, row + chunkRows);
      if (upTo <= row) return row;
      database.transaction(() => {
        shards.takeIn(row, upTo);
        writeStanding(database, standingOf(database, fileId, upTo, "crisis"));
      })();
      row = upTo;
      return row;
    },
    erase(texts) {
      database.transaction(() => {
        shards.remove(texts.filter((text) => text.row <= row));
        database.exec("DELETE FROM spine_part");
        writeStanding(database, standingOf(database, fileId, row, "crisis"));
      })();
      database.pragma("wal_checkpoint(TRUNCATE)");
    },
    saveSnapshot(projection, position, state) {
      upsertSnapshot.run(projection, position, state, crc32(state));
      if ((countSnapshots.get(projection) ?? 0) > mostSnapshots) thinSnapshots.run(projection, projection);
    },
    saveSpine(parts) {
      database.transaction(() => {
        database.exec("DELETE FROM spine_part");
        for (const [name, bytes] of parts) upsertPart.run(name, bytes);
      })();
    },
    tidy: () => database.transaction(shards.tidy)(),
    vouch: () => sums.checkNext() || sums.sealNext(false),
    close(isKept) {
      try {
        while (isKept && sums.sealNext(true));
      } catch (error) {
        // What has no sum is only not checked at the next opening.
        if (!(error instanceof SQLite.SqliteError)) throw error;
      }
      database.close();
    },
  };
}
