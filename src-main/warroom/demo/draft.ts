import type { Media, MentionKind } from "../../contract/mention.ts";
import type { Account } from "./accounts.ts";
import type { DemoSourceId } from "./demo-corpus.ts";

/** Who wrote it when no account did: a title of the press. */
export interface Outlet {
  readonly id: string;
  readonly name: string;
}

/** A mention before it is published: linked by reference, so that ids come last. Counters live in `engagement.ts`. */
export interface Draft {
  readonly source: DemoSourceId;
  readonly kind: MentionKind;
  readonly by: Account | Outlet;
  readonly text: string;
  readonly lang: string;
  /** ms, UTC. */
  readonly at: number;
  readonly parent: Draft | null;
  /** True when what it answers was never received. */
  readonly isOrphan: boolean;
  readonly tone: number;
  readonly media: readonly Media[];
  /** Section of the corpus its answers come from; null when nobody answers. */
  readonly replies: string | null;
  /** How much attention it gets, next to others of its cascade. */
  readonly appeal: number;
  /** Number of answers between it and the root of its cascade. */
  readonly depth: number;
  /** Name by which the script of the room speaks of it. */
  readonly key: string | null;
  /** Section of the corpus it comes from, for posts that start a cascade. */
  readonly topic: string | null;
  /** What the source claims, when that is absurd. */
  readonly claimedAt: string | null;
}

export function isAccount(by: Account | Outlet): by is Account {
  return "handle" in by;
}

/** A draft with what most have: no parent, no media, nothing claimed. */
export function draftOf(
  given: Pick<Draft, "source" | "kind" | "by" | "text" | "at"> & Partial<Draft>,
): Draft {
  return {
    lang: "fr",
    parent: null,
    isOrphan: false,
    tone: 0,
    media: [],
    replies: null,
    appeal: 1,
    depth: given.parent == null ? 0 : given.parent.depth + 1,
    key: null,
    topic: null,
    claimedAt: null,
    ...given,
  };
}
