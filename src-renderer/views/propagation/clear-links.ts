import type { PropagationGraph } from "../../../src-main/contract/propagation.ts";

type Link = PropagationGraph["extra"][number];

/** Cascades smaller than this have no link of their own on the whole picture. */
const leastSize = 15;
const mostLinks = 12;

/**
 * Links between cascades that help the eye: on the whole picture the strongest ties between large cascades, one line a
 * pair; around a picked cascade, every tie it has. The table and the figures keep them all.
 */
export function clearLinks(graph: PropagationGraph, root: string | null): PropagationGraph {
  const picked = root === null ? -1 : graph.cascades.findIndex((cascade) => cascade.root === root);
  const rootNodes = firstNodes(graph);
  const ties = new Map<string, Link>();
  for (const link of graph.extra) {
    const a = graph.cascade[link.from] ?? -1;
    const b = graph.cascade[link.to] ?? -1;
    if (a === b || a < 0 || b < 0) continue;
    const isPicked = a === picked || b === picked;
    const isLarge = Math.min(sizeOf(graph, a), sizeOf(graph, b)) >= leastSize;
    const [from, to] = [rootNodes[a], rootNodes[b]];
    if ((!isPicked && !isLarge) || from === undefined || to === undefined) continue;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const known = ties.get(key);
    ties.set(key, {
      from,
      to,
      isInferred: link.isInferred && (known?.isInferred ?? true),
      reason: known?.reason ?? link.reason,
      weight: (known?.weight ?? 0) + link.weight,
    });
  }
  const strongest = [...ties.values()].sort((a, b) => b.weight - a.weight);
  const kept = strongest.filter((link, at) => at < mostLinks || isOf(graph, link, picked));
  return { ...graph, extra: kept };
}

function sizeOf(graph: PropagationGraph, cascade: number): number {
  return graph.cascades[cascade]?.size ?? 0;
}

function isOf(graph: PropagationGraph, link: Link, cascade: number): boolean {
  return cascade >= 0 && (graph.cascade[link.from] === cascade || graph.cascade[link.to] === cascade);
}

/** The root's node of each cascade. */
function firstNodes(graph: PropagationGraph): readonly (number | undefined)[] {
  const nodes: (number | undefined)[] = [];
  graph.cascade.forEach((cascade, node) => {
    if (nodes[cascade] === undefined || graph.parent[node] === -1) nodes[cascade] ??= node;
  });
  return nodes;
}
