import type { Lane } from "../../../src-main/contract/vocabulary.ts";
import { type TimelineMark, type TimelineSpan, timelineLanes } from "./timeline-model.ts";

export const gutterWidth = 118;
export const axisHeight = 20;
export const laneHeight = 17;
const leastVolume = 72;

/** One row of the drawing: a lane of its own, or two where the band is low. */
export type LaneRow = readonly [Lane, ...Lane[]];

/** Where everything stands, in pixels of the drawing from its corner. */
export interface TimelineGeometry {
  readonly width: number;
  readonly height: number;
  /** Width right of the gutter, where time runs. */
  readonly plotWidth: number;
  readonly volumeTop: number;
  readonly volumeHeight: number;
  readonly lanesTop: number;
  /** Lanes with something to show, in their order. */
  readonly rows: readonly LaneRow[];
}

/** Which lane joins which where the band is low, in this order: no entry is ever left out. */
const joins: readonly (readonly [from: Lane, into: Lane])[] = [
  ["severity", "decisions"],
  ["notes", "actions"],
  ["feeds", "alerts"],
];

export function measureTimeline(
  width: number,
  height: number,
  marks: readonly TimelineMark[],
  spans: readonly TimelineSpan[],
): TimelineGeometry {
  const used = new Set<Lane>([...marks.map((mark) => mark.lane), ...spans.map((span) => span.lane)]);
  let rows: readonly LaneRow[] = timelineLanes
    .filter((lane) => used.has(lane))
    .map((lane) => [lane] as const);
  for (const [from, into] of joins) {
    if (axisHeight + leastVolume + 6 + rows.length * laneHeight <= height) break;
    if (!used.has(from) || !used.has(into)) continue;
    rows = rows
      .filter(([lane]) => lane !== from)
      .map((row): LaneRow => (row[0] === into ? [...row, from] : row));
  }
  const lanesTop = height - rows.length * laneHeight - 5;
  return {
    width,
    height,
    plotWidth: Math.max(10, width - gutterWidth),
    volumeTop: axisHeight,
    volumeHeight: Math.max(10, lanesTop - axisHeight - 4),
    lanesTop,
    rows,
  };
}
