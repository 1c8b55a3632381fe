import type { Sidecar } from "./sidecar.ts";
import { createSnapshotShelf } from "./snapshot-shelf.ts";

/** No cache at all: searches index what they need in memory, snapshots last as long as the store is open. */
export function createNoSidecar(): Sidecar {
  const shelf = createSnapshotShelf();
  return {
    indexed: () => null,
    announce: () => undefined,
    erase: () => undefined,
    startAfresh: () => undefined,
    saveSpine: () => undefined,
    behind: () => 0,
    whenBehindAtMost: () => Promise.resolve(),
    onProgress: () => undefined,
    saveSnapshot: (projection, position, state) => shelf.keep(projection, position, JSON.stringify(state)),
    nearestSnapshot: (projection, position) => shelf.nearest(null, projection, position),
    close: () => Promise.resolve(),
  };
}
