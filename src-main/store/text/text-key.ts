/**
 * Row number of a text in the full-text index: occurrence minute, then row of the version, so that the index itself
 * gives the newest first. 25 bits of minutes (1990 to 2053) and 28 of rows fit in the 53 exact bits of a JS number.
 */
const rows = 2 ** 28;
const minutes = 2 ** 25;
const firstMinute = 631_152_000_000 / 60_000;

/** The smallest key of the occurrence minute after that of `time`. */
export function keyAfterMinute(time: number): number {
  return (minuteKey(time) + 1) * rows;
}

/** The smallest key of the occurrence minute of `time`. */
export function keyOfMinute(time: number): number {
  return minuteKey(time) * rows;
}

export function rowOfKey(key: number): number {
  return key % rows;
}

export function minuteOfKey(key: number): number {
  return Math.floor(key / rows);
}

function minuteKey(time: number): number {
  return Math.min(Math.max(Math.floor(time / 60_000) - firstMinute, 0), minutes - 1);
}

/** The key as an SQL expression over columns `time` (ms, UTC; outside 1990-2053: at that end) and `row`. */
export const textKeySql = `(min(max(time / 60000 - ${firstMinute}, 0), ${minutes - 1}) * ${rows} + row)`;
