import { largestCascades } from "./cascade-figures.ts";
import type { Cascades } from "./cascades.ts";
import type { NodeReference, ReferenceTree } from "./reference-tree.ts";

/** Which nodes a propagation graph will hold: gather their details, then build. */
export interface PropagationPlan {
  /** Numbers into `Cascades`, largest first. */
  readonly cascades: readonly number[];
  /** Cascade by cascade, parents before children; -2 - k: the never received `unknownIds[k]`. */
  readonly nodes: readonly NodeReference[];
  readonly leftOut: { readonly cascades: number; readonly nodes: number };
}

/**
 * Takes whole cascades, largest first, while they fit in `maxNodes`; one that does not fit is passed over for smaller
 * ones that do, but the very largest is cut (nearest the root first) rather than left out. `only`: that cascade alone.
 */
export function planPropagation(
  tree: ReferenceTree,
  cascades: Cascades,
  maxNodes: number,
  only: number | null,
): PropagationPlan {
  const candidates = only === null ? largestCascades(cascades, 1, cascades.count) : [only];
  const room = new Map<number, number>();
  const chosen: number[] = [];
  let left = maxNodes;
  let leftOutCascades = 0;
  let leftOutNodes = 0;
  for (const [rank, c] of candidates.entries()) {
    const size = cascades.size[c] ?? 0;
    if (size <= left || rank === 0) {
      const taken = Math.min(size, left);
      room.set(c, taken);
      chosen.push(c);
      left -= taken;
      leftOutNodes += size - taken;
    } else {
      leftOutCascades++;
      leftOutNodes += size;
    }
  }
  const n = tree.parent.length;
  const lists = new Map<number, number[]>(chosen.map((c) => [c, []]));
  for (let i = 0; i < cascades.order.length; i++) {
    const node = cascades.order[i] ?? 0;
    const list = lists.get(cascades.cascadeOf[node] ?? -1);
    if (list === undefined || list.length >= (room.get(cascades.cascadeOf[node] ?? -1) ?? 0)) continue;
    list.push(node < n ? node : n - 2 - node);
  }
  return {
    cascades: chosen,
    nodes: chosen.flatMap((c) => lists.get(c) ?? []),
    leftOut: { cascades: leftOutCascades, nodes: leftOutNodes },
  };
}
