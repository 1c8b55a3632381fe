import type { MentionSpine } from "../spine/mention-spine.ts";
import type { MentionFilter } from "./mention-filter.ts";

/** All in ms (UTC); `bucket` is a multiple of a minute for the rollup to answer. */
export interface VolumeWindow {
  readonly from: number | null;
  readonly to: number | null;
  readonly bucket: number;
}

export interface VolumeAnswer {
  readonly from: number;
  readonly sources: readonly string[];
  readonly counts: readonly (readonly number[])[];
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

const minute = 60_000;

/** Most buckets an answer has: one absurd date must not ask for millions of empty ones. The latest are kept. */
const maxBuckets = 200_000;

/** One tally: so many mentions of a source at an instant (or within the minute that starts there). */
interface Tally {
  readonly time: number;
  readonly source: number;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Mentions per bucket and source by occurrence time. `firstAt` and `lastAt` bound the whole selection, also outside
 * the window. `blocks`: places that match a text (null: the filter says it all).
 */
export async function readVolume(
  spine: MentionSpine,
  filter: MentionFilter,
  window: VolumeWindow,
  blocks: AsyncIterable<readonly number[]> | null,
): Promise<VolumeAnswer> {
  const isWholeMinutes = window.bucket % minute === 0 && isOnMinute(window.from) && isOnMinute(window.to);
  if (blocks === null && filter.onlySources && isWholeMinutes)
    return tally(spine, fromRollup(spine, filter), window);
  if (blocks === null) return tally(spine, fromScan(spine, filter), window);
  const indexes: number[] = [];
  for await (const block of blocks) indexes.push(...block);
  return tally(
    spine,
    indexes.map((index) => at(spine, index)),
    window,
  );
}

function isOnMinute(time: number | null): boolean {
  return time === null || time % minute === 0;
}

function at(spine: MentionSpine, index: number): Tally {
  const time = spine.columns.time[index] ?? 0;
  return { time, source: spine.columns.source[index] ?? 0, count: 1, first: time, last: time };
}

function* fromScan(spine: MentionSpine, filter: MentionFilter): Generator<Tally> {
  for (let index = 0; index < filter.size; index++) if (filter.passes(index)) yield at(spine, index);
}

function* fromRollup(spine: MentionSpine, filter: MentionFilter): Generator<Tally> {
  const cells = spine.volume.cellsAt(filter.size);
  for (let i = 0; i < cells.length; i++) {
    const source = cells.source[i] ?? 0;
    const count = cells.count[i] ?? 0;
    if (count === 0 || !(filter.sources?.has(source) ?? true)) continue;
    const time = (cells.minute[i] ?? 0) * minute;
    yield { time, source, count, first: cells.first[i] ?? time, last: cells.last[i] ?? time };
  }
}

function tally(spine: MentionSpine, tallies: Iterable<Tally>, window: VolumeWindow): VolumeAnswer {
  const { bucket } = window;
  const kept: Tally[] = [];
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const one of tallies) {
    first = Math.min(first, one.first);
    last = Math.max(last, one.last);
    if ((window.from !== null && one.time < window.from) || (window.to !== null && one.time >= window.to))
      continue;
    kept.push(one);
  }
  const isEmpty = first > last;
  const end = window.to ?? (isEmpty ? (window.from ?? 0) : last + 1);
  const wanted = Math.floor((window.from ?? (isEmpty ? end : first)) / bucket) * bucket;
  const buckets = Math.min(maxBuckets, Math.max(0, Math.ceil((end - wanted) / bucket)));
  const start = Math.max(wanted, Math.ceil(end / bucket) * bucket - buckets * bucket);
  const counts = spine.sources.names.map(() => new Array<number>(buckets).fill(0));
  for (const one of kept) {
    const row = counts[one.source];
    const place = Math.floor((one.time - start) / bucket);
    if (row !== undefined && place >= 0 && place < buckets) row[place] = (row[place] ?? 0) + one.count;
  }
  return {
    from: start,
    sources: [...spine.sources.names],
    counts,
    firstAt: isEmpty ? null : first,
    lastAt: isEmpty ? null : last,
  };
}
