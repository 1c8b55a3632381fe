import type { ErasedText } from "../erase-author.ts";
import type { IndexedTexts } from "../text/text-search.ts";

/** The rebuildable cache beside a crisis file: full-text index, spine, projections' snapshots. Never the truth. */
export interface Sidecar {
  /** The full-text index as far as it goes. */
  readonly indexed: IndexedTexts;
  /** Rows up to this one are in the file and may be indexed. */
  announce(lastRow: number): void;
  /** These texts must leave the index; rows not indexed yet will be read without them. */
  erase(texts: readonly ErasedText[]): void;
  /** The index turned out to be damaged: it is built again. */
  startAfresh(): void;
  /** Keeps the spine's parts for the next opening; their buffers are given away. */
  saveSpine(parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): void;
  behind(): number;
  whenBehindAtMost(rows: number): Promise<void>;
  onProgress(listener: (done: number, total: number) => void): void;
  saveSnapshot(projection: string, position: number, state: unknown): void;
  nearestSnapshot(
    projection: string,
    position: number,
  ): { readonly position: number; readonly state: unknown } | null;
  close(): Promise<void>;
}
