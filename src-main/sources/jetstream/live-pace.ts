import type { SourceState } from "../../contract/source.ts";

/** Tells from the events themselves how far behind a stream runs, and when a busy stream has gone suspiciously quiet. */
export interface StreamPace {
  /** An event, sent at `eventMs`, arrived at `now` (ms, UTC). */
  saw(eventMs: number, now: number): void;
  state(now: number): Extract<SourceState, { state: "live" | "late" }>;
}

/** Beyond this a stream is late. */
const lateAfterMs = 10_000;
/** A stream that usually brings something is late once it is silent for this long and for 50 times its usual pause. */
const quietAfterMs = 30_000;

/** `lagMs` is what it runs behind at first: after a cut it has everything since to catch up on. */
export function createStreamPace(openedAt: number, lagMs: number): StreamPace {
  let lag = lagMs;
  let lastAt = openedAt;
  let usualPauseMs: number | null = null;
  return {
    saw(eventMs, now) {
      const pause = now - lastAt;
      usualPauseMs = usualPauseMs === null ? pause : usualPauseMs * 0.98 + pause * 0.02;
      lag = Math.max(0, now - eventMs);
      lastAt = now;
    },
    state(now) {
      const silence = now - lastAt;
      const isTooQuiet = usualPauseMs !== null && silence > Math.max(quietAfterMs, usualPauseMs * 50);
      // A server that has nothing more to send has sent it all.
      const behind = isTooQuiet ? silence : silence > 3000 ? 0 : lag;
      return { state: behind > lateAfterMs ? "late" : "live", lagMs: Math.round(behind) };
    },
  };
}
