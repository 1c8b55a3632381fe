/**
 * Normalised stress of a drawing (Kamada and Kawai 1989; Gansner, Koren and North 2004): over pairs of nodes of one
 * cascade, (drawn distance · scale - tree distance)² / tree distance², mean over all pairs, each cascade at the scale
 * that makes its stress least: cascades are separate drawings side by side. Pairs go from every pivot to all nodes of its
 * cascade. 0 is perfect, 1 as bad as a single point.
 */
export function measureStress(
  parent: Int32Array,
  cascade: Int32Array,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  pivots: number,
): number {
  const n = parent.length;
  const neighbours: number[][] = Array.from({ length: n }, () => []);
  for (const [i, above] of parent.entries()) {
    if (above < 0) continue;
    neighbours[i]?.push(above);
    neighbours[above]?.push(i);
  }
  // By cascade: sums of drawn over tree distance, of its square, and pairs.
  const sums = new Map<number, { first: number; second: number; pairs: number }>();
  for (let k = 0; k < pivots; k++) {
    const pivot = Math.floor((k * n) / pivots);
    const sum = sums.get(cascade[pivot] ?? 0) ?? { first: 0, second: 0, pairs: 0 };
    sums.set(cascade[pivot] ?? 0, sum);
    const distance = new Int32Array(n).fill(-1);
    distance[pivot] = 0;
    const queue = [pivot];
    for (const node of queue) {
      for (const other of neighbours[node] ?? []) {
        if (distance[other] !== -1) continue;
        distance[other] = (distance[node] ?? 0) + 1;
        queue.push(other);
      }
    }
    for (const node of queue) {
      const tree = distance[node] ?? 0;
      if (tree === 0) continue;
      const ratio = Math.hypot((x[node] ?? 0) - (x[pivot] ?? 0), (y[node] ?? 0) - (y[pivot] ?? 0)) / tree;
      sum.first += ratio;
      sum.second += ratio * ratio;
      sum.pairs++;
    }
  }
  // At the best scale s, the mean of (s·ratio - 1)² is 1 - first² / (pairs · second).
  let stress = 0;
  let pairs = 0;
  for (const sum of sums.values()) {
    if (sum.pairs === 0) continue;
    stress += sum.pairs - sum.first ** 2 / sum.second;
    pairs += sum.pairs;
  }
  return stress / pairs;
}
