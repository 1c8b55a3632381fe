/** The cascades of a forest in arrays: members of cascade c are `members[first[c]]` up to `first[c + 1]`. */
export interface CascadeMembers {
  readonly first: Int32Array;
  readonly members: Int32Array;
}

/** Pairs drawn per node and round, besides the one with its parent. */
const pairsPerNode = 2;
/** A path longer than this is left as it is drawn: walking it would cost more than it teaches. */
const longestPath = 48;
/** First and last share of a pair's error that a round mends (times distance², at most all of it). */
const firstStep = 40;
const lastStep = 0.1;
const warmStep = 0.3;

/**
 * Moves nodes so that distances in the drawing follow distances in the tree: stress, by stochastic gradient descent
 * (Zheng, Pawar and Goodman 2019), on pairs drawn at random within each cascade and on every edge. In place. The dice
 * are seeded: the same picture every time. `edge[c]` is the length of an edge of cascade c; `rounds` of 1 and more,
 * fewer rounds begin with smaller steps, for a picture that is nearly right already.
 */
export function relaxStress(
  x: Float64Array,
  y: Float64Array,
  parent: Int32Array,
  depth: Int32Array,
  { first, members }: CascadeMembers,
  edge: Float64Array,
  rounds: number,
  isWarm: boolean,
): void {
  let dice = 0x2545f491;
  const start = isWarm ? warmStep : firstStep;

  function pull(a: number, b: number, ideal: number, share: number): void {
    const dx = (x[a] ?? 0) - (x[b] ?? 0);
    const dy = (y[a] ?? 0) - (y[b] ?? 0);
    const length = Math.sqrt(dx * dx + dy * dy) || 1e-3;
    const move = (share * (length - ideal)) / 2 / length;
    x[a] = (x[a] ?? 0) - move * dx;
    y[a] = (y[a] ?? 0) - move * dy;
    x[b] = (x[b] ?? 0) + move * dx;
    y[b] = (y[b] ?? 0) + move * dy;
  }

  for (let round = 0; round < rounds; round++) {
    const step = start * (lastStep / start) ** (rounds === 1 ? 1 : round / (rounds - 1));
    for (let c = 0; c + 1 < first.length; c++) {
      const from = first[c] ?? 0;
      const count = (first[c + 1] ?? 0) - from;
      if (count < 3) continue;
      const length = edge[c] ?? 0;
      for (let k = from; k < from + count; k++) {
        const node = members[k] ?? 0;
        for (let pair = 0; pair < pairsPerNode; pair++) {
          dice = (Math.imul(dice, 1_664_525) + 1_013_904_223) | 0;
          const other = members[from + Math.floor(((dice >>> 0) / 4_294_967_296) * count)] ?? 0;
          const distance = treeDistance(node, other, parent, depth);
          if (distance > 0) pull(node, other, distance * length, Math.min(1, step / (distance * distance)));
        }
        const above = parent[node] ?? -1;
        if (above >= 0) pull(node, above, length, Math.min(1, step));
      }
    }
  }
}

/** Edges between two nodes of one tree; 0 for the same node, for two trees, and for paths too long. */
function treeDistance(one: number, two: number, parent: Int32Array, depth: Int32Array): number {
  let a = one;
  let b = two;
  for (let steps = 0; steps <= longestPath; steps++) {
    if (a === b) return steps;
    if ((depth[a] ?? 0) >= (depth[b] ?? 0)) a = parent[a] ?? -1;
    else b = parent[b] ?? -1;
    if (a < 0 || b < 0) return 0;
  }
  return 0;
}
