import { describeCascades, largestCascades } from "../analysis/cascade-figures.ts";
import { type Cascades, measureCascades } from "../analysis/cascades.ts";
import type { CascadeFigures } from "../contract/propagation.ts";
import type { MentionTree } from "../store/crisis-store.ts";

/** How the mentions known at one moment hang together. */
export interface Spread {
  readonly tree: MentionTree;
  readonly cascades: Cascades;
  /** Direct answers a minute over the last 15 minutes before the moment, by place. */
  readonly pace: Float32Array;
  /** The largest cascades; `root` and the root's words are filled in by whoever can look them up. */
  readonly largest: readonly { readonly cascade: number; readonly figures: CascadeFigures }[];
}

/** A query asks for at most this many. */
const cascadesKept = 500;
const quarter = 15 * 60_000;

/** Measures a tree as at `now` (ms UTC). Linear; half a second for a million mentions, so off the main thread then. */
export function measureSpread(tree: MentionTree, now: number): Spread {
  const cascades = measureCascades(tree);
  const chosen = largestCascades(cascades, 1, cascadesKept);
  const figures = describeCascades(tree, cascades, chosen, now, () => ({
    id: "",
    handle: null,
    text: null,
    family: "neutral",
  }));
  const largest = chosen.flatMap((cascade, index) => {
    const figure = figures[index];
    return figure === undefined ? [] : [{ cascade, figures: figure }];
  });
  return { tree, cascades, pace: answersPerMinute(tree, now), largest };
}

function answersPerMinute(tree: MentionTree, now: number): Float32Array {
  const pace = new Float32Array(tree.parent.length);
  for (let place = 0; place < tree.parent.length; place += 1) {
    const parent = tree.parent[place] ?? -1;
    const age = now - (tree.time[place] ?? 0);
    if (parent >= 0 && age >= 0 && age < quarter) pace[parent] = (pace[parent] ?? 0) + 1 / 15;
  }
  return pace;
}

/** Place of the mention with this first row in a tree (rows ascend); -1: not in it. */
export function placeOf(tree: MentionTree, row: number): number {
  let low = 0;
  // Rows ascend from 1 without a repeat: without updates a mention's place is its row less one, the usual case.
  let high = Math.min(tree.rows.length, row) - 1;
  if (tree.rows[high] === row) return high;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = tree.rows[middle] ?? 0;
    if (at === row) return middle;
    if (at < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
