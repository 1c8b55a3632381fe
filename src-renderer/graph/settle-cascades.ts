import type { CascadePlaces } from "./layout-cascades.ts";
import { partDots } from "./part-dots.ts";
import type { CascadeMembers } from "./relax-stress.ts";
import { relaxStress } from "./relax-stress.ts";

/** Where nodes stood before, from the centre of their cascade; NaN: a new one. */
export interface FormerNodes {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Edge length of a cascade over the radius of a disc of its dots: enough ground for all, no more. */
const spread = 0.58;
const shortestEdge = 11;
const rounds = 12;
/** Beyond this many nodes the first rounds have said nearly everything. */
const manyNodes = 40_000;
const passes = 8;
const warmRounds = 4;

/**
 * Lets the first drawing settle: distances in each cascade follow the tree, then dots are parted. A cascade that was
 * drawn before (half of its nodes known) starts from there instead, newcomers beside their parents, and only
 * eases. Afterwards each cascade lies around (0, 0) again, `reach` its circle. In place.
 */
export function settleCascades(
  places: CascadePlaces,
  parent: Int32Array,
  cascade: Int32Array,
  former: FormerNodes | null,
): void {
  const { x, y, radius, reach } = places;
  const cascades = reach.length;
  const lists = listMembers(cascade, cascades);
  const depth = depthsOf(parent);
  const edge = new Float64Array(cascades);
  for (const [i, c] of cascade.entries()) edge[c] = (edge[c] ?? 0) + ((radius[i] ?? 0) + 0.9) ** 2;
  for (let c = 0; c < cascades; c++) edge[c] = Math.max(shortestEdge, spread * Math.sqrt(edge[c] ?? 0));
  const warm = former === null ? [] : startFromFormer(places, parent, lists, former);
  const fresh = onlyThose(lists, (c) => !warm[c]);
  relaxStress(x, y, parent, depth, fresh, edge, cascade.length > manyNodes ? rounds / 2 : rounds, false);
  if (warm.includes(true)) {
    relaxStress(
      x,
      y,
      parent,
      depth,
      onlyThose(lists, (c) => warm[c] === true),
      edge,
      warmRounds,
      true,
    );
  }
  partDots(x, y, radius, lists, passes);
  centreCascades(places, lists);
}

function listMembers(cascade: Int32Array, cascades: number): CascadeMembers {
  const first = new Int32Array(cascades + 1);
  for (const c of cascade) first[c + 1] = (first[c + 1] ?? 0) + 1;
  for (let c = 0; c < cascades; c++) first[c + 1] = (first[c + 1] ?? 0) + (first[c] ?? 0);
  const next = first.slice();
  const members = new Int32Array(cascade.length);
  for (const [i, c] of cascade.entries()) {
    const at = next[c] ?? 0;
    members[at] = i;
    next[c] = at + 1;
  }
  return { first, members };
}

function onlyThose(
  { first, members }: CascadeMembers,
  isWanted: (cascade: number) => boolean,
): CascadeMembers {
  const starts = [0];
  const kept: number[] = [];
  for (let c = 0; c + 1 < first.length; c++) {
    if (isWanted(c)) for (let k = first[c] ?? 0; k < (first[c + 1] ?? 0); k++) kept.push(members[k] ?? 0);
    starts.push(kept.length);
  }
  return { first: Int32Array.from(starts), members: Int32Array.from(kept) };
}

/** Distance of each node from its root, without recursion. */
function depthsOf(parent: Int32Array): Int32Array {
  const depth = new Int32Array(parent.length).fill(-1);
  const path: number[] = [];
  for (let i = 0; i < parent.length; i++) {
    let node = i;
    while (node >= 0 && (depth[node] ?? -1) < 0) {
      path.push(node);
      node = parent[node] ?? -1;
    }
    let above = node < 0 ? -1 : (depth[node] ?? 0);
    for (let last = path.pop(); last !== undefined; last = path.pop()) depth[last] = ++above;
  }
  return depth;
}

/** Puts known nodes where they were; a newcomer where the first drawing has it from its parent, but closer. */
function startFromFormer(
  { x, y }: CascadePlaces,
  parent: Int32Array,
  { first, members }: CascadeMembers,
  former: FormerNodes,
): boolean[] {
  const warm: boolean[] = [];
  const drawnX = x.slice();
  const drawnY = y.slice();
  for (let c = 0; c + 1 < first.length; c++) {
    const own = members.subarray(first[c] ?? 0, first[c + 1] ?? 0);
    const known = own.filter((node) => !Number.isNaN(former.x[node])).length;
    const isWarm = known > 0 && 2 * known >= own.length;
    warm.push(isWarm);
    if (!isWarm) continue;
    const isPlaced = (node: number): boolean => !Number.isNaN(former.x[node]);
    for (const node of own) {
      // The nearest known ancestor, and the way down from there as first drawn.
      let above = node;
      while (above >= 0 && !isPlaced(above)) above = parent[above] ?? -1;
      if (above < 0) continue;
      x[node] = (former.x[above] ?? 0) + ((drawnX[node] ?? 0) - (drawnX[above] ?? 0)) / 2;
      y[node] = (former.y[above] ?? 0) + ((drawnY[node] ?? 0) - (drawnY[above] ?? 0)) / 2;
    }
  }
  return warm;
}

function centreCascades({ x, y, radius, reach }: CascadePlaces, { first, members }: CascadeMembers): void {
  for (let c = 0; c < reach.length; c++) {
    const own = members.subarray(first[c] ?? 0, first[c + 1] ?? 0);
    let left = Number.POSITIVE_INFINITY;
    let top = Number.POSITIVE_INFINITY;
    let right = Number.NEGATIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    for (const node of own) {
      left = Math.min(left, x[node] ?? 0);
      top = Math.min(top, y[node] ?? 0);
      right = Math.max(right, x[node] ?? 0);
      bottom = Math.max(bottom, y[node] ?? 0);
    }
    let farthest = 0;
    for (const node of own) {
      x[node] = (x[node] ?? 0) - (left + right) / 2;
      y[node] = (y[node] ?? 0) - (top + bottom) / 2;
      farthest = Math.max(farthest, Math.hypot(x[node] ?? 0, y[node] ?? 0) + (radius[node] ?? 0));
    }
    reach[c] = farthest;
  }
}
