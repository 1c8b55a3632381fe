/** How many messages a seat may send: `burst` at once, then `perSecond` as time passes. Times in ms. */
export interface MessageBudget {
  /** False when the budget is spent. */
  spend(now: number): boolean;
}

/** A token bucket that starts full. */
export function createMessageBudget(perSecond: number, burst: number, startedAt: number): MessageBudget {
  let left = burst;
  let at = startedAt;
  return {
    spend(now) {
      left = Math.min(burst, left + (Math.max(0, now - at) * perSecond) / 1000);
      at = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
