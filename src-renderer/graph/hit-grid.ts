import * as d3 from "d3";
import type { GraphScene } from "./graph-scene.ts";
import { screenRadius } from "./graph-scene.ts";

/** Finds the node under a point of the drawing. */
export interface HitGrid {
  /** Node whose dot is at the point (drawing units), or the nearest within `slack` of its rim; -1: none. */
  find(x: number, y: number, scale: number, slack: number): number;
}

/** Nodes up to which d3's quadtree serves: it also finds the nearest far away, and is built in a few milliseconds. */
const quadtreeNodes = 20_000;
/** Cell of the grid, in drawing units: pixels at zoom 1. */
const cell = 16;

/**
 * Up to 20,000 nodes d3-quadtree; beyond, a typed grid: at 100,000 nodes it is built in 0.6 ms, the quadtree in 72, and a
 * graph that grows live is laid out again and again.
 */
export function createHitGrid(scene: GraphScene): HitGrid {
  return scene.graph.count <= quadtreeNodes ? fromQuadtree(scene) : fromGrid(scene);
}

/** Least radius, pixels, in which dots are looked for: that of the largest hub on a graph seen from afar. */
const farHub = 14;

/** How far from a point a dot that covers it can have its centre, in drawing units. */
function reachOf(largestRadius: number, scale: number, slack: number): number {
  return Math.max(largestRadius, farHub / scale) + slack / scale;
}

function largestRadiusOf({ layout }: GraphScene): number {
  return layout.radius.reduce((most, radius) => Math.max(most, radius), 0);
}

function fromQuadtree(scene: GraphScene): HitGrid {
  const { layout, graph } = scene;
  const largest = largestRadiusOf(scene);
  const tree = d3
    .quadtree<number>()
    .x((node) => layout.x[node] ?? 0)
    .y((node) => layout.y[node] ?? 0)
    .addAll(Array.from({ length: graph.count }, (_, i) => i));
  return {
    find(x, y, scale, slack) {
      const reach = reachOf(largest, scale, slack);
      const best = createBest(scene, x, y, scale, slack);
      tree.visit((quad, x0, y0, x1, y1) => {
        if (x0 > x + reach || x1 < x - reach || y0 > y + reach || y1 < y - reach) return true;
        if (quad.length === undefined) {
          for (let leaf: typeof quad | undefined = quad; leaf !== undefined; leaf = leaf.next)
            best.weigh(leaf.data);
        }
        return false;
      });
      return best.node();
    },
  };
}

function fromGrid(scene: GraphScene): HitGrid {
  const { layout, graph } = scene;
  const largest = largestRadiusOf(scene);
  const n = graph.count;
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    left = Math.min(left, layout.x[i] ?? 0);
    top = Math.min(top, layout.y[i] ?? 0);
    right = Math.max(right, layout.x[i] ?? 0);
    bottom = Math.max(bottom, layout.y[i] ?? 0);
  }
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((bottom - top) / cell) + 1;
  const cellOf = (i: number): number =>
    Math.floor(((layout.y[i] ?? 0) - top) / cell) * columns + Math.floor(((layout.x[i] ?? 0) - left) / cell);
  // Counting sort: nodes of cell c are `nodes[first[c]]` up to `first[c + 1]`.
  const first = new Int32Array(columns * rows + 1);
  for (let i = 0; i < n; i++) first[cellOf(i) + 1] = (first[cellOf(i) + 1] ?? 0) + 1;
  for (let c = 0; c < columns * rows; c++) first[c + 1] = (first[c + 1] ?? 0) + (first[c] ?? 0);
  const next = first.slice();
  const nodes = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const c = cellOf(i);
    nodes[next[c] ?? 0] = i;
    next[c] = (next[c] ?? 0) + 1;
  }
  return {
    find(x, y, scale, slack) {
      const reach = reachOf(largest, scale, slack);
      const best = createBest(scene, x, y, scale, slack);
      const column = (at: number): number =>
        Math.min(columns - 1, Math.max(0, Math.floor((at - left) / cell)));
      const row = (at: number): number => Math.min(rows - 1, Math.max(0, Math.floor((at - top) / cell)));
      for (let r = row(y - reach); r <= row(y + reach); r++) {
        const from = first[r * columns + column(x - reach)] ?? 0;
        const to = first[r * columns + column(x + reach) + 1] ?? 0;
        for (let k = from; k < to; k++) best.weigh(nodes[k] ?? 0);
      }
      return best.node();
    },
  };
}

/** Keeps the node whose rim is nearest to the point; inside several, the smallest: it is drawn on top or beside. */
function createBest(
  scene: GraphScene,
  x: number,
  y: number,
  scale: number,
  slack: number,
): { weigh(node: number): void; node(): number } {
  const { layout } = scene;
  let best = -1;
  let bestDistance = slack;
  return {
    weigh(node) {
      const away = Math.hypot((layout.x[node] ?? 0) - x, (layout.y[node] ?? 0) - y) * scale;
      const distance = away - screenRadius(scene, node, scale);
      if (distance < bestDistance) {
        best = node;
        bestDistance = distance;
      }
    },
    node: () => best,
  };
}
