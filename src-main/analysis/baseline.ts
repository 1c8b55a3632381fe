/** Counts of all mentions (every source) in buckets of equal width that follow each other. */
export interface BucketCounts {
  /** Start of the first bucket, ms UTC. */
  readonly from: number;
  /** Width, ms. */
  readonly bucket: number;
  readonly counts: readonly number[];
}

/** The usual volume per bucket, or why nobody can tell. */
export type Baseline =
  | {
      readonly isKnown: true;
      /** `sameHours`: the same hours of `days` earlier days; `beforeStart`: the `hours` before T0, whatever the hour. */
      readonly basis: "sameHours" | "beforeStart";
      readonly days: number;
      readonly hours: number;
      readonly low: readonly number[];
      readonly median: readonly number[];
      readonly high: readonly number[];
    }
  | { readonly isKnown: false; readonly reason: "insufficientData"; readonly hoursKnown: number };

export interface BaselineRequest {
  /** T0 of the crisis, ms UTC: only what came before it is usual. */
  readonly crisisStart: number;
  /** Buckets to give a baseline for; their width must be that of the counts. */
  readonly from: number;
  readonly buckets: number;
  /** When collection began, ms UTC: emptiness before it means nothing was listening, not silence. */
  readonly collectedSince: number;
}

const hour = 3_600_000;
const day = 24 * hour;
/** Earlier days needed before "the same hours" mean anything, and hours before "before T0" does. */
const fewestDays = 3;
const fewestHours = 3;
const fewestBuckets = 6;
/** The band holds the middle 80 % of the samples. */
const lowQuantile = 0.1;
const highQuantile = 0.9;

/**
 * The usual volume: median and 10-90 % band of the same hour of the earlier days (that bucket and those up to half an
 * hour around it), when collection began at least 3 whole days before T0; else of all buckets before T0, when there
 * are at least 3 hours and 6 buckets of them; else unknown. Nothing from T0 on is used, so a crisis never becomes its
 * own normality.
 */
export function computeBaseline(history: BucketCounts, request: BaselineRequest): Baseline {
  const { bucket } = history;
  const since = Math.max(request.collectedSince, history.from);
  // A bucket that T0 or the start of collection cuts is not whole: left out.
  const first = Math.ceil((since - history.from) / bucket);
  const last = Math.min(history.counts.length, Math.floor((request.crisisStart - history.from) / bucket));
  const usable = last - first;
  const hoursKnown = Math.max(0, (usable * bucket) / hour);
  const days = Math.floor((usable * bucket) / day);
  if (days >= fewestDays && bucket <= day) return fromSameHours(history, request, first, last, days);
  if (hoursKnown < fewestHours || usable < fewestBuckets) {
    return { isKnown: false, reason: "insufficientData", hoursKnown };
  }
  const samples = history.counts.slice(first, last).sort((a, b) => a - b);
  const same = (q: number): readonly number[] =>
    new Array<number>(request.buckets).fill(quantile(samples, q));
  return {
    isKnown: true,
    basis: "beforeStart",
    days,
    hours: Math.round(hoursKnown),
    low: same(lowQuantile),
    median: same(0.5),
    high: same(highQuantile),
  };
}

function fromSameHours(
  history: BucketCounts,
  request: BaselineRequest,
  first: number,
  last: number,
  days: number,
): Baseline {
  const { bucket } = history;
  const around = Math.max(hour / 2, bucket / 2);
  const hourOf = (time: number): number => ((time % day) + day) % day;
  // One band per time of day, computed once: a long period repeats them.
  const bands = new Map<number, readonly [number, number, number]>();
  const bandAt = (timeOfDay: number): readonly [number, number, number] => {
    const known = bands.get(timeOfDay);
    if (known !== undefined) return known;
    const samples: number[] = [];
    for (let i = first; i < last; i++) {
      const away = Math.abs(hourOf(history.from + i * bucket) - timeOfDay);
      if (Math.min(away, day - away) <= around) samples.push(history.counts[i] ?? 0);
    }
    samples.sort((a, b) => a - b);
    const band = [
      quantile(samples, lowQuantile),
      quantile(samples, 0.5),
      quantile(samples, highQuantile),
    ] as const;
    bands.set(timeOfDay, band);
    return band;
  };
  const all = Array.from({ length: request.buckets }, (_, i) => bandAt(hourOf(request.from + i * bucket)));
  return {
    isKnown: true,
    basis: "sameHours",
    days,
    hours: Math.round(((last - first) * bucket) / hour),
    low: all.map(([low]) => low),
    median: all.map(([, median]) => median),
    high: all.map(([, , high]) => high),
  };
}

/** Linear between the two nearest of sorted values (Hyndman and Fan 1996, type 7); 0 of none. */
export function quantile(sorted: readonly number[], q: number): number {
  const at = (sorted.length - 1) * q;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
