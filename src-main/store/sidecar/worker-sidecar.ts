import { rmSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { Database } from "better-sqlite3";
import SQLite from "better-sqlite3";
import { createSidecarTexts } from "../text/sidecar-texts.ts";
import type { TextIndexReader } from "../text/text-index.ts";
import { workerFile } from "../worker-file.ts";
import type { FromIndexer, IndexerData, ToIndexer } from "./indexer-messages.ts";
import type { FoundSidecar } from "./open-sidecar.ts";
import type { Sidecar } from "./sidecar.ts";
import { createSnapshotShelf } from "./snapshot-shelf.ts";

interface Waiter {
  readonly rows: number;
  resolve(): void;
}

/** A thread that finds everything indexed has only to check it: it begins when the room stands, ms. */
const leisure = 1500;

/** A sidecar written by a thread of its own; this side reads it and says what there is to take in. */
export function createWorkerSidecar(data: IndexerData, lastRow: number, found: FoundSidecar | null): Sidecar {
  const shelf = createSnapshotShelf();
  const listeners: ((done: number, total: number) => void)[] = [];
  let waiters: readonly Waiter[] = [];
  let wanted = lastRow;
  let done = found?.standing.row ?? 0;
  let reading: { readonly database: Database; readonly texts: () => readonly TextIndexReader[] } | null =
    found && {
      database: found.database,
      texts: createSidecarTexts(found.database),
    };
  let isReady = false;
  let hasEnded = false;
  let isClosing = false;
  let thread: Worker | null = null;
  const atLeisure = setTimeout(openThread, leisure).unref();
  if (found === null || done < lastRow) openThread();

  function openThread(): Worker {
    if (thread !== null) return thread;
    clearTimeout(atLeisure);
    const opened = new Worker(workerFile(import.meta.url, "indexer-worker"), { workerData: data });
    opened.unref();
    opened.on("message", hear);
    // A thread that failed (disk full, say) costs speed, not answers: what it has not indexed is searched in memory.
    opened.on("error", (error) => process.emitWarning(`The search cache ${data.path} failed: ${error}`));
    opened.on("exit", () => {
      hasEnded = true;
      settle();
    });
    thread = opened;
    return opened;
  }

  function tell(message: ToIndexer, transfer: readonly ArrayBuffer[] = []): void {
    if (!hasEnded) openThread().postMessage(message, transfer);
  }

  function stopReading(): void {
    reading?.database.close();
    reading = null;
  }

  function startReading(): void {
    stopReading();
    const database = new SQLite(data.path, { readonly: true, timeout: 5000 });
    database.pragma("cache_size = -32768");
    reading = { database, texts: createSidecarTexts(database) };
  }

  /** Those who wait keep the process alive; the thread alone must not. */
  function settle(): void {
    const left = hasEnded ? [] : waiters.filter((waiter) => reading === null || behind() > waiter.rows);
    for (const waiter of waiters) if (!left.includes(waiter)) waiter.resolve();
    waiters = left;
    if (left.length === 0 && !isClosing) thread?.unref();
  }

  function behind(): number {
    return hasEnded ? 0 : Math.max(0, wanted - done);
  }

  function startAfresh(): void {
    stopReading();
    done = 0;
    tell({ startAfresh: true });
  }

  function hear(message: FromIndexer): void {
    if ("savedSnapshot" in message) {
      shelf.release(message.savedSnapshot.projection, message.savedSnapshot.position);
      return;
    }
    if (isClosing) return;
    if ("damaged" in message) {
      startAfresh();
      return;
    }
    if ("ready" in message) {
      startReading();
      isReady = true;
      done = message.ready;
      tell({ announce: wanted });
    } else done = message.indexed;
    for (const listener of listeners) listener(done, wanted);
    settle();
  }

  return {
    indexed: () => reading && { readers: reading.texts(), upToRow: done },
    announce(row) {
      wanted = row;
      // Not ready yet, it is told all there is as soon as it is.
      if (isReady) tell({ announce: row });
      else openThread();
    },
    erase: (texts) => tell({ erase: texts }),
    startAfresh,
    saveSpine(parts) {
      tell(
        { saveSpine: parts },
        [...parts.values()].map((part) => part.buffer),
      );
    },
    behind,
    whenBehindAtMost(rows) {
      if (hasEnded || (reading !== null && behind() <= rows)) return Promise.resolve();
      openThread().ref();
      tell({ hurry: true });
      return new Promise((resolve) => {
        waiters = [...waiters, { rows, resolve }];
      });
    },
    onProgress: (listener) => void listeners.push(listener),
    saveSnapshot(projection, position, state) {
      const text = JSON.stringify(state);
      shelf.keep(projection, position, text);
      tell({ saveSnapshot: { projection, position, state: text } });
    },
    nearestSnapshot: (projection, position) => shelf.nearest(reading?.database ?? null, projection, position),
    async close() {
      isClosing = true;
      stopReading();
      clearTimeout(atLeisure);
      if (hasEnded || thread === null) return;
      // Whoever closes waits for the thread's end: what it still says meanwhile must not let go of it.
      thread.ref();
      const ended = new Promise((resolve) => thread?.once("exit", resolve));
      tell({ close: true });
      await ended;
      if (!data.isTemporary) return;
      for (const made of [data.path, `${data.path}-wal`, `${data.path}-shm`]) rmSync(made, { force: true });
    },
  };
}
