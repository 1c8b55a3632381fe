import type { MentionKind } from "./mention.ts";
import type { SpreadFamily } from "./vocabulary.ts";

/** Figures of one cascade. DESIGN.md section 5: size counts nodes, depth of the root is 0. */
export interface CascadeFigures {
  /** Id of the root, received or not. */
  readonly root: string;
  readonly size: number;
  readonly depth: number;
  readonly maxBreadth: number;
  /** Mean distance over all pairs of nodes; 0 for a single node. */
  readonly structuralVirality: number;
  /** Ids referred to but never received. */
  readonly unknown: number;
  /** Occurrence times of the first and last received mention (instants); null when none was received. */
  readonly startedAt: string | null;
  readonly lastAt: string | null;
  readonly family: SpreadFamily;
  readonly handle: string | null;
  readonly text: string | null;
  readonly sources: readonly string[];
  readonly accounts: number;
  /** Received mentions per minute over the last 15 minutes of the asked moment, and over the 15 before. */
  readonly pace: number;
  readonly paceBefore: number;
  /** Share (0-1) of this crisis's cascades of about the same size (half to double) that are less viral; null under 5 peers. */
  readonly viralityRank: number | null;
}

/**
 * The graph as parallel arrays: node i has parent `parent[i]` (-1: a root or unattached). Ready for typed arrays in
 * a worker; texts and authors of picked nodes are asked for by id.
 */
export interface PropagationGraph {
  readonly ids: readonly string[];
  readonly kind: readonly (MentionKind | "unknown" | "account")[];
  readonly family: readonly SpreadFamily[];
  readonly handle: readonly (string | null)[];
  /** Occurrence time, ms UTC; for unknown nodes the earliest child's. */
  readonly time: readonly number[];
  readonly parent: readonly number[];
  /** Index in `cascades` of the node's cascade. */
  readonly cascade: readonly number[];
  /** Drives the radius: descendants in the cascade, or mentions of an account. */
  readonly weight: readonly number[];
  /** Edges between nodes that are not parent links: links between cascades (same campaign, cross-network), inferred. */
  readonly extra: readonly {
    readonly from: number;
    readonly to: number;
    readonly isInferred: boolean;
    readonly reason: "sameText" | "sameLink" | "likelySource" | "interaction";
    readonly weight: number;
  }[];
  /** For each node, whether the edge to its parent is observed (quote, reply) or inferred (who a reposter got it from). */
  readonly isInferred: readonly boolean[];
  readonly cascades: readonly CascadeFigures[];
  /** What was left out because of `maxNodes`, so that the drawing can say so. */
  readonly leftOut: { readonly cascades: number; readonly nodes: number };
}
