import { createTextIndexReader } from "../text/text-index.ts";
import { createNoSidecar } from "./no-sidecar.ts";
import type { FoundSidecar } from "./open-sidecar.ts";
import type { Sidecar } from "./sidecar.ts";
import { createSnapshotShelf } from "./snapshot-shelf.ts";

/** A cache that somebody else writes, or nobody: it is used as far as it goes. */
export function createReadSidecar(found: FoundSidecar): Sidecar {
  const shelf = createSnapshotShelf();
  const { database } = found;
  let texts: ReturnType<Sidecar["indexed"]> = {
    reader: createTextIndexReader(database),
    upToRow: found.standing.row,
  };
  return {
    ...createNoSidecar(),
    indexed: () => texts,
    // What it says of erased or damaged texts can no longer be used.
    erase() {
      texts = null;
    },
    startAfresh() {
      texts = null;
    },
    saveSnapshot: (projection, position, state) => shelf.keep(projection, position, JSON.stringify(state)),
    nearestSnapshot: (projection, position) => shelf.nearest(database, projection, position),
    async close() {
      database.close();
    },
  };
}
