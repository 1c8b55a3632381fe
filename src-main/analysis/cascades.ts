import type { ReferenceTree } from "./reference-tree.ts";

/** Cascades as parallel arrays, in order of their earliest place; and each node's cascade, parent and depth. */
export interface Cascades {
  readonly count: number;
  /** Place of the root in the tree; -2 - k: the never received `unknownIds[k]`. */
  readonly root: Int32Array;
  readonly size: Int32Array;
  readonly depth: Int32Array;
  readonly maxBreadth: Int32Array;
  /** Mean distance over all pairs of nodes; 0 for a single node. */
  readonly structuralVirality: Float64Array;
  /** Ids referred to but never received. */
  readonly unknown: Int32Array;
  /** Occurrence times of the first and last received mention, ms UTC. */
  readonly startedAt: Float64Array;
  readonly lastAt: Float64Array;
  /**
   * For each node: places 0 to n - 1 are the tree's, n + k is unknown k (with cascade -1 where it is no node).
   * `parentOf` is -1 at roots, and at the earliest mention of a cycle.
   */
  readonly cascadeOf: Int32Array;
  readonly parentOf: Int32Array;
  readonly depthOf: Int32Array;
  /** Descendants of each node in its cascade, itself not counted. */
  readonly descendants: Int32Array;
  /** Nodes, parents before children, by depth. */
  readonly order: Int32Array;
}

/**
 * The cascades of a tree of mentions, in linear time and without recursion. DESIGN.md section 5; structural virality
 * after Goel, Anderson, Hofman and Watts (2016), from subtree sizes: each edge that parts s nodes from the other n - s
 * lies on s(n - s) paths.
 *
 * An id never received is a node only where it joins mentions: when two or more received ones refer to it, it is
 * their root. When only one does, that one is the root itself, and the id is only counted in `unknown`.
 * Mentions that refer to each other in a circle, or to themselves, are cut at the earliest (time, then place).
 */
export function measureCascades(tree: ReferenceTree): Cascades {
  const n = tree.parent.length;
  const nodes = n + tree.unknownIds.length;
  const parentOf = joinUnknown(tree, n, nodes);
  cutCycles(parentOf, tree.time, n);
  const { depthOf, order } = orderByDepth(parentOf, n);
  const descendants = countDescendants(parentOf, order, nodes);
  const cascadeOf = new Int32Array(nodes).fill(-1);
  const roots = findRoots(parentOf, cascadeOf, order, nodes);
  const count = roots.length;

  const size = new Int32Array(count);
  const depth = new Int32Array(count);
  const maxBreadth = new Int32Array(count);
  const structuralVirality = new Float64Array(count);
  const unknown = new Int32Array(count);
  const startedAt = new Float64Array(count).fill(Number.NaN);
  const lastAt = new Float64Array(count).fill(Number.NaN);
  for (let c = 0; c < count; c++) size[c] = (descendants[roots[c] ?? 0] ?? 0) + 1;

  // `order` is by depth, so one counter per cascade serves all its levels in turn.
  const level = new Int32Array(count).fill(-1);
  const breadth = new Int32Array(count);
  for (let i = 0; i < order.length; i++) {
    const node = order[i] ?? 0;
    const c = cascadeOf[node] ?? 0;
    const d = depthOf[node] ?? 0;
    const here = level[c] === d ? (breadth[c] ?? 0) + 1 : 1;
    level[c] = d;
    breadth[c] = here;
    if (here > (maxBreadth[c] ?? 0)) maxBreadth[c] = here;
    if (d > (depth[c] ?? 0)) depth[c] = d;
    if ((parentOf[node] ?? -1) >= 0) {
      const below = (descendants[node] ?? 0) + 1;
      structuralVirality[c] = (structuralVirality[c] ?? 0) + below * ((size[c] ?? 0) - below);
    }
    if (node >= n) continue;
    const time = tree.time[node] ?? 0;
    // Written so that NaN gives way.
    if (!((startedAt[c] ?? 0) <= time)) startedAt[c] = time;
    if (!((lastAt[c] ?? 0) >= time)) lastAt[c] = time;
  }
  for (let c = 0; c < count; c++) {
    const s = size[c] ?? 0;
    structuralVirality[c] = s < 2 ? 0 : (2 * (structuralVirality[c] ?? 0)) / (s * (s - 1));
  }
  const root = new Int32Array(count);
  for (let c = 0; c < count; c++) {
    const place = roots[c] ?? 0;
    root[c] = place < n ? place : n - 2 - place;
    if (place >= n || (tree.parent[place] ?? -1) <= -2) unknown[c] = 1;
  }
  return {
    count,
    root,
    size,
    depth,
    maxBreadth,
    structuralVirality,
    unknown,
    startedAt,
    lastAt,
    cascadeOf,
    parentOf,
    depthOf,
    descendants,
    order,
  };
}

/** Parents over known and unknown places; an unknown id with a single child is left out. */
function joinUnknown(tree: ReferenceTree, n: number, nodes: number): Int32Array {
  const children = new Int32Array(nodes - n);
  for (let i = 0; i < n; i++) {
    const parent = tree.parent[i] ?? -1;
    if (parent <= -2) children[-2 - parent] = (children[-2 - parent] ?? 0) + 1;
  }
  const parentOf = new Int32Array(nodes).fill(-1);
  for (let i = 0; i < n; i++) {
    const parent = tree.parent[i] ?? -1;
    if (parent >= 0) parentOf[i] = parent;
    else if (parent <= -2 && (children[-2 - parent] ?? 0) > 1) parentOf[i] = n - 2 - parent;
  }
  return parentOf;
}

/** Makes the earliest mention of each circle of references a root. */
function cutCycles(parentOf: Int32Array, time: Float64Array, n: number): void {
  // 0: not seen; otherwise the walk that saw it first.
  const seenBy = new Int32Array(parentOf.length);
  for (let i = 0; i < n; i++) {
    let node = i;
    while (node >= 0 && seenBy[node] === 0) {
      seenBy[node] = i + 1;
      node = parentOf[node] ?? -1;
    }
    if (node < 0 || seenBy[node] !== i + 1) continue;
    let earliest = node;
    for (let other = parentOf[node] ?? node; other !== node; other = parentOf[other] ?? node) {
      const difference = (time[other] ?? 0) - (time[earliest] ?? 0);
      if (difference < 0 || (difference === 0 && other < earliest)) earliest = other;
    }
    parentOf[earliest] = -1;
  }
}

/** Depth of each node and the nodes in order of depth (then place), left-out unknown ids excepted. */
function orderByDepth(
  parentOf: Int32Array,
  n: number,
): { readonly depthOf: Int32Array; readonly order: Int32Array } {
  const nodes = parentOf.length;
  const depthOf = new Int32Array(nodes).fill(-1);
  const isJoining = new Uint8Array(nodes);
  for (let i = 0; i < n; i++) {
    const parent = parentOf[i] ?? -1;
    if (parent >= n) isJoining[parent] = 1;
  }
  const path = new Int32Array(nodes);
  let deepest = 0;
  let kept = 0;
  for (let i = 0; i < nodes; i++) {
    if (i >= n && isJoining[i] === 0) continue;
    kept++;
    let length = 0;
    let node = i;
    while (node >= 0 && (depthOf[node] ?? -1) < 0) {
      path[length++] = node;
      node = parentOf[node] ?? -1;
    }
    let depth = node < 0 ? -1 : (depthOf[node] ?? 0);
    while (length > 0) depthOf[path[--length] ?? 0] = ++depth;
    if (depth > deepest) deepest = depth;
  }
  const starts = new Int32Array(deepest + 2);
  for (let i = 0; i < nodes; i++) {
    const depth = depthOf[i] ?? -1;
    if (depth >= 0) starts[depth + 1] = (starts[depth + 1] ?? 0) + 1;
  }
  for (let d = 1; d < starts.length; d++) starts[d] = (starts[d] ?? 0) + (starts[d - 1] ?? 0);
  const order = new Int32Array(kept);
  for (let i = 0; i < nodes; i++) {
    const depth = depthOf[i] ?? -1;
    if (depth < 0) continue;
    const at = starts[depth] ?? 0;
    order[at] = i;
    starts[depth] = at + 1;
  }
  return { depthOf, order };
}

function countDescendants(parentOf: Int32Array, order: Int32Array, nodes: number): Int32Array {
  const descendants = new Int32Array(nodes);
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i] ?? 0;
    const parent = parentOf[node] ?? -1;
    if (parent >= 0) descendants[parent] = (descendants[parent] ?? 0) + (descendants[node] ?? 0) + 1;
  }
  return descendants;
}

/** Numbers cascades by the earliest place in each, so that a new mention never renumbers the older ones. */
function findRoots(
  parentOf: Int32Array,
  cascadeOf: Int32Array,
  order: Int32Array,
  nodes: number,
): readonly number[] {
  const rootOf = new Int32Array(nodes).fill(-1);
  for (let i = 0; i < order.length; i++) {
    const node = order[i] ?? 0;
    const parent = parentOf[node] ?? -1;
    rootOf[node] = parent < 0 ? node : (rootOf[parent] ?? node);
  }
  const roots: number[] = [];
  for (let i = 0; i < nodes; i++) {
    const root = rootOf[i] ?? -1;
    if (root < 0) continue;
    if ((cascadeOf[root] ?? -1) < 0) {
      cascadeOf[root] = roots.length;
      roots.push(root);
    }
    cascadeOf[i] = cascadeOf[root] ?? -1;
  }
  return roots;
}
