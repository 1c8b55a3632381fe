import type { Engagement } from "../../../src-main/contract/mention.ts";

export const counters = ["reposts", "quotes", "replies", "likes", "views"] as const;

/** What people did with a mention: reposts, quotes, replies and likes as far as the source counts them; null: it says nothing. */
export function engagementTotal(engagement: Engagement | null): number | null {
  if (engagement === null) return null;
  const known = (["reposts", "quotes", "replies", "likes"] as const)
    .map((counter) => engagement[counter])
    .filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}

/** One moment at which the counters of a mention were received. */
export interface CounterReading {
  /** ms UTC. */
  readonly at: number;
  readonly engagement: Engagement | null;
}

/** Reactions per minute between two readings; null when either says nothing or they are less than 10 s apart. */
export function paceBetween(before: CounterReading, after: CounterReading): number | null {
  const first = engagementTotal(before.engagement);
  const last = engagementTotal(after.engagement);
  const minutes = (after.at - before.at) / 60_000;
  return first === null || last === null || minutes < 1 / 6 ? null : (last - first) / minutes;
}

/** Mean reactions per minute since publication; null under two minutes, or when the source counts nothing. */
export function paceSince(publishedAt: number, reading: CounterReading): number | null {
  const total = engagementTotal(reading.engagement);
  const minutes = (reading.at - publishedAt) / 60_000;
  return total === null || minutes < 2 ? null : total / minutes;
}
