import { Worker } from "node:worker_threads";
import type { CrisisStore, MentionTree } from "../store/crisis-store.ts";
import { measureSpread, type Spread } from "./measure-spread.ts";

/** Measures how mentions hang together at a moment, and keeps the last answers. */
export interface SpreadDesk {
  /** `upToRow` null: now; `now` is the asked moment, ms UTC, that paces count from. */
  spreadAt(upToRow: number | null, now: number): Promise<Spread>;
  close(): Promise<void>;
}

/** From this many mentions on, measuring is left to a thread of its own. */
export const manyMentions = 30_000;
const kept = 6;

interface Asked {
  readonly key: string;
  readonly spread: Promise<Spread>;
  readonly isPast: boolean;
  readonly at: number;
  cost: number;
}

export function createSpreadDesk(store: CrisisStore): SpreadDesk {
  const answers: Asked[] = [];
  let worker: Worker | null = null;
  let requests = 0;
  const waiting = new Map<number, { resolve: (spread: Spread) => void; reject: (error: Error) => void }>();

  function openWorker(): Worker {
    if (worker !== null) return worker;
    const own = import.meta.url.endsWith(".ts") ? "./spread-worker.ts" : "./spread-worker.cjs";
    const opened = new Worker(new URL(own, import.meta.url));
    // A window that closes never waits for a drawing.
    opened.unref();
    opened.on("message", ({ request, spread }: { request: number; spread: Spread }) => {
      waiting.get(request)?.resolve(spread);
      waiting.delete(request);
    });
    opened.on("error", (error) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
      worker = null;
    });
    worker = opened;
    return opened;
  }

  function measureAway(tree: MentionTree, now: number): Promise<Spread> {
    const request = requests++;
    const { promise, resolve, reject } = Promise.withResolvers<Spread>();
    waiting.set(request, { resolve, reject });
    const buffers = [tree.rows, tree.parent, tree.kind, tree.time, tree.source, tree.author].map(
      // Safe: the store fills these arrays itself, in ordinary memory.
      (array) => array.buffer as ArrayBuffer,
    );
    openWorker().postMessage({ request, tree, now }, buffers);
    return promise;
  }

  async function measure(
    upToRow: number | null,
    now: number,
    asked: () => Asked | undefined,
  ): Promise<Spread> {
    const started = performance.now();
    const tree = await store.tree(upToRow);
    const spread = tree.rows.length < manyMentions ? measureSpread(tree, now) : await measureAway(tree, now);
    const answer = asked();
    if (answer !== undefined) answer.cost = performance.now() - started;
    return spread;
  }

  /** While mentions pour in, an answer stands for ten times what it cost: drawing never eats more than a tenth. */
  function isFresh(answer: Asked, key: string, isPast: boolean): boolean {
    if (answer.key === key) return true;
    if (isPast || answer.isPast || answer.cost < 50) return false;
    return performance.now() - answer.at < answer.cost * 10;
  }

  return {
    async spreadAt(upToRow, now) {
      const isPast = upToRow !== null;
      const row = upToRow ?? store.lastRow();
      // Paces count by the minute: the same minute gives the same answer.
      const key = `${row} ${Math.floor(now / 60_000)}`;
      const known = answers.findLast((answer) => isFresh(answer, key, isPast));
      if (known !== undefined) return known.spread;
      const spread = measure(upToRow, now, () => answers.find((answer) => answer.spread === spread));
      answers.push({ key, spread, isPast, at: performance.now(), cost: 0 });
      if (answers.length > kept) answers.shift();
      spread.catch(() => answers.splice(0, answers.length));
      return spread;
    },
    async close() {
      for (const { reject } of waiting.values()) reject(new Error("The room was closed"));
      waiting.clear();
      await worker?.terminate();
      worker = null;
    },
  };
}
