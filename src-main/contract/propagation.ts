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
 * One text published by many accounts, each copy the root of a cascade of its own: a pattern, not a cascade. Copies are
 * drawn as one cluster round the earliest one known; that they hang together is inferred from their words, so the
 * cluster has no depth, breadth or virality. It says what was written and how fast, never why or by whose order.
 */
export interface CampaignFigures {
  /** Place in `cascades`: its entry there is the observed cascade under the earliest copy, and that alone. */
  readonly cascade: number;
  /** Ids of the copies gathered, earliest first: the roots of their cascades. */
  readonly roots: readonly string[];
  /** Size of the observed cascade under each of them. */
  readonly sizes: readonly number[];
  /** The earliest copy's words, the handles it names replaced by "@…"; null when its text is not known. */
  readonly template: string | null;
  /** Near-identical texts known, those that answer somebody (and stay in that cascade) included. */
  readonly copies: number;
  readonly accounts: number;
  /** Nodes gathered: copies that began a cascade, and what relayed or answered them. */
  readonly mentions: number;
  /** Handles that the gathered copies name, most named first (a hundred at most), with how many copies name each. */
  readonly targets: readonly { readonly handle: string; readonly copies: number }[];
  /** All of them, counted. */
  readonly targetCount: number;
  /** Occurrence times (instants) of the first and last gathered copy. */
  readonly startedAt: string;
  readonly lastAt: string;
  /** The ten minutes with most gathered copies: how many, and when the first of them came (instant). */
  readonly busiest: { readonly copies: number; readonly at: string };
  readonly family: SpreadFamily;
  readonly sources: readonly string[];
}

/**
 * How far accounts carried what was said, in this spread and nowhere else (parallel to `ids`). With inferred edges an
 * account's figure is `observed - throughOthers + throughIt`; without, it is `observed`.
 */
export interface AccountPositions {
  /** Mentions that repost, quote or answer one of its mentions, as platforms say. */
  readonly observed: readonly number[];
  /** Reposts that platforms credit to another account and that were probably seen through this one; 0 when not asked. */
  readonly throughIt: readonly number[];
  /** Reposts that platforms credit to this account and that were probably seen through another; 0 when not asked. */
  readonly throughOthers: readonly number[];
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
  /** Index in `cascades` of the node's cascade, or of the cluster of its campaign. */
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
  /**
   * For each node, whether the edge to its parent is observed (quote, reply) or inferred: who a reposter got it from, or,
   * for a copy in a campaign, that it repeats the earliest one.
   */
  readonly isInferred: readonly boolean[];
  readonly cascades: readonly CascadeFigures[];
  /** Cascades gathered because their roots say the same. */
  readonly campaigns: readonly CampaignFigures[];
  /** In the graph of accounts only. */
  readonly positions: AccountPositions | null;
  /** What was left out because of `maxNodes`, so that the drawing can say so. */
  readonly leftOut: { readonly cascades: number; readonly nodes: number };
}
