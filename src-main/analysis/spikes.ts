import type { Baseline, BucketCounts } from "./baseline.ts";

/** A period in which mentions were more than usual, and what to make of it. */
export interface Spike {
  /** ms UTC; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly observed: number;
  /** Median of the usual volume over the same buckets; null: unknown. */
  readonly expected: number | null;
  readonly verdict: "spike" | "insufficient-data" | "feed-artefact";
  /** Key of the catalogues. */
  readonly reason:
    | "spike.above-usual"
    | "spike.no-baseline"
    | "spike.source-started"
    | "spike.source-resumed";
}

/** A source that began to deliver, or delivered again after a cut: what came while it was away comes at once. */
export interface FeedChange {
  readonly at: number;
  readonly change: "started" | "resumed";
}

/** Above the usual band's top by this factor, and by this many mentions: two where one is usual is no news. */
const factor = 2;
const leastExcess = 10;
/** A bucket that begins within this time after a feed change is the feed's doing (catching up), ms. */
const settling = 15 * 60_000;

/**
 * Periods above the usual volume: buckets over twice the top of the baseline's band (and ten mentions above it), those
 * that touch joined. A period is a `feed-artefact` when it begins within 15 minutes after a source started or came
 * back; `insufficient-data` when nobody knows the usual volume, judged against the median of the series itself so that
 * something can be looked at, but never called a spike. `baseline` is for the same buckets as `counts`.
 */
export function findSpikes(
  volume: BucketCounts,
  baseline: Baseline,
  feedChanges: readonly FeedChange[],
): readonly Spike[] {
  const { counts, from, bucket } = volume;
  const sorted = [...counts].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const topOf = (i: number): number => (baseline.isKnown ? (baseline.high[i] ?? 0) : middle);
  const spikes: Spike[] = [];
  for (let i = 0; i < counts.length; i++) {
    if (!isAbove(counts[i] ?? 0, topOf(i))) continue;
    const first = i;
    while (i + 1 < counts.length && isAbove(counts[i + 1] ?? 0, topOf(i + 1))) i++;
    const start = from + first * bucket;
    const within = counts.slice(first, i + 1);
    const usual = baseline.isKnown ? baseline.median.slice(first, i + 1) : null;
    const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
    // A feed may change inside the bucket that it fills.
    const cause = feedChanges.find(({ at }) => start > at - bucket && start < at + settling);
    spikes.push({
      start,
      end: from + (i + 1) * bucket,
      observed: total(within),
      expected: usual === null ? null : total(usual),
      ...judge(baseline, cause),
    });
  }
  return spikes;
}

function isAbove(count: number, top: number): boolean {
  return count > factor * top && count - top >= leastExcess;
}

function judge(baseline: Baseline, cause: FeedChange | undefined): Pick<Spike, "verdict" | "reason"> {
  if (cause !== undefined) {
    const reason = cause.change === "started" ? "spike.source-started" : "spike.source-resumed";
    return { verdict: "feed-artefact", reason };
  }
  return baseline.isKnown
    ? { verdict: "spike", reason: "spike.above-usual" }
    : { verdict: "insufficient-data", reason: "spike.no-baseline" };
}
