import { z } from "zod";
import type { Mention } from "./mention.ts";

export const fileFormats = [
  "mentions",
  "x-v1",
  "x-v2",
  "jetstream",
  "mastodon",
  "feed",
  "csv",
  "xlsx",
] as const;
export const fileFormatSchema = z.enum(fileFormats);
export type FileFormat = z.infer<typeof fileFormatSchema>;

/** A bad record: kept out, counted, and shown with its reason. `line` is 1-based; 0 when the file has no lines. */
export interface RejectedRecord {
  readonly file: string;
  readonly line: number;
  /** Message key of the catalogues (`rejection.*`), with its arguments. */
  readonly reason: string;
  readonly args?: Readonly<Record<string, string | number>>;
  /** Up to 200 characters of the record, as text. */
  readonly excerpt: string;
}

/** What reading a batch of records gave, in file order. */
export interface ReadBatch {
  readonly mentions: readonly Mention[];
  /** Ids that the source says were deleted. */
  readonly withdrawn: readonly string[];
  /** Records that are well-formed but are not mentions (account and identity events, likes, envelopes' errors). */
  readonly skipped: number;
  readonly rejected: readonly RejectedRecord[];
  /** Records seen so far over all files, and bytes, for progress; `totalBytes` null when unknown. */
  readonly read: number;
  readonly bytes: number;
  readonly totalBytes: number | null;
}

/** State of one live source, as the feed-health strip shows it. */
export type SourceState =
  | { readonly state: "connecting" }
  | { readonly state: "live"; readonly lagMs: number }
  | { readonly state: "late"; readonly lagMs: number }
  | {
      readonly state: "cut";
      readonly since: string;
      readonly reason: string;
      readonly retryAt: string | null;
    }
  | { readonly state: "paused" }
  | { readonly state: "ended" };

/** Where a live source puts what it gets. `cursor` is saved in the same transaction as the mentions. */
export interface LiveSink {
  receive(mentions: readonly Mention[], withdrawn: readonly string[], cursor: string | null): void;
  changeState(state: SourceState): void;
  /** Records that could not be read: kept out, counted and shown with their reason. */
  reject?(rejected: readonly RejectedRecord[]): void;
  /** Whether the room already has this mention: what answers or reposts it belongs to it, also after a restart. */
  knows?(id: string): boolean;
  /** A period for which mentions are missing for good (clamped cursor, retention passed). */
  findGap(gap: { readonly from: string; readonly to: string; readonly reason: string }): void;
}

export interface LiveSource {
  /** Starts from `cursor` (null: now). Calls the sink until `stop()` resolves. Never throws: faults become states. */
  start(sink: LiveSink, cursor: string | null): void;
  stop(): Promise<void>;
}
