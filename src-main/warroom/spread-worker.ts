import { parentPort } from "node:worker_threads";
import type { MentionTree } from "../store/crisis-store.ts";
import { measureSpread, type Spread } from "./measure-spread.ts";

interface SpreadRequest {
  readonly request: number;
  readonly tree: MentionTree;
  readonly now: number;
}

/** The thread that measures big trees: one request after the other, arrays handed over and back without a copy. */
parentPort?.on("message", ({ request, tree, now }: SpreadRequest) => {
  const spread = measureSpread(tree, now);
  parentPort?.postMessage({ request, spread }, buffersOf(spread));
});

function buffersOf({ tree, cascades, pace }: Spread): ArrayBuffer[] {
  const arrays = [...Object.values(tree), ...Object.values(cascades), pace];
  const buffers = arrays.flatMap((value) => (ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : []));
  return [...new Set(buffers)];
}
