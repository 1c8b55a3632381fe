import type { CrisisStore } from "../store/crisis-store.ts";

export interface Snapshots<S> {
  /** The stored state nearest below or at a position; the initial state where none is believable. */
  nearest(position: number): S;
  save(state: S): void;
}

interface Stored<S> {
  readonly hash: string;
  readonly state: S;
}

/**
 * Stored folds of one projection. Each carries the hash of the entry it stands on: a sidecar left behind by another
 * version of the file is not believed.
 */
export function createSnapshots<S extends { readonly position: number }>(
  store: CrisisStore,
  projection: string,
  initial: S,
): Snapshots<S> {
  function hashAt(position: number): string | null {
    return store.entries(position - 1, position, 1, true)[0]?.hash ?? null;
  }

  return {
    nearest(position) {
      let below = position;
      while (below > 0) {
        const found = store.nearestSnapshot(projection, below);
        if (found === null || found.position === 0) return initial;
        // Safe: only `save` below writes under this projection's name, which carries the version of its shape.
        const stored = found.state as Stored<S>;
        if (stored.hash === hashAt(found.position) && stored.state.position === found.position) {
          return stored.state;
        }
        below = found.position - 1;
      }
      return initial;
    },
    save(state) {
      const hash = hashAt(state.position);
      if (hash === null) return;
      store.saveSnapshot(projection, state.position, { hash, state } satisfies Stored<S>);
    },
  };
}
