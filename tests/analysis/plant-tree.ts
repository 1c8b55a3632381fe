import type { ReferenceTree } from "../../src-main/analysis/reference-tree.ts";
import { mentionKinds } from "../../src-main/contract/mention.ts";

export interface Planted {
  /** Place of the parent, -1 none, -2 - k unknown k. */
  readonly parent: number;
  readonly kind?: (typeof mentionKinds)[number];
  readonly time?: number;
  readonly author?: number;
}

/** A tree of mentions from a list, one minute apart unless said otherwise. */
export function plantTree(planted: readonly Planted[]): ReferenceTree {
  const unknown = planted.reduce((most, { parent }) => Math.max(most, -1 - parent), 0);
  return {
    parent: Int32Array.from(planted, ({ parent }) => parent),
    kind: Uint8Array.from(planted, ({ kind, parent }) =>
      mentionKinds.indexOf(kind ?? (parent === -1 ? "post" : "repost")),
    ),
    time: Float64Array.from(planted, ({ time }, i) => time ?? 1_700_000_000_000 + i * 60_000),
    source: new Uint8Array(planted.length),
    author: Int32Array.from(planted, ({ author }, i) => author ?? i),
    sources: ["bluesky"],
    unknownIds: Array.from({ length: unknown }, (_, k) => `unknown-${k}`),
  };
}

/** Parents only. */
export function plantParents(...parents: readonly number[]): ReferenceTree {
  return plantTree(parents.map((parent) => ({ parent })));
}
