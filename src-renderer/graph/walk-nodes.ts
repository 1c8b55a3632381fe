import type { GraphArrays } from "./graph-arrays.ts";

export type Step = "parent" | "child" | "previous" | "next";

/** The step that an arrow key asks for; null: another key. */
export function stepOfKey(key: string): Step | null {
  switch (key) {
    case "ArrowUp":
      return "parent";
    case "ArrowDown":
      return "child";
    case "ArrowLeft":
      return "previous";
    case "ArrowRight":
      return "next";
    default:
      return null;
  }
}

/**
 * Walks a graph by key: to the parent, to the earliest child, to the sibling before or after by time (roots: to the
 * next larger or smaller cascade). Where there is none it stays. From nowhere (-1) any step goes to the largest
 * cascade's root.
 */
export function createWalk(graph: GraphArrays): (from: number, step: Step) => number {
  const nodes = Array.from({ length: graph.count }, (_, i) => i);
  const timeOf = (node: number): number => graph.time[node] ?? 0;
  const roots = nodes
    .filter((node) => (graph.parent[node] ?? -1) < 0)
    .sort((a, b) => (graph.weight[b] ?? 0) - (graph.weight[a] ?? 0) || timeOf(a) - timeOf(b) || a - b);
  const children = new Map<number, number[]>();
  for (const node of nodes.sort((a, b) => timeOf(a) - timeOf(b) || a - b)) {
    const above = graph.parent[node] ?? -1;
    if (above < 0) continue;
    const list = children.get(above);
    if (list === undefined) children.set(above, [node]);
    else list.push(node);
  }
  return (from, step) => {
    if (from < 0) return roots[0] ?? -1;
    const above = graph.parent[from] ?? -1;
    if (step === "parent") return above < 0 ? from : above;
    if (step === "child") return children.get(from)?.[0] ?? from;
    const siblings = above < 0 ? roots : (children.get(above) ?? []);
    return siblings[siblings.indexOf(from) + (step === "next" ? 1 : -1)] ?? from;
  };
}
