import type { Database } from "better-sqlite3";
import { createAccountBook } from "./account-book.ts";
import { orFaults } from "./crisis-file-fault.ts";
import type { CrisisStore } from "./crisis-store.ts";
import { createEventLog } from "./event-log.ts";
import { readFacts } from "./file-facts.ts";
import { createIdKey } from "./id-key.ts";
import { createBatchWriter } from "./mention-writer.ts";
import type { OpenOptions } from "./open-crisis-file.ts";
import { createAuthorSearch } from "./read/author-search.ts";
import { createMentionLookup } from "./read/mention-lookup.ts";
import { createMentionReader } from "./read/mention-reader.ts";
import { createSpreadReader } from "./read/spread-reader.ts";
import { createTimeOrder } from "./read/time-order.ts";
import { createRoomMaterial } from "./room-material.ts";
import { createRowsKnown } from "./rows-known.ts";
import { createNoSidecar } from "./sidecar/no-sidecar.ts";
import { createMentionSpine } from "./spine/mention-spine.ts";
import { readSpine } from "./spine/read-spine.ts";
import { createStoreWriter } from "./store-writer.ts";
import { createTailIndex } from "./text/tail-index.ts";
import { createTextSearch } from "./text/text-search.ts";
import { verifyCrisis } from "./verify/verify-crisis.ts";
import { verifyInWorker } from "./verify/verify-in-worker.ts";
import { createWithdrawals, readWithdrawals } from "./withdrawals.ts";
import type { WriterLock } from "./writer-lock.ts";

/** Puts the parts of an open crisis file together. */
export async function assembleStore(
  path: string,
  database: Database,
  lock: WriterLock | null,
  options: OpenOptions,
): Promise<CrisisStore> {
  const facts = readFacts(database);
  const idKey = createIdKey(facts.idSeed);
  const log = createEventLog(database, options.station.toWellFormed());
  const accounts = createAccountBook(database);
  const spine = createMentionSpine();
  const withdrawals = createWithdrawals();
  const lookup = createMentionLookup(database, spine, idKey, withdrawals);
  const rowsKnownAt = createRowsKnown(database);
  const sidecar = createNoSidecar();
  const tail = createTailIndex(database);
  const spread = createSpreadReader(spine, lookup);
  let lastRow = 0;

  function finishReading(): void {
    lastRow = database.prepare<[], number | null>("SELECT max(row) FROM mention").pluck().get() ?? 0;
    readWithdrawals(withdrawals, database, (id) => lookup.indexOf(id, Number.MAX_SAFE_INTEGER), rowsKnownAt);
  }

  const total = database.prepare<[], number | null>("SELECT max(row) FROM mention").pluck().get() ?? 0;
  for (const done of readSpine(database, spine, 0)) {
    options.onProgress?.(done, total);
    await new Promise((resolve) => setImmediate(resolve));
  }
  finishReading();

  const reader = createMentionReader({
    spine,
    lookup,
    spread,
    accountsOf: createAuthorSearch(database),
    byTime: createTimeOrder(database, spine),
    byText: createTextSearch({
      spine,
      lookup,
      tail,
      lastRow: () => lastRow,
      indexed: sidecar.indexed,
      whenBehindAtMost: sidecar.whenBehindAtMost,
    }),
  });
  const writer = createStoreWriter({
    path,
    database,
    log,
    keyFolder: options.keyFolder ?? null,
    writeBatch: createBatchWriter({ database, log, accounts, spine, withdrawals, idKey }),
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
      sidecar.erase(texts);
    },
  });

  return {
    path,
    isReadOnly: lock === null,
    head: log.head,
    entries: log.entries,
    positionAt: log.positionAt,
    rowsKnownAt,
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
      return verifyInWorker(path, checkpoint, onProgress, signal ?? null);
    },
    async close() {
      await sidecar.close();
      tail.close();
      if (lock !== null) database.pragma("wal_checkpoint(TRUNCATE)");
      database.close();
      lock?.release();
    },
  };
}
