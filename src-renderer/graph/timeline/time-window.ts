import type { TimeWindow } from "./timeline-model.ts";

const minute = 60_000;
const hour = 60 * minute;

/** Narrowest and widest windows shown, ms. */
export const spanLimits = {
  least: 10 * minute,
  most: 400 * 24 * hour,
} as const;

const bucketSteps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080].map(
  (step) => step * minute,
);

/** Width of a volume bucket (ms) so that each is at least `leastPixels` wide. */
export function bucketFor(window: TimeWindow, width: number, leastPixels = 7): number {
  const least = ((window.to - window.from) / Math.max(1, width)) * leastPixels;
  return bucketSteps.find((step) => step >= least) ?? bucketSteps.at(-1) ?? minute;
}

/** Zooms by a factor (below 1: closer) keeping `at` (ms) under the pointer. */
export function zoomWindow(window: TimeWindow, factor: number, at: number): TimeWindow {
  const span = window.to - window.from;
  const next = Math.min(Math.max(span * factor, spanLimits.least), spanLimits.most);
  const share = span === 0 ? 0.5 : (at - window.from) / span;
  const from = at - next * share;
  return { from, to: from + next };
}

export function panWindow(window: TimeWindow, by: number): TimeWindow {
  return { from: window.from + by, to: window.to + by };
}

/** The last `span` ms before `now`, with room on the right for what comes. */
export function windowOfLast(span: number, now: number): TimeWindow {
  return { from: now - span * 0.9, to: now + span * 0.1 };
}

/** When a crisis began, as far as it is known, ms UTC. */
interface Beginning {
  /** T0. */
  readonly startedAt: number | null;
  /** The first mention or entry. */
  readonly first: number | null;
}

/** Seen before what begins, and after T+60, ms. */
const lead = 12 * minute;

/**
 * The last `span` ms, to a crisis's measure: from its T0 while that is less than `longest` ago, from its first mention
 * where there is nothing before, and up to T+60 until it has passed.
 */
export function windowSinceStart(
  span: number,
  longest: number,
  { startedAt, first }: Beginning,
  now: number,
): TimeWindow {
  const last = windowOfLast(span, now);
  if (startedAt === null) return last;
  const t0 = startedAt - lead;
  const isT0Near = now - t0 <= longest * 0.9;
  const earliest = Math.min(first ?? now, startedAt) - lead;
  const from = isT0Near ? Math.min(t0, Math.max(earliest, last.from)) : last.from;
  const isBeforeT60 = startedAt <= now && now <= startedAt + hour;
  return { from, to: isBeforeT60 ? Math.max(startedAt + hour + lead, now + lead) : last.to };
}

/** Everything from the first to the last moment, with a margin on both sides. */
export function windowOfAll(first: number, last: number): TimeWindow {
  const span = Math.max(last - first, spanLimits.least);
  return { from: first - span * 0.02, to: last + span * 0.05 };
}

/** Rounds a window outwards to buckets, so that panning a little asks nothing new. */
export function alignWindow(window: TimeWindow, bucket: number): TimeWindow {
  const page = bucket * 60;
  return {
    from: Math.floor(window.from / page) * page,
    to: Math.ceil(window.to / page) * page,
  };
}
