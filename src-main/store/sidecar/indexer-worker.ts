import { parentPort, workerData } from "node:worker_threads";
import { DamagedIndex } from "../text/shard-sums.ts";
import { type Indexer, openIndexer } from "./indexer.ts";
import type { FromIndexer, IndexerData, ToIndexer } from "./indexer-messages.ts";

/** Rows that wait at most this long (ms) for company before they are indexed, unless there are many. */
const patience = 250;
const manyRows = 4096;

const { path, crisisPath, fileId, isTemporary } = workerData as IndexerData;
let indexer: Indexer = openIndexer(path, crisisPath, fileId);
let wanted = 0;
let timer: ReturnType<typeof setTimeout> | null = null;
let isTidy = false;
let isVouchedFor = false;
let isInHurry = false;
let hasBegunAgain = false;
/** Until it is told to start afresh. */
let isDamaged = false;
let isClosed = false;

function tell(message: FromIndexer): void {
  parentPort?.postMessage(message);
}

function plan(after: number): void {
  if (isClosed || isDamaged) return;
  if (after === 0 && timer !== null) {
    clearTimeout(timer);
    timer = null;
  }
  timer ??= setTimeout(() => noticing(work), after);
}

/** One chunk, then back to the message queue: an erasure or the end never waits for more than that. */
function work(): void {
  timer = null;
  if (indexer.row() < wanted) {
    tell({ indexed: indexer.step(wanted) });
    isTidy = false;
    isVouchedFor = false;
    isInHurry &&= indexer.row() < wanted;
    plan(isInHurry || wanted - indexer.row() >= manyRows ? 0 : patience);
  } else if (!isTidy) {
    isTidy = !indexer.tidy();
    plan(patience);
  } else if (!isVouchedFor) {
    isVouchedFor = !indexer.vouch();
    plan(patience);
  }
}

/** Whoever reads it lets go of it first, then it is begun again; once. */
function noticing(step: () => void): void {
  try {
    step();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const isDamage = error instanceof DamagedIndex || /^SQLITE_(CORRUPT|NOTADB)/.test(code);
    if (hasBegunAgain || !isDamage) throw error;
    hasBegunAgain = true;
    isDamaged = true;
    tell({ damaged: true });
  }
}

function startAfresh(): void {
  indexer.close(false);
  indexer = openIndexer(path, crisisPath, fileId, true);
  isDamaged = false;
  tell({ ready: indexer.row() });
  plan(0);
}

function receive(message: ToIndexer): void {
  if ("announce" in message) {
    wanted = Math.max(wanted, message.announce);
    plan(isInHurry || wanted - indexer.row() >= manyRows ? 0 : patience);
  } else if ("startAfresh" in message) startAfresh();
  else if ("hurry" in message) {
    isInHurry = true;
    plan(0);
  } else if ("close" in message) {
    isClosed = true;
    if (timer !== null) clearTimeout(timer);
    indexer.close(!isDamaged && !isTemporary);
    parentPort?.close();
    // What is begun again is made from what the crisis file holds by then.
  } else if (!isDamaged) noticing(() => keep(message));
}

function keep(
  message: Extract<ToIndexer, { erase: unknown } | { saveSpine: unknown } | { saveSnapshot: unknown }>,
) {
  if ("erase" in message) indexer.erase(message.erase);
  else if ("saveSpine" in message) indexer.saveSpine(message.saveSpine);
  else {
    const { projection, position, state } = message.saveSnapshot;
    indexer.saveSnapshot(projection, position, state);
    tell({ savedSnapshot: { projection, position } });
  }
}

parentPort?.on("message", receive);
tell({ ready: indexer.row() });
