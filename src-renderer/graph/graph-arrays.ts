import type { PropagationGraph } from "../../src-main/contract/propagation.ts";
import { spreadFamilies } from "../../src-main/contract/vocabulary.ts";

/** How a node is drawn: solid for posts, articles and reposts, hollow for quotes, small for replies, dashed unknown. */
export const marks = { solid: 0, hollow: 1, small: 2, unknown: 3 } as const;

/** What layout and drawing need of a graph, in arrays that go to a worker without being copied piece by piece. */
export interface GraphArrays {
  readonly count: number;
  /** -1: none. */
  readonly parent: Int32Array;
  readonly cascade: Int32Array;
  readonly cascades: number;
  /** ms UTC. */
  readonly time: Float64Array;
  readonly weight: Float64Array;
  /** Place in `spreadFamilies`. */
  readonly family: Uint8Array;
  /** One of `marks`. */
  readonly mark: Uint8Array;
  /** 1 where the edge to the parent is inferred. */
  readonly isInferred: Uint8Array;
  readonly extraFrom: Int32Array;
  readonly extraTo: Int32Array;
  readonly isExtraInferred: Uint8Array;
}

export function toGraphArrays(graph: PropagationGraph): GraphArrays {
  const { extra } = graph;
  return {
    count: graph.ids.length,
    parent: Int32Array.from(graph.parent),
    cascade: Int32Array.from(graph.cascade),
    cascades: graph.cascades.length,
    time: Float64Array.from(graph.time),
    weight: Float64Array.from(graph.weight),
    family: Uint8Array.from(graph.family, (family) => spreadFamilies.indexOf(family)),
    mark: Uint8Array.from(graph.kind, markOf),
    isInferred: Uint8Array.from(graph.isInferred, Number),
    extraFrom: Int32Array.from(extra, (edge) => edge.from),
    extraTo: Int32Array.from(extra, (edge) => edge.to),
    isExtraInferred: Uint8Array.from(extra, (edge) => Number(edge.isInferred)),
  };
}

function markOf(kind: PropagationGraph["kind"][number]): number {
  switch (kind) {
    case "quote":
      return marks.hollow;
    case "reply":
    case "comment":
      return marks.small;
    case "unknown":
      return marks.unknown;
    default:
      return marks.solid;
  }
}
