import { createSidecarTexts } from "../text/sidecar-texts.ts";
import { createNoSidecar } from "./no-sidecar.ts";
import type { FoundSidecar } from "./open-sidecar.ts";
import type { Sidecar } from "./sidecar.ts";
import { createSnapshotShelf } from "./snapshot-shelf.ts";

/** A cache that somebody else writes, or nobody: it is used as far as it goes. */
export function createReadSidecar(found: FoundSidecar): Sidecar {
  const shelf = createSnapshotShelf();
  const { database } = found;
  const readers = createSidecarTexts(database);
  let isUsable = true;
  return {
    ...createNoSidecar(),
    indexed: () => (isUsable ? { readers: readers(), upToRow: found.standing.row } : null),
    // What it says of erased or damaged texts can no longer be used.
    erase() {
      isUsable = false;
    },
    startAfresh() {
      isUsable = false;
    },
    saveSnapshot: (projection, position, state) => shelf.keep(projection, position, JSON.stringify(state)),
    nearestSnapshot: (projection, position) => shelf.nearest(database, projection, position),
    async close() {
      database.close();
    },
  };
}
