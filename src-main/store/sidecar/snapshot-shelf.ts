import { crc32 } from "node:zlib";
import type { Database } from "better-sqlite3";

/** Projections' snapshots as the store sees them: those on their way to the sidecar, then those that stand in it. */
export interface SnapshotShelf {
  keep(projection: string, position: number, state: string): void;
  /** The sidecar has it now. */
  release(projection: string, position: number): void;
  /** `sidecar`: a connection to read from; null: there is none. */
  nearest(
    sidecar: Database | null,
    projection: string,
    position: number,
  ): { readonly position: number; readonly state: unknown } | null;
}

interface Kept {
  readonly projection: string;
  readonly position: number;
  readonly state: string;
}

export function createSnapshotShelf(): SnapshotShelf {
  let waiting: readonly Kept[] = [];
  const isSame = (one: Kept, projection: string, position: number) =>
    one.projection === projection && one.position === position;

  function nearestStored(sidecar: Database | null, projection: string, position: number): Kept | null {
    if (sidecar === null) return null;
    const read = sidecar.prepare<[string, number], Kept & { readonly sum: number }>(
      "SELECT projection, position, state, sum FROM snapshot WHERE projection = ? AND position <= ? ORDER BY position DESC",
    );
    // One that was damaged is passed over for an older one.
    for (const stored of read.iterate(projection, position))
      if (crc32(stored.state) === stored.sum) return stored;
    return null;
  }

  return {
    keep(projection, position, state) {
      waiting = [
        ...waiting.filter((one) => !isSame(one, projection, position)),
        { projection, position, state },
      ];
    },
    release(projection, position) {
      waiting = waiting.filter((one) => !isSame(one, projection, position));
    },
    nearest(sidecar, projection, position) {
      const all = waiting.filter((one) => one.projection === projection && one.position <= position);
      const stored = nearestStored(sidecar, projection, position);
      const best = (stored === null ? all : [stored, ...all]).reduce<Kept | null>(
        (found, one) => (found === null || one.position >= found.position ? one : found),
        null,
      );
      return best && { position: best.position, state: JSON.parse(best.state) };
    },
  };
}
