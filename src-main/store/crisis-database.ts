import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from "node:fs";
import { dirname } from "node:path";
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

/**
 * A connection that only reads. Where the medium allows, SQLite may tidy its write-ahead log when it is the last to
 * close, so that reading leaves no files behind.
 */
export function openForReading(path: string): Database {
  const database = new SQLite(path, { readonly: !isWritable(path), fileMustExist: true, timeout: 5000 });
  try {
    database.pragma("query_only = ON");
    database.pragma("synchronous = FULL");
    database.pragma("cache_size = -65536");
    // The first read is what opens the WAL index.
    database.pragma("user_version");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    // Not being allowed to is the answer, whatever the reason.
    return false;
  }
}

/** True when reading failed because WAL needs a writable folder even to read (a key, a disc). */
export function isUnwritableFolder(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^SQLITE_(CANTOPEN|READONLY)/.test(code);
}

/** Refuses a database that is not ours, or newer than what we know. */
export function assertCrisisFile(database: Database, path: string, known: number): void {
  const id = Number(database.pragma("application_id", { simple: true }));
  assertOurs(path, id, schemaVersion(database), known);
}

function assertOurs(path: string, id: number, version: number, known: number): void {
  if (id !== applicationId) throw new CrisisFileFault("file.not-a-crisis", path);
  if (version > known) throw new CrisisFileFault("file.newer", path, { version, known });
}

/**
 * Looks at the first bytes only, before SQLite opens anything: a file that is not ours, or newer, is left exactly as it
 * was. https://www.sqlite.org/fileformat.html#the_database_header
 */
export function inspectHeader(path: string, known: number): void {
  assertIsFile(path);
  const header = Buffer.alloc(100);
  const file = openSync(path, "r");
  try {
    readSync(file, header, 0, header.length, 0);
  } finally {
    closeSync(file);
  }
  if (header.toString("latin1", 0, 16) !== "SQLite format 3\0") {
    throw new CrisisFileFault("file.not-a-database", path);
  }
  assertOurs(path, header.readInt32BE(68), header.readInt32BE(60), known);
}

/** Refuses a path at which there is no file to open. */
function assertIsFile(path: string): void {
  if (!existsSync(path)) throw new CrisisFileFault("file.absent", path);
  const stats = statSync(path);
  if (!stats.isFile()) throw new CrisisFileFault("file.no-access", path);
  if (stats.size === 0) throw new CrisisFileFault("file.not-a-database", path);
}
