import type { CrisisStore } from "../store/crisis-store.ts";
import { recordedAt } from "./moment.ts";

/** A clock that can be moved on: what a demo's time is. */
export interface DemoClock {
  /** ISO UTC. */
  now(): string;
  /** From now on, time passes this many times faster. */
  run(speed: number): void;
  /** Moves on to an instant (ISO); never back. */
  moveTo(instant: string): void;
}

/** Starts at `from` (ISO) and passes `speed` times as fast as the host's clock (0: it stands), until told otherwise. */
export function createDemoClock(from: string, clock: () => string, speedAtFirst: number): DemoClock {
  let base = Date.parse(from);
  let since = Date.parse(clock());
  let speed = speedAtFirst;
  const at = () => base + (Date.parse(clock()) - since) * speed;

  function restart(time: number): void {
    base = time;
    since = Date.parse(clock());
  }

  return {
    now: () => new Date(at()).toISOString(),
    run(faster) {
      restart(at());
      speed = faster;
    },
    moveTo(instant) {
      restart(Math.max(at(), Date.parse(instant)));
    },
  };
}

/** The clock of a crisis file: a demo goes on from its last entry, everything else lives in the host's time. */
export function clockOf(store: CrisisStore, clock: () => string): () => string {
  const [first] = store.entries(0, 1, 1, true);
  if (first?.event.type !== "crisis-opened" || !first.event.isDemo) return clock;
  const last = recordedAt(store.head().position, store) ?? first.recordedAt;
  return createDemoClock(last, clock, 1).now;
}
