import type { Sidecar } from "./sidecar.ts";

/** No cache at all: searches index what they need in memory, snapshots last as long as the store is open. */
export function createNoSidecar(): Sidecar {
  const snapshots = new Map<string, { readonly position: number; readonly state: string }[]>();
  return {
    indexed: () => null,
    announce: () => undefined,
    erase: () => undefined,
    behind: () => 0,
    whenBehindAtMost: () => Promise.resolve(),
    onProgress: () => undefined,
    saveSnapshot(projection, position, state) {
      const saved = snapshots.get(projection) ?? [];
      const others = saved.filter((one) => one.position !== position);
      snapshots.set(projection, [...others, { position, state: JSON.stringify(state) }]);
    },
    nearestSnapshot(projection, position) {
      const saved = snapshots.get(projection) ?? [];
      const nearest = saved
        .filter((one) => one.position <= position)
        .reduce<(typeof saved)[number] | null>(
          (best, one) => (best === null || one.position > best.position ? one : best),
          null,
        );
      return nearest && { position: nearest.position, state: JSON.parse(nearest.state) };
    },
    close: () => Promise.resolve(),
  };
}
