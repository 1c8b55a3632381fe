import type { SeatLimits } from "./seat-limits.ts";

/** Watches whether a seat still reads what it is sent. */
export interface ReadingPace {
  /** Called regularly with the bytes that wait; true once the seat has read nothing for too long. */
  isStuck(waitingBytes: number, now: number): boolean;
}

/** A seat is stuck when many bytes have waited, never fewer, for `detachAfterMs`. */
export function createReadingPace(limits: SeatLimits): ReadingPace {
  let before = 0;
  let since: number | null = null;
  return {
    isStuck(waitingBytes, now) {
      const readsNothing = waitingBytes > limits.skipAboveBytes && waitingBytes >= before;
      before = waitingBytes;
      if (!readsNothing) since = null;
      else since ??= now;
      return since !== null && now - since > limits.detachAfterMs;
    },
  };
}
