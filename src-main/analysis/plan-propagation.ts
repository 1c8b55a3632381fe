import type { Cascades } from "./cascades.ts";
import type { NodeReference, ReferenceTree } from "./reference-tree.ts";
import { type TakenCluster, type TakenClusters, takeClusters } from "./take-clusters.ts";

/** Cascades gathered in one cluster of the graph. */
export interface PlannedCampaign {
  /** Place in the plan's `cascades`. */
  readonly cluster: number;
  /** Numbers into `Cascades`, earliest root first. */
  readonly cascades: readonly number[];
}

/** Which nodes a propagation graph will hold: gather their details, then build. */
export interface PropagationPlan {
  /** One for each cluster, largest cluster first (one kept though small stands last): a cascade, or the one under the earliest copy of a campaign. */
  readonly cascades: readonly number[];
  /** Place in `cascades` of the cluster of each cascade planned. */
  readonly clusterOf: ReadonlyMap<number, number>;
  readonly campaigns: readonly PlannedCampaign[];
  /** Cluster by cluster, parents before children; -2 - k: the never received `unknownIds[k]`. */
  readonly nodes: readonly NodeReference[];
  readonly leftOut: { readonly cascades: number; readonly nodes: number };
}

/**
 * Takes whole clusters, largest first, while they fit in `maxNodes`; one that does not fit is passed over for smaller
 * ones that do, but the very largest is cut (nearest the roots first) rather than left out. A cluster is a cascade, or
 * a campaign of `gathered` (see `gatherCampaigns`). `only`: the cluster made of these cascades, alone. `kept`: a cascade
 * whose cluster is taken though larger ones fill the room, where it needs a quarter of it at most.
 */
export function planPropagation(
  tree: ReferenceTree,
  cascades: Cascades,
  maxNodes: number,
  only: readonly number[] | null,
  gathered: readonly (readonly number[])[] = [],
  kept: number | null = null,
): PropagationPlan {
  const { taken, leftOut } =
    only === null ? takeWith(kept, cascades, gathered, maxNodes) : takeOnly(cascades, only, maxNodes);
  const clusterOf = new Map(
    taken.flatMap(({ cascades: own }, place) => own.map((cascade) => [cascade, place] as const)),
  );
  return {
    cascades: taken.map((cluster) => cluster.cascades[0] ?? 0),
    clusterOf,
    campaigns: taken.flatMap(({ cascades: own }, cluster) =>
      own.length > 1 ? [{ cluster, cascades: own }] : [],
    ),
    nodes: listNodes(tree, cascades, taken),
    leftOut,
  };
}

function takeWith(
  kept: number | null,
  cascades: Cascades,
  gathered: readonly (readonly number[])[],
  maxNodes: number,
): TakenClusters {
  const all = takeClusters(cascades, gathered, maxNodes);
  const isIn = ({ taken }: TakenClusters): boolean =>
    kept === null || kept < 0 || taken.some(({ cascades: own }) => own.includes(kept));
  if (kept === null || isIn(all)) return all;
  const own = gathered.find((campaign) => campaign.includes(kept)) ?? [kept];
  const size = own.reduce((sum, cascade) => sum + (cascades.size[cascade] ?? 0), 0);
  if (size > maxNodes / 4) return all;
  const others = takeClusters(cascades, gathered, maxNodes - size);
  if (isIn(others)) return others;
  return {
    taken: [...others.taken, { cascades: own, room: size }],
    leftOut: {
      cascades: others.leftOut.cascades - own.length,
      nodes: others.leftOut.nodes - size,
    },
  };
}

function takeOnly(cascades: Cascades, own: readonly number[], maxNodes: number): TakenClusters {
  const size = own.reduce((sum, cascade) => sum + (cascades.size[cascade] ?? 0), 0);
  const room = Math.min(size, maxNodes);
  return {
    taken: [{ cascades: own, room }],
    leftOut: { cascades: Math.max(0, own.length - room), nodes: size - room },
  };
}

/** By depth within each cluster, its own root first: where there is not room for all, those nearest the roots are kept. */
function listNodes(
  tree: ReferenceTree,
  cascades: Cascades,
  taken: readonly TakenCluster[],
): readonly NodeReference[] {
  const n = tree.parent.length;
  // One more than the place of each cascade's cluster; 0: not taken.
  const clusterOf = new Int32Array(cascades.count);
  for (const [place, { cascades: own }] of taken.entries())
    for (const cascade of own) clusterOf[cascade] = place + 1;
  const lists = taken.map(({ cascades: [first = 0] }) => [cascades.root[first] ?? 0]);
  for (let i = 0; i < cascades.order.length; i++) {
    const place = cascades.order[i] ?? 0;
    const cluster = (clusterOf[cascades.cascadeOf[place] ?? -1] ?? 0) - 1;
    const list = lists[cluster];
    if (list === undefined || list.length >= (taken[cluster]?.room ?? 0)) continue;
    const node = place < n ? place : n - 2 - place;
    if (node !== list[0]) list.push(node);
  }
  return lists.flat();
}
