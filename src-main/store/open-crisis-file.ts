import type { Database } from "better-sqlite3";
import { assembleStore } from "./assemble-store.ts";
import {
  assertCrisisFile,
  assertIsFile,
  openForReading,
  openForWriting,
  schemaVersion,
} from "./crisis-database.ts";
import { CrisisFileFault, toFault } from "./crisis-file-fault.ts";
import type { CrisisStore } from "./crisis-store.ts";
import { migrations } from "./migrations/migrations.ts";
import { upgradeCrisisFile } from "./upgrade-crisis-file.ts";
import { takeWriterLock, type WriterLock } from "./writer-lock.ts";

export interface OpenOptions {
  /** Name of this machine in the log. */
  readonly station: string;
  /** Reads beside a writer, or from a medium that cannot be written. */
  readonly readOnly?: boolean;
  /** While the file is read at opening: rows read and rows there are. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Where the sidecar cache goes; absent: beside the file, or in the system's temporary folder where it cannot. */
  readonly sidecarFolder?: string;
  /** False: no worker threads and no sidecar; searches index what they need in memory. */
  readonly workers?: boolean;
  /** Folder of this station's signing key; absent: a key for this run only. Never the crisis file's folder. */
  readonly keyFolder?: string;
}

const known = migrations.at(-1)?.version ?? 0;

/**
 * Opens a crisis file; one writer at a time. Refuses with a CrisisFileFault what is absent, no database, another
 * application's, from a newer version, locked, or damaged; an older file is backed up beside itself, then migrated.
 */
export async function openCrisisFile(path: string, options: OpenOptions): Promise<CrisisStore> {
  const lock = options.readOnly === true ? null : lockCrisisFile(path);
  let database: Database | null = null;
  try {
    database = connect(path, lock);
    return await assembleStore(path, database, lock, options);
  } catch (error) {
    database?.close();
    lock?.release();
    throw toFault(error, path);
  }
}

/** Looks before anything is written, so that a file that is not ours is left exactly as it was. */
function lockCrisisFile(path: string): WriterLock {
  inspect(path);
  return takeWriterLock(path);
}

function inspect(path: string): void {
  assertIsFile(path);
  try {
    const database = openForReading(path);
    try {
      assertCrisisFile(database, path, known);
    } finally {
      database.close();
    }
  } catch (error) {
    throw toFault(error, path);
  }
}

function connect(path: string, lock: WriterLock | null): Database {
  if (lock === null) {
    assertIsFile(path);
    const database = openForReading(path);
    assertCurrent(database, path);
    return database;
  }
  const database = openForWriting(path);
  upgradeCrisisFile(database, path, migrations);
  return database;
}

function assertCurrent(database: Database, path: string): void {
  try {
    assertCrisisFile(database, path, known);
    const version = schemaVersion(database);
    if (version < known) throw new CrisisFileFault("file.older", path, { version, known });
  } catch (error) {
    database.close();
    throw error;
  }
}
