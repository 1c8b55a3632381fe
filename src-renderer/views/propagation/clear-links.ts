import type { PropagationGraph } from "../../../src-main/contract/propagation.ts";
import { sizeOf } from "./clusters.ts";

type Link = PropagationGraph["extra"][number];

/** Clusters smaller than this have no link of their own on the drawing. */
const leastSize = 15;
const mostLinks = 8;

/**
 * Links between clusters that help the eye: the strongest ties between large ones, one line a pair from hub to hub.
 * It does not depend on what is picked, so that picking never moves the picture; the figures keep every link.
 */
export function clearLinks(graph: PropagationGraph): PropagationGraph {
  const hubs = findHubs(graph);
  const ties = new Map<string, Link>();
  for (const link of graph.extra) {
    const a = graph.cascade[link.from] ?? -1;
    const b = graph.cascade[link.to] ?? -1;
    if (a === b || a < 0 || b < 0 || Math.min(sizeOf(graph, a), sizeOf(graph, b)) < leastSize) continue;
    const [from, to] = [hubs[a], hubs[b]];
    if (from === undefined || to === undefined) continue;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const known = ties.get(key);
    ties.set(key, {
      from: known?.from ?? from,
      to: known?.to ?? to,
      isInferred: link.isInferred && (known?.isInferred ?? true),
      reason: known?.reason ?? link.reason,
      weight: (known?.weight ?? 0) + link.weight,
    });
  }
  const strongest = [...ties.values()].sort((a, b) => b.weight - a.weight);
  return { ...graph, extra: strongest.slice(0, mostLinks) };
}

/** Each cluster's node of most weight that hangs under none. */
function findHubs(graph: PropagationGraph): readonly (number | undefined)[] {
  const hubs: (number | undefined)[] = [];
  for (const [node, cluster] of graph.cascade.entries()) {
    if ((graph.parent[node] ?? -1) !== -1) continue;
    const known = hubs[cluster];
    if (known === undefined || (graph.weight[node] ?? 0) > (graph.weight[known] ?? 0)) hubs[cluster] = node;
  }
  return hubs;
}
