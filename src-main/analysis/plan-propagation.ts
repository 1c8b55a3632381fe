import { largestCascades } from "./cascade-figures.ts";
import type { Cascades } from "./cascades.ts";
import type { NodeReference, ReferenceTree } from "./reference-tree.ts";

/** Cascades gathered in one cluster of the graph. */
export interface PlannedCampaign {
  /** Place in the plan's `cascades`. */
  readonly cluster: number;
  /** Numbers into `Cascades`, earliest root first. */
  readonly cascades: readonly number[];
}

/** Which nodes a propagation graph will hold: gather their details, then build. */
export interface PropagationPlan {
  /** One for each cluster, largest cluster first: a cascade, or the one under the earliest copy of a campaign. */
  readonly cascades: readonly number[];
  /** Place in `cascades` of the cluster of each cascade planned. */
  readonly clusterOf: ReadonlyMap<number, number>;
  readonly campaigns: readonly PlannedCampaign[];
  /** Cluster by cluster, parents before children; -2 - k: the never received `unknownIds[k]`. */
  readonly nodes: readonly NodeReference[];
  readonly leftOut: { readonly cascades: number; readonly nodes: number };
}

interface Cluster {
  readonly cascades: readonly number[];
  readonly size: number;
}

/**
 * Takes whole clusters, largest first, while they fit in `maxNodes`; one that does not fit is passed over for smaller
 * ones that do, but the very largest is cut (nearest the roots first) rather than left out. A cluster is a cascade, or
 * a campaign of `gathered` (see `gatherCampaigns`). `only`: the cluster made of these cascades, alone.
 */
export function planPropagation(
  tree: ReferenceTree,
  cascades: Cascades,
  maxNodes: number,
  only: readonly number[] | null,
  gathered: readonly (readonly number[])[] = [],
): PropagationPlan {
  const clusters = only === null ? clustersOf(cascades, gathered) : [clusterOf(cascades, only)];
  const chosen: Cluster[] = [];
  const room: number[] = [];
  let left = maxNodes;
  let leftOutCascades = 0;
  let leftOutNodes = 0;
  for (const [rank, cluster] of clusters.entries()) {
    if (cluster.size <= left || rank === 0) {
      const taken = Math.min(cluster.size, left);
      chosen.push(cluster);
      room.push(taken);
      left -= taken;
      leftOutNodes += cluster.size - taken;
      // Roots come first: of a campaign that is cut, so many cascades have none of their nodes.
      leftOutCascades += Math.max(0, cluster.cascades.length - taken);
    } else {
      leftOutCascades += cluster.cascades.length;
      leftOutNodes += cluster.size;
    }
  }
  const clusterOfCascade = new Map(
    chosen.flatMap(({ cascades: own }, place) => own.map((cascade) => [cascade, place] as const)),
  );
  return {
    cascades: chosen.map((cluster) => cluster.cascades[0] ?? 0),
    clusterOf: clusterOfCascade,
    campaigns: chosen.flatMap(({ cascades: own }, cluster) =>
      own.length > 1 ? [{ cluster, cascades: own }] : [],
    ),
    nodes: listNodes(
      tree,
      cascades,
      clusterOfCascade,
      chosen.map(({ cascades: [first = 0] }, place) => ({
        root: cascades.root[first] ?? 0,
        room: room[place] ?? 0,
      })),
    ),
    leftOut: { cascades: leftOutCascades, nodes: leftOutNodes },
  };
}

function clusterOf(cascades: Cascades, own: readonly number[]): Cluster {
  return { cascades: own, size: own.reduce((sum, cascade) => sum + (cascades.size[cascade] ?? 0), 0) };
}

/** Campaigns and the cascades in none, largest first, then earliest. */
function clustersOf(cascades: Cascades, gathered: readonly (readonly number[])[]): readonly Cluster[] {
  const inCampaign = new Set(gathered.flat());
  const alone = largestCascades(cascades, 1, cascades.count)
    .filter((cascade) => !inCampaign.has(cascade))
    .map((cascade) => clusterOf(cascades, [cascade]));
  const together = gathered.map((own) => clusterOf(cascades, own)).sort((a, b) => b.size - a.size);
  const merged: Cluster[] = [];
  let next = 0;
  for (const cluster of alone) {
    for (let one = together[next]; one !== undefined && one.size > cluster.size; one = together[++next])
      merged.push(one);
    merged.push(cluster);
  }
  return [...merged, ...together.slice(next)];
}

/** By depth within each cluster, its own root first: where there is not room for all, those nearest the roots are kept. */
function listNodes(
  tree: ReferenceTree,
  cascades: Cascades,
  clusterOfCascade: ReadonlyMap<number, number>,
  clusters: readonly { readonly root: NodeReference; readonly room: number }[],
): readonly NodeReference[] {
  const n = tree.parent.length;
  const lists = clusters.map(({ root }) => [root]);
  for (let i = 0; i < cascades.order.length; i++) {
    const place = cascades.order[i] ?? 0;
    const cluster = clusterOfCascade.get(cascades.cascadeOf[place] ?? -1) ?? -1;
    const list = lists[cluster];
    if (list === undefined || list.length >= (clusters[cluster]?.room ?? 0)) continue;
    const node = place < n ? place : n - 2 - place;
    if (node !== list[0]) list.push(node);
  }
  return lists.flat();
}
