/** What one seat may take from the host. Bytes, ms and counts. */
export interface SeatLimits {
  readonly messagesPerSecond: number;
  readonly messageBurst: number;
  /** Messages that are malformed or over budget before the seat is shown the door. */
  readonly faults: number;
  readonly questionsAtOnce: number;
  /** A seat that has not said hello by then is turned away. */
  readonly helloWithinMs: number;
  /** Above this many unread bytes what can be skipped is skipped. */
  readonly skipAboveBytes: number;
  /** A seat is detached above this many unread bytes, */
  readonly detachAboveBytes: number;
  /** or when it reads nothing for this long while bytes wait. */
  readonly detachAfterMs: number;
}

export const usualSeatLimits: SeatLimits = {
  messagesPerSecond: 200,
  messageBurst: 600,
  faults: 100,
  questionsAtOnce: 64,
  helloWithinMs: 10_000,
  skipAboveBytes: 256 * 1024,
  detachAboveBytes: 64 * 1024 * 1024,
  detachAfterMs: 20_000,
};
