import type { Lane } from "../../../src-main/contract/vocabulary.ts";
import { type TimelineMark, type TimelineSpan, timelineLanes } from "./timeline-model.ts";

export const gutterWidth = 92;
export const axisHeight = 20;
export const laneHeight = 17;
const leastVolume = 46;

/** Where everything stands, in pixels from the drawing's corner. */
export interface TimelineGeometry {
  readonly width: number;
  readonly height: number;
  /** Width right of the gutter, where time runs. */
  readonly plotWidth: number;
  readonly volumeTop: number;
  readonly volumeHeight: number;
  readonly lanesTop: number;
  /** Lanes with something to show, in their order, as many as fit; the least urgent go first. */
  readonly lanes: readonly Lane[];
}

/** Lanes given up first where the band is low. */
const leastUrgent: readonly Lane[] = ["notes", "actions", "feeds", "severity", "decisions"];

export function measureTimeline(
  width: number,
  height: number,
  marks: readonly TimelineMark[],
  spans: readonly TimelineSpan[],
): TimelineGeometry {
  const used = new Set<Lane>([...marks.map((mark) => mark.lane), ...spans.map((span) => span.lane)]);
  let lanes = timelineLanes.filter((lane) => used.has(lane));
  const fits = (): boolean => axisHeight + leastVolume + 6 + lanes.length * laneHeight <= height;
  for (const lane of leastUrgent) {
    if (fits()) break;
    lanes = lanes.filter((kept) => kept !== lane);
  }
  const lanesTop = height - lanes.length * laneHeight - 4;
  return {
    width,
    height,
    plotWidth: Math.max(10, width - gutterWidth),
    volumeTop: axisHeight,
    volumeHeight: Math.max(10, lanesTop - axisHeight - 4),
    lanesTop,
    lanes,
  };
}
