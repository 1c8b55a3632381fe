import type { LiveClock } from "../../src-main/sources/live-clock.ts";

/** A clock that moves only when told to; what was due runs in order, on time. */
export interface HandClock extends LiveClock {
  advance(ms: number): void;
  /** Times (ms, UTC) at which something waits to run. */
  readonly due: readonly number[];
}

export function createHandClock(startMs: number): HandClock {
  let now = startMs;
  let waiting: { readonly at: number; run(): void }[] = [];
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      waiting.push(timer);
      return () => {
        waiting = waiting.filter((other) => other !== timer);
      };
    },
    advance(ms) {
      const until = now + ms;
      for (;;) {
        const next = waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        waiting = waiting.filter((other) => other !== next);
        now = next.at;
        next.run();
      }
      now = until;
    },
    get due() {
      return waiting.map(({ at }) => at).sort((a, b) => a - b);
    },
  };
}
