/**
 * Mentions as parallel arrays, one place each, in arrival order: what cascades and graphs are computed from. The
 * store's `MentionTree` has this shape.
 */
export interface ReferenceTree {
  /** Place of the parent; -1: none; -2 - k: the never received `unknownIds[k]`. */
  readonly parent: Int32Array;
  /** Place in `mentionKinds`. */
  readonly kind: Uint8Array;
  /** Occurrence time, ms UTC. */
  readonly time: Float64Array;
  /** Place in `sources`. */
  readonly source: Uint8Array;
  /** Small number per account; -1: unknown. */
  readonly author: Int32Array;
  readonly sources: readonly string[];
  readonly unknownIds: readonly string[];
}

/**
 * A node of a cascade: a place in the tree, or -2 - k for the never received `unknownIds[k]`. The second form is for
 * what leaves this folder; inside, unknown k that joins known mentions stands at place `n + k`.
 */
export type NodeReference = number;
