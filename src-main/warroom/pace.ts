import { paceMinutes } from "../contract/pace.ts";

/** Counts arrivals by minute of the host's clock, for "mentions per minute". */
export interface Pace {
  count(atMs: number, arrivals: number): void;
  /** Mean arrivals a minute over the last `paceMinutes` whole minutes before this instant (ms UTC). */
  perMinute(nowMs: number): number;
}

const minute = 60_000;

export function createPace(): Pace {
  const counts = new Map<number, number>();
  return {
    count(atMs, arrivals) {
      const key = Math.floor(atMs / minute);
      counts.set(key, (counts.get(key) ?? 0) + arrivals);
      for (const old of counts.keys()) if (old < key - paceMinutes) counts.delete(old);
    },
    perMinute(nowMs) {
      const now = Math.floor(nowMs / minute);
      let arrivals = 0;
      for (let back = 1; back <= paceMinutes; back++) arrivals += counts.get(now - back) ?? 0;
      return arrivals / paceMinutes;
    },
  };
}
