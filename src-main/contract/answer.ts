import type { LogEntry } from "./log-entry.ts";
import type { Mention } from "./mention.ts";
import type { Playbook } from "./playbook.ts";
import type { CascadeFigures, PropagationGraph } from "./propagation.ts";
import type { Cursor, QueryName } from "./query.ts";
import type { RoomState } from "./room-state.ts";
import type { SpreadFamily } from "./vocabulary.ts";

/** One mention as a seat shows it: the latest version known at the asked moment, and what the room made of it. */
export interface MentionRow {
  readonly cursor: Cursor;
  readonly mention: Mention;
  /** Occurrence time, ms UTC: what order and windows use. */
  readonly time: number;
  readonly root: string | null;
  readonly family: SpreadFamily;
  /** 0-100; see `analysis/resonance`. */
  readonly resonance: number;
  /** Known direct answers in the crisis: reposts, quotes, replies received. */
  readonly observed: { readonly reposts: number; readonly quotes: number; readonly replies: number };
  /** Versions received; above 1 the mention was edited or its counters moved. */
  readonly versions: number;
  readonly isWithdrawn: boolean;
  /** Its content is gone. Where the mention still has an author, they reposted words of somebody who was erased. */
  readonly isErased: boolean;
  readonly isFlagged: boolean;
  readonly assignedTo: string | null;
  readonly notes: number;
  /**
   * Number of near-identical texts (this one included) and a representative's id; null when alone. `targets`: accounts
   * that the texts name, where known at the asked moment.
   */
  readonly copies: {
    readonly count: number;
    readonly accounts: number;
    readonly of: string;
    readonly targets?: number;
  } | null;
  /** Id, author and start of what it answers, quotes or reposts; text null when never received. */
  readonly context: {
    readonly id: string;
    readonly handle: string | null;
    readonly text: string | null;
    /** Received, and its author erased since: not so of who only reposted an erased author. */
    readonly isErased?: boolean;
  } | null;
  /** Status of information that this mention's cascade carries. */
  readonly information: { readonly id: string; readonly status: string } | null;
}

export interface MentionPage {
  readonly rows: readonly MentionRow[];
  readonly next: Cursor | null;
  /** Null when not asked. `isCapped`: there are at least `count`. */
  readonly count: { readonly count: number; readonly isCapped: boolean } | null;
  /** Character ranges to mark are computed from these folded terms by the seat. */
  readonly terms: readonly string[];
  /** The newest row number known at the asked moment: tail from here. */
  readonly upToRow: number;
}

export interface MentionDetail {
  readonly row: MentionRow;
  readonly versions: readonly { readonly receivedAt: string; readonly mention: Mention }[];
  readonly notes: readonly {
    readonly noteId: string;
    readonly text: string;
    readonly by: string;
    readonly at: string;
  }[];
  readonly parents: readonly MentionRow[];
}

/** Volume in buckets. `counts[s][b]` is source s in bucket b. */
export interface Volume {
  /** Start of the first bucket, ms UTC. */
  readonly from: number;
  readonly bucket: number;
  readonly sources: readonly string[];
  readonly counts: readonly (readonly number[])[];
  /** Usual volume per bucket (all sources), from the same hours before T0; null: insufficient data. */
  readonly baseline: {
    readonly low: readonly number[];
    readonly median: readonly number[];
    readonly high: readonly number[];
    /** What it was computed from: the same hours of that many days before T0, or that many hours before T0. */
    readonly basis: { readonly kind: "sameHours" | "beforeStart"; readonly count: number };
  } | null;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

/** One entry's moment on the timeline, or an instant to step to. */
export interface Moment {
  readonly position: number;
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly type: string;
}

export type Verification =
  | { readonly intact: true; readonly position: number; readonly hash: string }
  | {
      readonly intact: false;
      readonly position: number;
      readonly reason: string;
      readonly args?: Readonly<Record<string, string | number>>;
      /** The reason as a sentence in the seat's language; put in by the seats, as in the answers below. */
      readonly sentence?: string;
    };

/** How the query language understood a text, or where it stopped. */
export type QueryExplanation =
  | { readonly understood: true; readonly reads: string; readonly terms: readonly string[] }
  | {
      readonly understood: false;
      readonly at: number;
      readonly refused: string;
      readonly args?: Readonly<Record<string, string | number>>;
      readonly sentence?: string;
    };

export interface RejectionPage {
  readonly total: number;
  readonly rows: readonly {
    readonly importId: string;
    readonly file: string;
    readonly line: number;
    readonly reason: string;
    readonly args: Readonly<Record<string, string | number>>;
    readonly sentence?: string;
    readonly excerpt: string;
  }[];
}

/** What each query answers. */
export interface Answers {
  readonly mentions: MentionPage;
  readonly mention: MentionDetail | null;
  readonly volume: Volume;
  readonly cascades: { readonly cascades: readonly CascadeFigures[]; readonly total: number };
  readonly propagation: PropagationGraph;
  readonly room: {
    readonly position: number;
    readonly at: string | null;
    readonly state: RoomState;
    readonly mentions: number;
  };
  readonly log: { readonly entries: readonly LogEntry[] };
  readonly moments: { readonly moments: readonly Moment[] };
  readonly "explain-query": QueryExplanation;
  readonly rejections: RejectionPage;
  readonly verify: Verification;
  readonly playbooks: { readonly playbooks: readonly Playbook[] };
}
export type Answer<N extends QueryName> = Answers[N];
