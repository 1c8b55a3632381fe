/** What resonance is read from; null: the source does not say. All counts are as known at the asked moment. */
export interface ResonanceSignals {
  /** Likes, reposts, replies, quotes as the source counts them. */
  readonly likes: number | null;
  readonly reposts: number | null;
  readonly replies: number | null;
  readonly quotes: number | null;
  readonly followers: number | null;
  /** Received descendants in its cascade, itself counted; 1 when nobody answered. */
  readonly cascadeSize: number;
  /** Received answers a minute over the last 15 minutes. */
  readonly pace: number;
}

/** What counts as "as loud as it gets" in this crisis, one value per signal. */
export interface ResonanceScale {
  readonly engagement: number;
  readonly followers: number;
  readonly cascadeSize: number;
  readonly pace: number;
}

const weights = { engagement: 0.35, cascadeSize: 0.3, pace: 0.2, followers: 0.15 } as const;

/** Below these a crisis is too quiet to be its own measure: three likes are not a 100. */
const leastScale: ResonanceScale = { engagement: 100, followers: 10_000, cascadeSize: 20, pace: 5 };

/** A repost or a quote carries the words further, so it counts for more than a like. Null when nothing is said. */
function engagementOf(signals: ResonanceSignals): number | null {
  const { likes, reposts, replies, quotes } = signals;
  if (likes === null && reposts === null && replies === null && quotes === null) return null;
  return (likes ?? 0) + 2 * (replies ?? 0) + 3 * (reposts ?? 0) + 3 * (quotes ?? 0);
}

/**
 * The scale of this crisis: for each signal the 99th percentile of the given mentions (a sample will do), or a floor
 * where the crisis is quiet.
 */
export function measureResonanceScale(sample: readonly ResonanceSignals[]): ResonanceScale {
  const highest = (values: readonly (number | null)[], least: number): number => {
    const known = values.filter((value) => value !== null).sort((a, b) => a - b);
    return Math.max(least, known[Math.floor((known.length - 1) * 0.99)] ?? 0);
  };
  return {
    engagement: highest(sample.map(engagementOf), leastScale.engagement),
    followers: highest(
      sample.map((one) => one.followers),
      leastScale.followers,
    ),
    cascadeSize: highest(
      sample.map((one) => one.cascadeSize),
      leastScale.cascadeSize,
    ),
    pace: highest(
      sample.map((one) => one.pace),
      leastScale.pace,
    ),
  };
}

/**
 * Resonance index, 0 to 100: how far a mention carries in this crisis. Each signal x becomes
 * min(1, log(1 + x) / log(1 + scale)), and the index is 100 times their mean, weighted 35 % engagement (likes + 2 replies
 * + 3 reposts + 3 quotes), 30 % cascade size beyond itself, 20 % pace, 15 % followers. A signal the source does not
 * give is left out and the others share its weight. It only grows when a known signal grows. It compares mentions of
 * one crisis, never people nor crises.
 */
export function resonanceIndex(signals: ResonanceSignals, scale: ResonanceScale): number {
  const engagement = engagementOf(signals);
  let sum =
    weights.cascadeSize * share(signals.cascadeSize - 1, scale.cascadeSize) +
    weights.pace * share(signals.pace, scale.pace);
  let weight = weights.cascadeSize + weights.pace;
  if (engagement !== null) {
    sum += weights.engagement * share(engagement, scale.engagement);
    weight += weights.engagement;
  }
  if (signals.followers !== null) {
    sum += weights.followers * share(signals.followers, scale.followers);
    weight += weights.followers;
  }
  return Math.round((100 * sum) / weight);
}

function share(value: number, scale: number): number {
  return value <= 0 ? 0 : Math.min(1, Math.log1p(value) / Math.log1p(scale));
}
