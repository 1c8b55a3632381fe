import type { Verification } from "../contract/answer.ts";
import type { Checkpoint } from "../contract/log-entry.ts";
import { assembleStore, type Connection } from "./assemble-store.ts";
import {
  assertCrisisFile,
  inspectHeader,
  isUnwritableFolder,
  openForReading,
  openForWriting,
  schemaVersion,
} from "./crisis-database.ts";
import { CrisisFileFault, toFault } from "./crisis-file-fault.ts";
import type { CrisisStore } from "./crisis-store.ts";
import { migrations } from "./migrations/migrations.ts";
import { copyToRead } from "./readable-copy.ts";
import { upgradeCrisisFile } from "./upgrade-crisis-file.ts";
import { verifyInWorker } from "./verify/verify-in-worker.ts";
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
  /** The cache is read whole before it is believed: for one search, with no writer that checks it at leisure. */
  readonly isCacheChecked?: boolean;
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
  let connection: Connection | null = null;
  try {
    connection = lock === null ? connectToRead(path) : connectToWrite(path, lock);
    return await assembleStore(connection, options);
  } catch (error) {
    connection?.database.close();
    connection?.release();
    lock?.release();
    throw toFault(error, path);
  }
}

/**
 * Verifies a crisis file without opening it as a room: what is altered in it can keep it from opening, and must still
 * be named. Refuses (CrisisFileFault) what is no crisis file at all. `signal` ends it at once, rejecting.
 */
export async function verifyCrisisFile(
  path: string,
  checkpoint: Checkpoint | null,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Verification> {
  let connection: Connection | null = null;
  try {
    connection = connectToRead(path);
    return await verifyInWorker(connection.readPath, checkpoint, onProgress, signal);
  } catch (error) {
    throw toFault(error, path);
  } finally {
    connection?.database.close();
    connection?.release();
  }
}

/** Looks before anything is written. */
function lockCrisisFile(path: string): WriterLock {
  try {
    inspectHeader(path, known);
    return takeWriterLock(path);
  } catch (error) {
    throw toFault(error, path);
  }
}

function connectToWrite(path: string, lock: WriterLock): Connection {
  const database = openForWriting(path);
  try {
    // What its write-ahead log holds may be newer than the header says.
    assertCrisisFile(database, path, known);
    upgradeCrisisFile(database, path, migrations);
    return { path, readPath: path, database, isReadOnly: false, release: lock.release };
  } catch (error) {
    database.close();
    throw error;
  }
}

function connectToRead(path: string): Connection {
  inspectHeader(path, known);
  const { readPath, database, release } = openToRead(path);
  try {
    assertCrisisFile(database, path, known);
    const version = schemaVersion(database);
    if (version < known) throw new CrisisFileFault("file.older", path, { version, known });
    return { path, readPath, database, isReadOnly: true, release };
  } catch (error) {
    database.close();
    release();
    throw error;
  }
}

function openToRead(path: string): Pick<Connection, "readPath" | "database" | "release"> {
  try {
    return { readPath: path, database: openForReading(path), release: () => undefined };
  } catch (error) {
    if (!isUnwritableFolder(error)) throw error;
    const copy = copyToRead(path);
    return { readPath: copy.path, database: openForReading(copy.path), release: copy.remove };
  }
}
