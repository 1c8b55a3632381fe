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

/** The same, longer where the crisis is young enough for its T0 to be seen too. */
export function windowSinceStart(
  span: number,
  longest: number,
  startedAt: number | null,
  now: number,
): TimeWindow {
  const needed = startedAt === null ? 0 : (now - startedAt + lead) / 0.9;
  return windowOfLast(needed > longest ? span : Math.max(span, needed), now);
}

/** Seen before T0, ms. */
const lead = 12 * minute;

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
