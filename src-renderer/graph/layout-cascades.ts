import * as d3 from "d3";
import { nestBranches } from "./nest-branches.ts";

/** Where everything stands, in drawing units (pixels at zoom 1). */
export interface CascadePlaces {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float32Array;
  /** Circle around each cascade, relative to nothing yet: its centre is at (0, 0). */
  readonly reach: Float64Array;
}

const golden = Math.PI * (3 - Math.sqrt(5));
/** Room that one leaf takes across. */
export const leafSpacing = 7.6;
/** Between the rim of a hub and the first leaf. */
const hubGap = 6;

/** Radius of a node from its descendants: 3 for a leaf, about 15 for a thousand. */
export function radiusOf(weight: number): number {
  return weight <= 0 ? 3 : 3 + 1.2 * Math.log2(1 + weight);
}

/**
 * Draws each cascade around (0, 0), the same every time. A node's childless children make a sunflower around it
 * (Vogel 1979), the earliest innermost, so that rings tell time and a new repost only adds at the rim; children with
 * children of their own are discs nested around that sunflower, each facing away from its parent. No recursion:
 * discs are made from the leaves up, then set down from the roots.
 */
export function layoutCascades(
  parent: Int32Array,
  cascade: Int32Array,
  cascades: number,
  time: Float64Array,
  weight: Float64Array,
): CascadePlaces {
  const n = parent.length;
  const radius = Float32Array.from(weight, radiusOf);
  const { first, children } = listChildren(parent, time);
  const order = parentsFirst(parent, first, children);
  // Disc around each node's subtree: its radius, and where its centre lies from the node.
  const disc = new Float64Array(n);
  const discX = new Float64Array(n);
  const discY = new Float64Array(n);
  // Where each node lies from its parent, before the parent's frame is turned.
  const offsetX = new Float64Array(n);
  const offsetY = new Float64Array(n);

  for (let k = n - 1; k >= 0; k--) {
    const node = order[k] ?? 0;
    const from = first[node] ?? 0;
    const to = first[node + 1] ?? 0;
    const inner = (radius[node] ?? 0) + hubGap;
    // Branches keep their slot in the sunflower empty: a leaf that is answered moves, its neighbours stay.
    let leaves = 0;
    const branches: number[] = [];
    for (let c = from; c < to; c++) {
      const child = children[c] ?? 0;
      if (first[child] !== first[child + 1]) {
        branches.push(child);
        if (to - from > 3) leaves++;
        continue;
      }
      const distance = Math.sqrt(inner * inner + ((leaves + 0.5) * leafSpacing * leafSpacing) / Math.PI);
      offsetX[child] = distance * Math.cos(leaves * golden);
      offsetY[child] = distance * Math.sin(leaves * golden);
      leaves++;
    }
    const core =
      leaves === 0
        ? (radius[node] ?? 0) + 2
        : Math.sqrt(inner * inner + (leaves * leafSpacing * leafSpacing) / Math.PI) + leafSpacing / 2;
    const around = nestBranches(
      core,
      branches.map((child) => disc[child] ?? 0),
      (parent[node] ?? -1) < 0,
    );
    for (const [i, child] of branches.entries()) {
      const circle = around.circles[i];
      offsetX[child] = circle?.x ?? 0;
      offsetY[child] = circle?.y ?? 0;
    }
    disc[node] = around.r;
    discX[node] = around.x;
    discY[node] = around.y;
  }
  return setDown(order, parent, cascade, cascades, { offsetX, offsetY, disc, discX, discY, first, radius });
}

interface Discs {
  readonly offsetX: Float64Array;
  readonly offsetY: Float64Array;
  readonly disc: Float64Array;
  readonly discX: Float64Array;
  readonly discY: Float64Array;
  readonly first: Int32Array;
  readonly radius: Float32Array;
}

/** From roots down: each node's frame is turned so that its own x axis points away from its parent. */
function setDown(
  order: Int32Array,
  parent: Int32Array,
  cascade: Int32Array,
  cascades: number,
  { offsetX, offsetY, disc, discX, discY, first, radius }: Discs,
): CascadePlaces {
  const n = parent.length;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const cos = new Float64Array(n).fill(1);
  const sin = new Float64Array(n);
  const roots: number[][] = Array.from({ length: cascades }, () => []);
  for (let k = 0; k < n; k++) {
    const node = order[k] ?? 0;
    const above = parent[node] ?? -1;
    if (above < 0) {
      roots[cascade[node] ?? 0]?.push(node);
      // Each cascade is turned its own way, or all small ones would point to the right.
      cos[node] = Math.cos((cascade[node] ?? 0) * golden);
      sin[node] = Math.sin((cascade[node] ?? 0) * golden);
      continue;
    }
    const c = cos[above] ?? 1;
    const s = sin[above] ?? 0;
    const ox = offsetX[node] ?? 0;
    const oy = offsetY[node] ?? 0;
    let dx = ox * c - oy * s;
    let dy = ox * s + oy * c;
    const length = Math.hypot(dx, dy);
    const own = length === 0 ? 1 : dx / length;
    const side = length === 0 ? 0 : dy / length;
    cos[node] = own;
    sin[node] = side;
    if (first[node] !== first[node + 1]) {
      // A branch was placed by its disc's centre: step back from there to its hub.
      dx -= (discX[node] ?? 0) * own - (discY[node] ?? 0) * side;
      dy -= (discX[node] ?? 0) * side + (discY[node] ?? 0) * own;
    }
    x[node] = (x[above] ?? 0) + dx;
    y[node] = (y[above] ?? 0) + dy;
  }
  const reach = new Float64Array(cascades);
  const shiftX = new Float64Array(n);
  const shiftY = new Float64Array(n);
  for (const [c, own] of roots.entries()) {
    // Several roots in one cascade (accounts): their discs side by side.
    const circles = own.map((node) => ({ x: 0, y: 0, r: (disc[node] ?? 0) + 2 }));
    d3.packSiblings(circles);
    const around = circles.length === 0 ? { x: 0, y: 0, r: 0 } : d3.packEnclose(circles);
    reach[c] = around.r;
    for (const [i, node] of own.entries()) {
      const circle = circles[i];
      const c = cos[node] ?? 1;
      const s = sin[node] ?? 0;
      shiftX[node] = (circle?.x ?? 0) - around.x - ((discX[node] ?? 0) * c - (discY[node] ?? 0) * s);
      shiftY[node] = (circle?.y ?? 0) - around.y - ((discX[node] ?? 0) * s + (discY[node] ?? 0) * c);
    }
  }
  for (let k = 0; k < n; k++) {
    const node = order[k] ?? 0;
    const above = parent[node] ?? -1;
    if (above >= 0) {
      shiftX[node] = shiftX[above] ?? 0;
      shiftY[node] = shiftY[above] ?? 0;
    }
    x[node] = (x[node] ?? 0) + (shiftX[node] ?? 0);
    y[node] = (y[node] ?? 0) + (shiftY[node] ?? 0);
  }
  return { x, y, radius, reach };
}

/** Children of each node, earliest first: those of i are `children[first[i]]` up to `first[i + 1]`. */
function listChildren(
  parent: Int32Array,
  time: Float64Array,
): { readonly first: Int32Array; readonly children: Int32Array } {
  const n = parent.length;
  const first = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) {
    const above = parent[i] ?? -1;
    if (above >= 0) first[above + 1] = (first[above + 1] ?? 0) + 1;
  }
  for (let i = 0; i < n; i++) first[i + 1] = (first[i + 1] ?? 0) + (first[i] ?? 0);
  const byTime = Int32Array.from(parent, (_, i) => i).sort(
    (a, b) => (time[a] ?? 0) - (time[b] ?? 0) || a - b,
  );
  const children = new Int32Array(first[n] ?? 0);
  const next = first.slice();
  for (const node of byTime) {
    const above = parent[node] ?? -1;
    if (above < 0) continue;
    const at = next[above] ?? 0;
    children[at] = node;
    next[above] = at + 1;
  }
  return { first, children };
}

function parentsFirst(parent: Int32Array, first: Int32Array, children: Int32Array): Int32Array {
  const n = parent.length;
  const order = new Int32Array(n);
  let end = 0;
  for (let i = 0; i < n; i++) if ((parent[i] ?? -1) < 0) order[end++] = i;
  for (let k = 0; k < end; k++) {
    const node = order[k] ?? 0;
    for (let c = first[node] ?? 0; c < (first[node + 1] ?? 0); c++) order[end++] = children[c] ?? 0;
  }
  return order;
}
