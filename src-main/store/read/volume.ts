import type { MentionSpine } from "../spine/mention-spine.ts";
import { createGiveWay } from "./give-way.ts";
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

/** Columns of tallies: so many mentions of a source at an instant, or within the minute that starts there. */
interface Tallies {
  readonly length: number;
  time(i: number): number;
  source(i: number): number;
  count(i: number): number;
  first(i: number): number;
  last(i: number): number;
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
  const places = blocks === null ? await passing(filter) : await gathered(blocks);
  return tally(spine, fromPlaces(spine, places), window);
}

function isOnMinute(time: number | null): boolean {
  return time === null || time % minute === 0;
}

/** Mentions looked at between two looks at the clock. */
const lookedAtOnce = 8192;

async function passing(filter: MentionFilter): Promise<ArrayLike<number>> {
  if (filter.among !== null) return filter.among.filter(filter.passes);
  const giveWay = createGiveWay();
  const places = new Int32Array(filter.size);
  let length = 0;
  for (let index = 0; index < filter.size; index++) {
    const pause = index % lookedAtOnce === 0 ? giveWay() : null;
    if (pause !== null) await pause;
    if (filter.passes(index)) places[length++] = index;
  }
  return places.subarray(0, length);
}

async function gathered(blocks: AsyncIterable<readonly number[]>): Promise<readonly number[]> {
  const places: number[] = [];
  for await (const block of blocks) for (const place of block) places.push(place);
  return places;
}

function fromPlaces(spine: MentionSpine, places: ArrayLike<number>): Tallies {
  const { time: times, source } = spine.columns;
  const time = (i: number) => times[places[i] ?? 0] ?? 0;
  return {
    length: places.length,
    time,
    source: (i) => source[places[i] ?? 0] ?? 0,
    count: () => 1,
    first: time,
    last: time,
  };
}

function fromRollup(spine: MentionSpine, filter: MentionFilter): Tallies {
  const { length, minute: minutes, source, count, first, last } = spine.volume.cellsAt(filter.size);
  const { sources } = filter;
  const chosen: number[] = [];
  for (let i = 0; i < length; i++)
    if ((count[i] ?? 0) > 0 && (sources?.has(source[i] ?? 0) ?? true)) chosen.push(i);
  return {
    length: chosen.length,
    time: (i) => (minutes[chosen[i] ?? 0] ?? 0) * minute,
    source: (i) => source[chosen[i] ?? 0] ?? 0,
    count: (i) => count[chosen[i] ?? 0] ?? 0,
    first: (i) => first[chosen[i] ?? 0] ?? 0,
    last: (i) => last[chosen[i] ?? 0] ?? 0,
  };
}

function tally(spine: MentionSpine, tallies: Tallies, window: VolumeWindow): VolumeAnswer {
  const { bucket } = window;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < tallies.length; i++) {
    first = Math.min(first, tallies.first(i));
    last = Math.max(last, tallies.last(i));
  }
  const isEmpty = first > last;
  const end = window.to ?? (isEmpty ? (window.from ?? 0) : last + 1);
  const wanted = Math.floor((window.from ?? (isEmpty ? end : first)) / bucket) * bucket;
  const buckets = Math.min(maxBuckets, Math.max(0, Math.ceil((end - wanted) / bucket)));
  const start = Math.max(wanted, Math.ceil(end / bucket) * bucket - buckets * bucket);
  const counts = spine.sources.names.map(() => new Array<number>(buckets).fill(0));
  for (let i = 0; i < tallies.length; i++) {
    const time = tallies.time(i);
    if ((window.from !== null && time < window.from) || (window.to !== null && time >= window.to)) continue;
    const row = counts[tallies.source(i)];
    const place = Math.floor((time - start) / bucket);
    if (row !== undefined && place >= 0 && place < buckets) row[place] = (row[place] ?? 0) + tallies.count(i);
  }
  return {
    from: start,
    sources: [...spine.sources.names],
    counts,
    firstAt: isEmpty ? null : first,
    lastAt: isEmpty ? null : last,
  };
}
