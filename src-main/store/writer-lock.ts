import { rmSync, statSync } from "node:fs";
import type { Database } from "better-sqlite3";
import SQLite from "better-sqlite3";
import { CrisisFileFault, toFault } from "./crisis-file-fault.ts";

/** Held by the one writer of a crisis file; `release` lets the next one in. */
export interface WriterLock {
  release(): void;
}

const isLocked = /^SQLITE_(BUSY|LOCKED)/;

/**
 * The advisory lock of the one writer: an exclusive SQLite transaction kept open on an empty file beside the crisis.
 * The lock belongs to the process, so the system lets go of it however the process ends (kill -9 included).
 */
export function takeWriterLock(path: string): WriterLock {
  const lockPath = `${path}-lock`;
  for (;;) {
    const database = lockOnce(lockPath, path);
    if (database !== null) return { release: () => release(database, lockPath) };
  }
}

/** Null when the file was replaced while we waited at it: the lock then stands on a file nobody else will meet. */
function lockOnce(lockPath: string, path: string): Database | null {
  let database: Database | null = null;
  try {
    database = new SQLite(lockPath, { timeout: 0 });
    const before = inodeOf(lockPath);
    database.exec("BEGIN EXCLUSIVE");
    if (before !== null && inodeOf(lockPath) === before) return database;
    database.close();
    return null;
  } catch (error) {
    database?.close();
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    // A folder that cannot be written is a medium that cannot: no lock, no log.
    if (/^SQLITE_(READONLY|CANTOPEN)/.test(code))
      throw new CrisisFileFault("file.read-only", path, {}, error);
    if (isLocked.test(code)) throw new CrisisFileFault("file.locked", path, {}, error);
    throw toFault(error, path);
  }
}

function inodeOf(path: string): bigint | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}

function release(database: Database, lockPath: string): void {
  // Removed while still held: whoever opened it meanwhile sees that its file is gone and starts again.
  try {
    rmSync(lockPath, { force: true });
  } catch {
    // Windows keeps a file that is open: the empty file then stays behind, and says nothing by being there.
  }
  database.close();
}
