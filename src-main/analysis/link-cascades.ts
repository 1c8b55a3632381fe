import type { PropagationGraph } from "../contract/propagation.ts";

type ExtraEdge = PropagationGraph["extra"][number];

/** A text or link that ties more cascades than this is common ground, not a trace of one source. */
const mostTied = 60;

/**
 * Inferred edges between cascades: nodes of different cascades that carry nearly the same text or the same link. The
 * earliest such node ties to the earliest of each other cascade (a star, not all pairs). `weight` is how many nodes of
 * that cascade carry it. Reposts repeat by nature and are left out.
 */
export function linkCascades(
  details: readonly { readonly textGroup: number; readonly links: readonly string[] }[],
  kind: readonly PropagationGraph["kind"][number][],
  cascade: readonly number[],
  time: readonly number[],
): readonly ExtraEdge[] {
  const byText = new Map<string, number[]>();
  const byLink = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, key: string, node: number): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [node]);
    else list.push(node);
  };
  for (const [i, detail] of details.entries()) {
    if (kind[i] === "repost" || kind[i] === "unknown") continue;
    if (detail.textGroup >= 0) add(byText, String(detail.textGroup), i);
    for (const link of new Set(detail.links)) add(byLink, link, i);
  }
  const edges = new Map<string, ExtraEdge>();
  const tie = (nodes: readonly number[], reason: "sameText" | "sameLink"): void => {
    const first = new Map<number, { node: number; count: number }>();
    for (const node of nodes) {
      const c = cascade[node] ?? 0;
      const known = first.get(c);
      if (known === undefined) first.set(c, { node, count: 1 });
      else {
        known.count++;
        if ((time[node] ?? 0) < (time[known.node] ?? 0)) known.node = node;
      }
    }
    if (first.size < 2 || first.size > mostTied) return;
    const [source, ...others] = [...first.values()].sort(
      (a, b) => (time[a.node] ?? 0) - (time[b.node] ?? 0) || a.node - b.node,
    );
    for (const other of others) {
      const from = source?.node ?? 0;
      const key = `${from} ${other.node}`;
      // The same text says more than the same link: it was tied first and stands.
      if (!edges.has(key))
        edges.set(key, { from, to: other.node, isInferred: true, reason, weight: other.count });
    }
  };
  for (const nodes of byText.values()) tie(nodes, "sameText");
  for (const nodes of byLink.values()) tie(nodes, "sameLink");
  return [...edges.values()];
}
