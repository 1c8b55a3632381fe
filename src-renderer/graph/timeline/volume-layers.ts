import * as d3 from "d3";
import type { Volume } from "../../../src-main/contract/answer.ts";
import type { TimeWindow } from "./timeline-model.ts";

/** One source's layer of the stack: lower and upper edge per bucket, mentions. */
export interface VolumeLayer {
  readonly source: string;
  readonly edges: readonly (readonly [number, number])[];
}

/** Stacks the sources, the most talkative at the bottom. */
export function stackVolume(volume: Volume): readonly VolumeLayer[] {
  const order = volume.sources
    .map((source, index) => ({ source, counts: volume.counts[index] ?? [] }))
    .map((row) => ({ ...row, total: d3.sum(row.counts) }))
    .filter((row) => row.total > 0)
    .sort((a, b) => b.total - a.total || d3.ascending(a.source, b.source));
  const buckets = d3.max(order, (row) => row.counts.length) ?? 0;
  const floor = new Array<number>(buckets).fill(0);
  return order.map(({ source, counts }) => ({
    source,
    edges: floor.map((low, at) => {
      const high = low + (counts[at] ?? 0);
      floor[at] = high;
      return [low, high] as const;
    }),
  }));
}

/** Highest total of a bucket in the window, mentions; at least 1. */
export function peakOf(volume: Volume, window: TimeWindow): number {
  let peak = 1;
  const buckets = d3.max(volume.counts, (counts) => counts.length) ?? 0;
  for (let at = 0; at < buckets; at++) {
    const start = volume.from + at * volume.bucket;
    if (start + volume.bucket < window.from || start > window.to) continue;
    peak = Math.max(peak, totalAt(volume, at));
  }
  return peak;
}

export function totalAt(volume: Volume, at: number): number {
  return d3.sum(volume.counts, (counts) => counts[at] ?? 0);
}

/** Bucket under a time; null outside what was answered. */
export function bucketAt(volume: Volume, time: number): number | null {
  const at = Math.floor((time - volume.from) / volume.bucket);
  const buckets = d3.max(volume.counts, (counts) => counts.length) ?? 0;
  return at >= 0 && at < buckets ? at : null;
}
