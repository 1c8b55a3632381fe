/** Counts arrivals by minute of the host's clock, for "mentions per minute". */
export interface Pace {
  count(atMs: number, arrivals: number): void;
  /** Arrivals of the last whole minute before this instant (ms UTC). */
  lastMinute(nowMs: number): number;
}

const minute = 60_000;

export function createPace(): Pace {
  const counts = new Map<number, number>();
  return {
    count(atMs, arrivals) {
      const key = Math.floor(atMs / minute);
      counts.set(key, (counts.get(key) ?? 0) + arrivals);
      for (const old of counts.keys()) if (old < key - 2) counts.delete(old);
    },
    lastMinute: (nowMs) => counts.get(Math.floor(nowMs / minute) - 1) ?? 0,
  };
}
