import { mentionKinds } from "../contract/mention.ts";
import type { CampaignFigures, CascadeFigures, PropagationGraph } from "../contract/propagation.ts";
import type { SpreadFamily } from "../contract/vocabulary.ts";
import type { Cascades } from "./cascades.ts";
import { inferLikelySources } from "./likely-sources.ts";
import { linkCascades } from "./link-cascades.ts";
import type { PropagationPlan } from "./plan-propagation.ts";
import type { NodeReference, ReferenceTree } from "./reference-tree.ts";

/** What the graph shows of one node. */
export interface NodeDetail {
  readonly id: string;
  readonly handle: string | null;
  readonly followers: number | null;
  /** Null: that of its cascade. */
  readonly family: SpreadFamily | null;
  /** Group of near-identical texts; -1: alone or not compared. */
  readonly textGroup: number;
  readonly links: readonly string[];
}

type ExtraEdge = PropagationGraph["extra"][number];

/**
 * The graph of mentions, of the whole crisis or of one cluster, as planned. `figures` go with `plan.cascades`. With
 * `withInferred`, reposts hang under whom they were probably seen through (`inferLikelySources`), the copies of a
 * campaign under the earliest one, and clusters that share a text or a link are tied; without, only what platforms say
 * is drawn, and a campaign's copies stand side by side.
 */
export function buildPropagation(
  tree: ReferenceTree,
  cascades: Cascades,
  plan: PropagationPlan,
  figures: readonly CascadeFigures[],
  campaigns: readonly CampaignFigures[],
  detailOf: (node: NodeReference) => NodeDetail,
  withInferred: boolean,
): PropagationGraph {
  const n = tree.parent.length;
  const { nodes } = plan;
  const details = nodes.map(detailOf);
  const indexOf = new Map<NodeReference, number>(nodes.map((node, i) => [node, i]));
  const placeOf = (node: NodeReference): number => (node >= 0 ? node : n - 2 - node);
  const likely = withInferred
    ? inferLikelySources(
        tree,
        cascades,
        (place) => details[indexOf.get(place) ?? -1]?.followers ?? null,
        (c) => plan.clusterOf.has(c),
      )
    : null;
  const copied = withInferred ? earliestCopies(plan, cascades) : new Map<NodeReference, NodeReference>();
  const parent: number[] = [];
  const isInferred: boolean[] = [];
  const cascade: number[] = [];
  for (const node of nodes) {
    const place = placeOf(node);
    const observed = cascades.parentOf[place] ?? -1;
    const guess = node >= 0 ? (likely?.[node] ?? -1) : -1;
    const inferred = observed === -1 ? copied.get(node) : guess < 0 ? undefined : guess;
    const inferredIndex = inferred === undefined ? undefined : indexOf.get(inferred);
    const reference = observed < n ? observed : n - 2 - observed;
    parent.push(inferredIndex ?? (observed === -1 ? -1 : (indexOf.get(reference) ?? -1)));
    isInferred.push(inferredIndex !== undefined);
    cascade.push(plan.clusterOf.get(cascades.cascadeOf[place] ?? -1) ?? 0);
  }
  const time = timesOf(tree, nodes, parent);
  const kind = nodes.map((node) =>
    node < 0 ? ("unknown" as const) : (mentionKinds[tree.kind[node] ?? 0] ?? "post"),
  );
  const extra: readonly ExtraEdge[] = withInferred ? linkCascades(details, kind, cascade, time) : [];
  return {
    ids: details.map((detail) => detail.id),
    kind,
    family: details.map((detail, i) => detail.family ?? figures[cascade[i] ?? 0]?.family ?? "neutral"),
    handle: details.map((detail) => detail.handle),
    time,
    parent,
    cascade,
    weight: weightsOf(parent),
    extra,
    isInferred,
    cascades: figures,
    campaigns,
    positions: null,
    leftOut: plan.leftOut,
  };
}

/** For the root of each later copy of a campaign, the root of the earliest. */
function earliestCopies(
  plan: PropagationPlan,
  cascades: Cascades,
): ReadonlyMap<NodeReference, NodeReference> {
  return new Map(
    plan.campaigns.flatMap(({ cascades: [first = 0, ...others] }) =>
      others.map((one) => [cascades.root[one] ?? 0, cascades.root[first] ?? 0] as const),
    ),
  );
}

/** Occurrence times; for a never received node, the earliest child's. */
function timesOf(tree: ReferenceTree, nodes: readonly NodeReference[], parent: readonly number[]): number[] {
  const time = nodes.map((node) => (node >= 0 ? (tree.time[node] ?? 0) : Number.POSITIVE_INFINITY));
  for (const [i, node] of nodes.entries()) {
    const above = parent[i] ?? -1;
    if (node >= 0 && above >= 0 && (nodes[above] ?? 0) < 0) {
      time[above] = Math.min(time[above] ?? 0, time[i] ?? 0);
    }
  }
  return time.map((one) => (Number.isFinite(one) ? one : 0));
}

/** Descendants of each node along the drawn edges, whatever the order of the nodes. */
function weightsOf(parent: readonly number[]): number[] {
  const waiting = new Int32Array(parent.length);
  for (const above of parent) if (above >= 0) waiting[above] = (waiting[above] ?? 0) + 1;
  const weight = new Array<number>(parent.length).fill(0);
  const leaves: number[] = [];
  for (let i = 0; i < parent.length; i++) if (waiting[i] === 0) leaves.push(i);
  for (let node = leaves.pop(); node !== undefined; node = leaves.pop()) {
    const above = parent[node] ?? -1;
    if (above < 0) continue;
    weight[above] = (weight[above] ?? 0) + (weight[node] ?? 0) + 1;
    waiting[above] = (waiting[above] ?? 0) - 1;
    if (waiting[above] === 0) leaves.push(above);
  }
  return weight;
}
