import type { Forest } from "./layout-forest.ts";

/**
 * Normalised stress of a drawing (Kamada and Kawai 1989, as in Gansner, Koren and North 2004): over pairs of one
 * cascade, (drawn distance · scale - tree distance)² / tree distance², mean, at the scale that makes it least. Pairs
 * are those from every pivot to all nodes of its cascade.
 */
export function measureStress(
  forest: Forest,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  pivots: number,
): number {
  const n = forest.parent.length;
  const neighbours: number[][] = Array.from({ length: n }, () => []);
  for (const [i, above] of forest.parent.entries()) {
    if (above < 0) continue;
    neighbours[i]?.push(above);
    neighbours[above]?.push(i);
  }
  let drawnOverTree = 0;
  let drawnOverTreeSquared = 0;
  let pairs = 0;
  for (let k = 0; k < pivots; k++) {
    const pivot = Math.floor((k * n) / pivots);
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
      const drawn = Math.hypot((x[node] ?? 0) - (x[pivot] ?? 0), (y[node] ?? 0) - (y[pivot] ?? 0));
      drawnOverTree += drawn / tree;
      drawnOverTreeSquared += (drawn / tree) ** 2;
      pairs++;
    }
  }
  // Least over the scale s of mean((s·r - 1)²), r being drawn over tree distance.
  return 1 - drawnOverTree ** 2 / (pairs * drawnOverTreeSquared);
}
