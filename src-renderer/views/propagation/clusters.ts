import type { CampaignFigures, PropagationGraph } from "../../../src-main/contract/propagation.ts";
import { nothing, type Selection } from "../../state/whereabouts.ts";

/** Place in `graph.cascades` of what the cascade under this root is drawn as: itself, or its campaign; -1: not drawn. */
export function clusterOf(graph: PropagationGraph, root: string | null): number {
  if (root === null) return -1;
  const own = graph.cascades.findIndex((cascade) => cascade.root === root);
  if (own >= 0) return own;
  return graph.campaigns.find((campaign) => campaign.roots.includes(root))?.cascade ?? -1;
}

export function campaignAt(graph: PropagationGraph, cluster: number): CampaignFigures | null {
  return graph.campaigns.find((campaign) => campaign.cascade === cluster) ?? null;
}

/** Mentions in a cluster. */
export function sizeOf(graph: PropagationGraph, cluster: number): number {
  return campaignAt(graph, cluster)?.mentions ?? graph.cascades[cluster]?.size ?? 0;
}

/** Observed cascades of the asked moment, drawn or not, campaigns counted copy by copy. */
export function countCascades(graph: PropagationGraph): number {
  const gathered = graph.campaigns.reduce((sum, { roots }) => sum + roots.length - 1, 0);
  return graph.cascades.length + gathered + graph.leftOut.cascades;
}

/** What an answer is about: the accounts, one cluster (its root), or the crisis. */
export function subjectOf(graph: PropagationGraph): string {
  if (graph.positions !== null) return "accounts";
  const [only, other] = graph.cascades;
  return only !== undefined && other === undefined ? `only ${only.root}` : "crisis";
}

/** Root of the observed cascade a node stands in: in a campaign, that of its own copy. */
export function rootOf(graph: PropagationGraph, node: number): string | null {
  const cluster = graph.cascade[node] ?? -1;
  const campaign = campaignAt(graph, cluster);
  if (campaign === null) return graph.cascades[cluster]?.root ?? null;
  const copies = new Set(campaign.roots);
  let at = node;
  for (let above = graph.parent[at] ?? -1; above >= 0 && !copies.has(graph.ids[at] ?? ""); ) {
    at = above;
    above = graph.parent[at] ?? -1;
  }
  return graph.ids[at] ?? null;
}

/** What picking a node selects everywhere; null, the ground: nothing. */
export function selectionOf(graph: PropagationGraph, node: number | null): Selection {
  const id = node === null ? undefined : graph.ids[node];
  if (node === null || id === undefined) return nothing;
  const kind = graph.kind[node];
  if (kind === "account") return { kind: "account", handle: graph.handle[node] ?? id };
  const root = rootOf(graph, node);
  const time = graph.time[node] ?? null;
  return kind === "unknown" && root !== null
    ? { kind: "cascade", root, time }
    : { kind: "mention", id, root, time };
}

/** Id of the node that a selection made anywhere rings here; null: none. */
export function ringedId(graph: PropagationGraph | null, selection: Selection): string | null {
  switch (selection.kind) {
    case "mention":
      return selection.id;
    case "cascade":
      return selection.root;
    case "account": {
      const node = graph?.handle.indexOf(selection.handle) ?? -1;
      return graph?.kind[node] === "account" ? (graph.ids[node] ?? null) : selection.handle;
    }
    default:
      return null;
  }
}

/** Root of the cascade that a selection belongs to. */
export function pickedRoot(selection: Selection): string | null {
  return selection.kind === "mention" || selection.kind === "cascade" ? selection.root : null;
}
