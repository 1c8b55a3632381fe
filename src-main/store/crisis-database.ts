import { existsSync, statSync } from "node:fs";
import type { Database } from "better-sqlite3";
import SQLite from "better-sqlite3";
import { CrisisFileFault } from "./crisis-file-fault.ts";

/** `application_id` of a crisis file: "CFEU" in ASCII. */
export const applicationId = 0x43464555;

/** Schema version of the file (`user_version`); 0: no schema yet. */
export function schemaVersion(database: Database): number {
  return Number(database.pragma("user_version", { simple: true }));
}

/**
 * A connection that may write: WAL, `synchronous=FULL` read back (a writer that would not be on disk when it says so
 * is refused), deleted content overwritten.
 */
export function openForWriting(path: string): Database {
  const database = new SQLite(path, { timeout: 5000 });
  try {
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    // Without this the implicit delete of INSERT OR REPLACE would not meet the delete triggers.
    database.pragma("recursive_triggers = ON");
    database.pragma("secure_delete = FAST");
    database.pragma("wal_autocheckpoint = 16384");
    database.pragma("journal_size_limit = 67108864");
    database.pragma("cache_size = -65536");
    assertFullSync(database, path);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Throws unless a commit of this connection is on disk when it returns. */
export function assertFullSync(database: Database, path: string): void {
  const mode = database.pragma("journal_mode", { simple: true });
  const sync = database.pragma("synchronous", { simple: true });
  if (mode !== "wal" || sync !== 2) {
    throw new Error(
      `${path}: journal_mode=${String(mode)} synchronous=${String(sync)}, wanted wal and 2 (FULL)`,
    );
  }
}

/** A connection that only reads. */
export function openForReading(path: string): Database {
  const database = new SQLite(path, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    // The first read is what opens the WAL index.
    database.pragma("user_version");
    database.pragma("cache_size = -65536");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** True when reading failed because WAL needs a writable folder even to read (a key, a disc). */
export function isUnwritableFolder(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^SQLITE_(CANTOPEN|READONLY)/.test(code);
}

/** Refuses what is absent, no file, no database, or a database of something else. */
export function assertCrisisFile(database: Database, path: string, known: number): void {
  const id = database.pragma("application_id", { simple: true });
  if (id !== applicationId) throw new CrisisFileFault("file.not-a-crisis", path);
  const version = schemaVersion(database);
  if (version > known) throw new CrisisFileFault("file.newer", path, { version, known });
}

/** Refuses a path at which there is no file to open. */
export function assertIsFile(path: string): void {
  if (!existsSync(path)) throw new CrisisFileFault("file.absent", path);
  const stats = statSync(path);
  if (!stats.isFile()) throw new CrisisFileFault("file.no-access", path);
  if (stats.size === 0) throw new CrisisFileFault("file.not-a-database", path);
}
