import type { Database } from "better-sqlite3";
import SQLite from "better-sqlite3";
import { createAccountBook } from "./account-book.ts";
import { orFaults } from "./crisis-file-fault.ts";
import type { CrisisStore } from "./crisis-store.ts";
import { readErasedRows } from "./erase-author.ts";
import { createEventLog } from "./event-log.ts";
import { readFacts } from "./file-facts.ts";
import { createIdKey } from "./id-key.ts";
import { createBatchWriter } from "./mention-writer.ts";
import type { OpenOptions } from "./open-crisis-file.ts";
import { createAuthorSearch } from "./read/author-search.ts";
import { createMentionLookup } from "./read/mention-lookup.ts";
import { createMentionReader } from "./read/mention-reader.ts";
import { createPlainPages } from "./read/plain-pages.ts";
import { createSpreadReader } from "./read/spread-reader.ts";
import { createTimeOrder } from "./read/time-order.ts";
import { createRoomMaterial } from "./room-material.ts";
import { createRowsBrought } from "./rows-brought.ts";
import { createRowsKnown } from "./rows-known.ts";
import { findSidecar, restoreKeptSpine, type SidecarPlan, startSidecar } from "./sidecar/open-sidecar.ts";
import { standingOf } from "./sidecar/sidecar-schema.ts";
import { spineParts } from "./spine/keep-spine.ts";
import { createMentionSpine } from "./spine/mention-spine.ts";
import { readSpine } from "./spine/read-spine.ts";
import { createStoreWriter } from "./store-writer.ts";
import { createTailIndex } from "./text/tail-index.ts";
import { createTextSearch } from "./text/text-search.ts";
import { verifyCrisis } from "./verify/verify-crisis.ts";
import { verifyInWorker } from "./verify/verify-in-worker.ts";
import { createWithdrawals, readWithdrawals } from "./withdrawals.ts";

/** An open crisis file, before its parts are put together. */
export interface Connection {
  readonly path: string;
  /** Where other threads can read it: a copy when its own folder cannot be written. */
  readonly readPath: string;
  readonly database: Database;
  readonly isReadOnly: boolean;
  /** Lets go of the writer's lock, or of the copy; once the database is closed. */
  release(): void;
}

/** Puts the parts of an open crisis file together. */
export async function assembleStore(connection: Connection, options: OpenOptions): Promise<CrisisStore> {
  const { path, readPath, database, isReadOnly } = connection;
  const facts = readFacts(database);
  const idKey = createIdKey(facts.idSeed);
  const log = createEventLog(database, options.station.toWellFormed());
  const accounts = createAccountBook(database, idKey);
  const spine = createMentionSpine();
  const withdrawals = createWithdrawals();
  const erasedRows = new Set<number>();
  const isAnyErased = () => erasedRows.size > 0;
  const lookup = createMentionLookup(database, spine, idKey, withdrawals, isAnyErased);
  const rowsKnownAt = createRowsKnown(database);
  const tail = createTailIndex(database);
  const spread = createSpreadReader(spine, lookup);
  let lastRow = 0;

  function finishReading(): void {
    lastRow = database.prepare<[], number | null>("SELECT max(row) FROM mention").pluck().get() ?? 0;
    for (const row of readErasedRows(database)) erasedRows.add(row);
    readWithdrawals(withdrawals, database, (id) => lookup.indexOf(id, Number.MAX_SAFE_INTEGER), rowsKnownAt);
  }

  const plan: SidecarPlan = {
    crisisPath: path,
    readPath,
    crisis: database,
    fileId: facts.fileId,
    folder: options.sidecarFolder ?? null,
    isReadOnly,
    isChecked: options.isCacheChecked === true,
  };
  const found = findSidecar(plan);
  const keptUpTo = restoreKeptSpine(found, spine, plan);
  const total = database.prepare<[], number | null>("SELECT max(row) FROM mention").pluck().get() ?? 0;
  for (const done of readSpine(database, spine, keptUpTo)) {
    options.onProgress?.(done, total);
    await new Promise((resolve) => setImmediate(resolve));
  }
  finishReading();
  const sidecar = startSidecar(plan, found, lastRow, options.workers !== false);

  const reader = createMentionReader({
    spine,
    lookup,
    spread,
    accountsOf: createAuthorSearch(database, accounts, spine.sources.names),
    byTime: createTimeOrder(database, spine),
    plainPages: createPlainPages(database, spine, lookup),
    byText: createTextSearch({
      spine,
      lookup,
      tail,
      lastRow: () => lastRow,
      indexed: sidecar.indexed,
      whenBehindAtMost: sidecar.whenBehindAtMost,
      startAfresh: sidecar.startAfresh,
      isErased: (row) => erasedRows.has(row),
    }),
  });
  const writer = createStoreWriter({
    path,
    database,
    log,
    accounts,
    isReadOnly,
    keyFolder: options.keyFolder ?? null,
    writeBatch: createBatchWriter({ database, log, accounts, spine, withdrawals, idKey, isAnyErased }),
    /** A transaction was rolled back: what is in memory may know more than the file. */
    readAgain() {
      log.reload();
      accounts.forget();
      spine.clear();
      withdrawals.clear();
      for (const _ of readSpine(database, spine, 0));
      finishReading();
    },
    onRows(row) {
      lastRow = row;
      sidecar.announce(row);
    },
    onErased(texts) {
      accounts.forget();
      tail.forget();
      for (const { row } of texts) erasedRows.add(row);
      sidecar.erase(texts);
    },
  });

  return {
    path,
    isReadOnly,
    head: log.head,
    entries: log.entries,
    positionAt: log.positionAt,
    rowsKnownAt,
    rowsBroughtBy: createRowsBrought(database),
    lastRow: () => lastRow,
    ...orFaults(path, createRoomMaterial(database)),
    ...reader,
    ...writer,
    saveSnapshot: sidecar.saveSnapshot,
    nearestSnapshot: sidecar.nearestSnapshot,
    indexBehind: sidecar.behind,
    indexed: () => sidecar.whenBehindAtMost(0),
    onIndexProgress: sidecar.onProgress,
    async verify(checkpoint, onProgress = () => undefined, signal) {
      if (options.workers === false) return verifyCrisis(database, checkpoint, onProgress);
      return verifyInWorker(readPath, checkpoint, onProgress, signal ?? null);
    },
    async close() {
      if (!isReadOnly && lastRow > keptUpTo) {
        sidecar.saveSpine(spineParts(spine, standingOf(database, facts.fileId, lastRow)));
      }
      await sidecar.close();
      tail.close();
      if (!isReadOnly) emptyWal(database);
      database.close();
      connection.release();
    },
  };
}

/** On a full disk what is confirmed stays in the write-ahead log beside the file: nothing is lost, so closing goes on. */
function emptyWal(database: Database): void {
  try {
    database.pragma("wal_checkpoint(TRUNCATE)");
  } catch (error) {
    if (!(error instanceof SQLite.SqliteError)) throw error;
  }
}
