import type { Verification } from "../contract/answer.ts";
import type { CrisisEvent } from "../contract/event.ts";
import type { Checkpoint, LogEntry } from "../contract/log-entry.ts";
import type { Mention } from "../contract/mention.ts";
import type { Cursor } from "../contract/query.ts";
import type { RejectedRecord } from "../contract/source.ts";

/** What the war room asks to be written; position, previous and hash are the store's. */
export interface NewEntry {
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly event: CrisisEvent;
}

export interface MentionBatch {
  readonly sourceId: string;
  readonly mentions: readonly Mention[];
  readonly withdrawn: readonly string[];
  /** Saved in the same transaction; null leaves the saved one. */
  readonly cursor: string | null;
  readonly recordedAt: string;
}

export interface ReceivedBatch {
  /** `mentions-received` and, where ids were withdrawn, `mentions-withdrawn`; empty when nothing was new. */
  readonly entries: readonly LogEntry[];
  readonly added: number;
  readonly updated: number;
  /** Exact repeats of what is already stored. */
  readonly skipped: number;
  /** Mentions that were here and now are withdrawn. */
  readonly withdrawn: number;
  readonly lastRow: number;
}

/** A stored mention: one row is one received version; `row` orders by arrival. */
export interface StoredMention {
  readonly row: number;
  /** Row of the first version of the same id: the mention's own number, that pages and cascades speak of. */
  readonly firstRow: number;
  /** Occurrence time of the first version, ms UTC. */
  readonly time: number;
  readonly versions: number;
  readonly mention: Mention;
  readonly isWithdrawn: boolean;
  /** Its content is gone. Where the mention still has an author, they reposted words of somebody who was erased. */
  readonly isErased: boolean;
}

/** Everything is AND-ed; absent: all. */
export interface MentionSelection {
  /** Full-text part as an FTS5 MATCH string made by `analysis/query` (never typed by a person). */
  readonly match?: string;
  /** Exact re-check on folded text when the MATCH string is only a superset of the query. */
  readonly accepts?: (mention: Mention) => boolean;
  readonly sources?: readonly string[];
  readonly kinds?: readonly string[];
  readonly langs?: readonly string[];
  /** ms UTC, inclusive start, exclusive end. */
  readonly from?: number;
  readonly to?: number;
  readonly ids?: readonly string[];
  readonly notIds?: readonly string[];
  /** Ids of cascade roots (received or not): only, or all but, what stands under them. */
  readonly roots?: readonly string[];
  readonly notRoots?: readonly string[];
  /** Author handle (with or without @) or author id. */
  readonly author?: string;
  /** What others reposted, quoted or answered of this author (handle or id). */
  readonly relaysOf?: string;
  /** A test on the mention's own number (`firstRow`), for what only analysis knows of it. */
  readonly takes?: (firstRow: number) => boolean;
  /** Only what the room had received by this row (from `rowsKnownAt`); absent: all. */
  readonly upToRow?: number;
}

/** Rows of the mention table, both included. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** Parallel arrays over the first versions, in row order: what cascades, graphs and counts are computed from. */
export interface MentionTree {
  readonly rows: Float64Array;
  /** Index of the parent in these arrays; -1: none; -2 - k: the never received `unknownIds[k]`. */
  readonly parent: Int32Array;
  /** 0 post, then the order of `mentionKinds`. */
  readonly kind: Uint8Array;
  readonly time: Float64Array;
  /** Index in `sources`. */
  readonly source: Uint8Array;
  /** Small number per account, the same for the same account; -1: unknown. */
  readonly author: Int32Array;
  readonly sources: readonly string[];
  readonly unknownIds: readonly string[];
}

/**
 * One open crisis file. Appends are synchronous, in one transaction, and on disk (synchronous=FULL) when they return.
 * Reads answer promises and never block the writer for long: heavy ones run in a reader thread.
 */
export interface CrisisStore {
  readonly path: string;
  readonly isReadOnly: boolean;
  head(): { readonly position: number; readonly hash: string };
  append(entries: readonly NewEntry[]): readonly LogEntry[];
  appendMentions(batch: MentionBatch): ReceivedBatch;
  /** Entries with position in (after, upTo], in order, at most `limit`; `withBatches` false leaves out mentions-received. */
  entries(after: number, upTo: number, limit: number, withBatches: boolean): readonly LogEntry[];
  /** Last position recorded at or before the instant (ISO); 0: none. */
  positionAt(recordedAt: string): number;
  /** Last mention row the room had at this position; 0: none. */
  rowsKnownAt(position: number): number;
  /** Rows that a source or an import brought, in order; neighbours are joined. */
  rowsBroughtBy(sourceId: string): readonly RowRange[];
  lastRow(): number;
  cursorOf(sourceId: string): string | null;

  /** Newest first before the cursor (or from the newest), by (time, row); or oldest first after it. */
  page(
    selection: MentionSelection,
    before: Cursor | null,
    after: Cursor | null,
    limit: number,
  ): Promise<readonly StoredMention[]>;
  /** Counting stops at `cap`. */
  count(selection: MentionSelection, cap: number): Promise<number>;
  /** Whether a mention with this id was received, whatever became of it. */
  holds(id: string): boolean;
  /** In the order asked; null where never received. */
  mentionsById(ids: readonly string[], upToRow: number | null): Promise<readonly (StoredMention | null)[]>;
  versionsOf(id: string, upToRow: number | null): Promise<readonly StoredMention[]>;
  mentionsByRow(rows: readonly number[], upToRow: number | null): Promise<readonly (StoredMention | null)[]>;
  /** Mentions first received at rows in [from, to], as they came, in that order. */
  firstVersions(from: number, to: number): Promise<readonly StoredMention[]>;
  /** Id of the root of each row's cascade (itself when alone; never received roots included). */
  rootsOf(rows: readonly number[], upToRow: number | null): Promise<readonly string[]>;
  /** Direct answers received, by kind. */
  answersOf(
    rows: readonly number[],
    upToRow: number | null,
  ): Promise<readonly { readonly reposts: number; readonly quotes: number; readonly replies: number }[]>;
  /** Mentions per bucket (ms) and source by occurrence time, from the minute rollup when the selection allows. */
  volume(
    selection: MentionSelection,
    from: number | null,
    to: number | null,
    bucket: number,
  ): Promise<{
    readonly from: number;
    readonly sources: readonly string[];
    readonly counts: readonly (readonly number[])[];
    readonly firstAt: number | null;
    readonly lastAt: number | null;
  }>;
  tree(upToRow: number | null): Promise<MentionTree>;
  /** Streams first versions in (time, row) order, for exports and the command line. */
  stream(selection: MentionSelection, order: "time" | "row"): AsyncIterable<readonly StoredMention[]>;

  quarantine(importId: string, rejected: readonly RejectedRecord[]): void;
  rejections(
    importId: string | null,
    limit: number,
  ): { readonly total: number; readonly rows: readonly (RejectedRecord & { readonly importId: string })[] };
  /** SHA-256 hex of the bytes. */
  attach(bytes: Uint8Array, name: string, mediaType: string): string;
  attachment(
    hash: string,
  ): { readonly bytes: Uint8Array; readonly name: string; readonly mediaType: string } | null;
  saveDraft(key: string, text: string, savedAt: string): void;
  dropDraft(key: string): void;
  drafts(): readonly { readonly key: string; readonly text: string; readonly savedAt: string }[];
  /**
   * Plans the erasure of an account: how many mentions, under which digest. It is done when an `author-erased` event
   * with this digest is appended, in the same transaction: content and salt of every version, and of the reposts of
   * them, are then destroyed and only commitments stay. Without that event nothing happens. Null: nothing of the account
   * is here; none erased: it only reposted words that are gone already, and its names go.
   */
  eraseAuthor(
    source: string,
    authorId: string,
  ): { readonly erased: number; readonly authorDigest: string } | null;

  /** Stored fold of a projection at a position, in the sidecar. */
  saveSnapshot(projection: string, position: number, state: unknown): void;
  nearestSnapshot(
    projection: string,
    position: number,
  ): { readonly position: number; readonly state: unknown } | null;

  /** Rows not yet in the full-text index, and a promise of having none. */
  indexBehind(): number;
  indexed(): Promise<void>;
  onIndexProgress(listener: (done: number, total: number) => void): void;

  verify(
    checkpoint: Checkpoint | null,
    onProgress?: (done: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<Verification>;
  signCheckpoint(at: string): Checkpoint;
  /** Truncates the WAL, closes the sidecar; nothing may be called afterwards. */
  close(): Promise<void>;
}
