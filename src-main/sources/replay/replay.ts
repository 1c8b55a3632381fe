import type { Mention } from "../../contract/mention.ts";
import type { LiveSink, LiveSource } from "../../contract/source.ts";
import { instantAt, type LiveClock, machineClock } from "../live-clock.ts";
import { timeOf } from "./time-of.ts";

export interface ReplaySettings {
  /** The mentions from the beginning, in batches, ordered by `timeOf`; opened anew at each start. */
  readonly open: () => AsyncIterable<readonly Mention[]>;
  /** 1 to 600: how many times faster than it happened. */
  readonly speed: number;
  /**
   * `shifted` (unless told): each mention is dated to the moment it is replayed, as a live stream would be;
   * `original`: it keeps the time its source claimed.
   */
  readonly times?: "shifted" | "original";
  readonly clock?: LiveClock;
}

/** Mentions handed on at once at most, when a replay has to catch up. */
const batchSize = 2000;
const lateAfterMs = 10_000;

/**
 * Replays mentions as a live stream, with the pauses between them kept, divided by the speed. Its cursor is how many
 * have been replayed: stopped and started again it goes on from there, the stop itself taking no time.
 */
export function createReplaySource(settings: ReplaySettings): LiveSource {
  const clock = settings.clock ?? machineClock;
  const speed = Math.min(600, Math.max(1, settings.speed));
  let running: { isStopped: boolean; wake: () => void } | null = null;
  let over: Promise<void> = Promise.resolve();

  function start(sink: LiveSink, cursor: string | null): void {
    const run = { isStopped: false, wake: () => {} };
    running = run;
    over = replay(sink, Number(/^\d{1,12}$/.exec(cursor ?? "")?.[0] ?? 0), run).catch(() => {
      const since = instantAt(clock.now());
      if (!run.isStopped)
        sink.changeState({ state: "cut", since, reason: "source.file-unreadable", retryAt: null });
    });
  }

  async function replay(sink: LiveSink, already: number, run: NonNullable<typeof running>): Promise<void> {
    sink.changeState({ state: "connecting" });
    let done = 0;
    let startedAt = 0;
    let firstTime: number | null = null;
    let dueAt = 0;
    let isLate: boolean | null = null;
    let due: Mention[] = [];

    function handOn(): void {
      if (due.length > 0) sink.receive(due, [], String(done));
      due = [];
    }

    for await (const batch of settings.open()) {
      if (run.isStopped) break;
      for (const mention of batch) {
        if (done < already) {
          done += 1;
          continue;
        }
        const time = timeOf(mention);
        if (firstTime === null) {
          firstTime = time;
          startedAt = clock.now();
        }
        // What stands out of order comes at once, it is never waited for backwards.
        dueAt = Math.max(dueAt, startedAt + (time - firstTime) / speed);
        const now = clock.now();
        if (isLate !== now - dueAt > lateAfterMs) {
          isLate = now - dueAt > lateAfterMs;
          sink.changeState({ state: isLate ? "late" : "live", lagMs: isLate ? Math.round(now - dueAt) : 0 });
        }
        if (dueAt > now || due.length >= batchSize) {
          handOn();
          await pause(Math.max(0, dueAt - now), run);
          if (run.isStopped) return;
        }
        due.push(asNow(mention, dueAt));
        done += 1;
      }
    }
    handOn();
    if (!run.isStopped) sink.changeState({ state: "ended" });
  }

  function asNow(mention: Mention, at: number): Mention {
    const now = instantAt(clock.now());
    const isShifted = settings.times !== "original";
    return { ...mention, receivedAt: now, publishedAt: isShifted ? instantAt(at) : mention.publishedAt };
  }

  function pause(ms: number, run: NonNullable<typeof running>): Promise<void> {
    if (run.isStopped) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel = clock.after(ms, resolve);
      run.wake = () => {
        cancel();
        resolve();
      };
    });
  }

  return {
    start,
    async stop() {
      if (running !== null) running.isStopped = true;
      running?.wake();
      running = null;
      await over;
    },
  };
}
