import type { ErasedText } from "../erase-author.ts";

/** What the indexing thread is started with. */
export interface IndexerData {
  readonly path: string;
  readonly crisisPath: string;
  readonly fileId: string;
  /** Removed when the store closes: made for a reader that may not write beside the crisis file. */
  readonly isTemporary: boolean;
}

/** Store to indexing thread. */
export type ToIndexer =
  /** Rows up to this one are on disk in the crisis file. */
  | { readonly announce: number }
  | { readonly erase: readonly ErasedText[] }
  | {
      readonly saveSnapshot: {
        readonly projection: string;
        readonly position: number;
        readonly state: string;
      };
    }
  | { readonly saveSpine: ReadonlyMap<string, Uint8Array> }
  /** Somebody waits for the index to catch up. */
  | { readonly hurry: true }
  /** The index turned out to be damaged. */
  | { readonly startAfresh: true }
  | { readonly close: true };

/** Indexing thread to store. */
export type FromIndexer =
  /** The sidecar is there and readable, up to this row. */
  | { readonly ready: number }
  | { readonly indexed: number }
  /** It is not what was written to it. */
  | { readonly damaged: true }
  | { readonly savedSnapshot: { readonly projection: string; readonly position: number } };
