/** Waiting times between attempts: doubled each time, half of it left to chance so that seats do not all come back at once. */
export interface Backoff {
  /** ms until the next attempt. */
  next(): number;
  reset(): void;
}

export function createBackoff(firstMs: number, longestMs: number, random: () => number): Backoff {
  let attempt = 0;
  return {
    next() {
      const whole = Math.min(longestMs, firstMs * 2 ** attempt);
      attempt += 1;
      return Math.round(whole * (0.5 + random() / 2));
    },
    reset() {
      attempt = 0;
    },
  };
}
