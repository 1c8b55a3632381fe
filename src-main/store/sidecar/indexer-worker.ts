import { parentPort, workerData } from "node:worker_threads";
import { type Indexer, openIndexer } from "./indexer.ts";
import type { FromIndexer, IndexerData, ToIndexer } from "./indexer-messages.ts";

/** Rows that wait at most this long (ms) for company before they are indexed, unless there are many. */
const patience = 250;
const manyRows = 4096;

const { path, crisisPath, fileId } = workerData as IndexerData;
let indexer: Indexer = openIndexer(path, crisisPath, fileId);
let wanted = 0;
let timer: ReturnType<typeof setTimeout> | null = null;
let isTidy = false;
let isInHurry = false;
let hasBegunAgain = false;
let isClosed = false;

function tell(message: FromIndexer): void {
  parentPort?.postMessage(message);
}

function plan(after: number): void {
  if (isClosed) return;
  if (after === 0 && timer !== null) {
    clearTimeout(timer);
    timer = null;
  }
  timer ??= setTimeout(work, after);
}

/** One chunk, then back to the message queue: an erasure or the end never waits for more than that. */
function work(): void {
  timer = null;
  if (indexer.row() < wanted) {
    if (!takeIn()) return;
    isTidy = false;
    isInHurry &&= indexer.row() < wanted;
    plan(isInHurry || wanted - indexer.row() >= manyRows ? 0 : patience);
  } else if (!isTidy) {
    isTidy = !indexer.tidy();
    plan(patience);
  }
}

/** False when the cache turned out to be damaged, and is begun again. */
function takeIn(): boolean {
  try {
    tell({ indexed: indexer.step(wanted) });
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (hasBegunAgain || !/^SQLITE_(CORRUPT|NOTADB)/.test(code)) throw error;
    hasBegunAgain = true;
    startAfresh();
    return false;
  }
}

function startAfresh(): void {
  indexer.close();
  indexer = openIndexer(path, crisisPath, fileId, true);
  tell({ ready: indexer.row() });
  plan(0);
}

function receive(message: ToIndexer): void {
  if ("announce" in message) {
    wanted = Math.max(wanted, message.announce);
    plan(isInHurry || wanted - indexer.row() >= manyRows ? 0 : patience);
  } else if ("erase" in message) indexer.erase(message.erase);
  else if ("saveSpine" in message) indexer.saveSpine(message.saveSpine);
  else if ("saveSnapshot" in message) {
    const { projection, position, state } = message.saveSnapshot;
    indexer.saveSnapshot(projection, position, state);
    tell({ savedSnapshot: { projection, position } });
  } else if ("startAfresh" in message) startAfresh();
  else if ("hurry" in message) {
    isInHurry = true;
    plan(0);
  } else {
    isClosed = true;
    if (timer !== null) clearTimeout(timer);
    indexer.close();
    parentPort?.close();
  }
}

parentPort?.on("message", receive);
tell({ ready: indexer.row() });
