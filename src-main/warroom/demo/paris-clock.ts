/** The demo stays within winter time: Paris is one hour ahead of UTC from the first mention to the last. */
const parisOffset = 3_600_000;

export const minute = 60_000;
export const hour = 3_600_000;

/** ms UTC of a Paris wall-clock time written `2026-03-03T12:04:00`. */
export function parisTime(wallClock: string): number {
  return Date.parse(`${wallClock}Z`) - parisOffset;
}

/** ISO 8601 in UTC with milliseconds, as mentions and the log write instants. */
export function instantOf(time: number): string {
  return new Date(time).toISOString();
}

/** Instant of a Paris wall-clock time. */
export function parisInstant(wallClock: string): string {
  return instantOf(parisTime(wallClock));
}

/** How awake people are, 0 to 1, for each hour of the day in Paris. */
const awake = [
  0.22, 0.11, 0.06, 0.04, 0.05, 0.12, 0.4, 0.75, 0.92, 0.95, 0.95, 0.97, 1, 1, 0.96, 0.94, 0.95, 1, 1, 0.97,
  0.98, 0.92, 0.75, 0.45,
];

/** How likely somebody is to be there at that time (ms UTC), 0 to 1. */
export function wakefulness(time: number): number {
  const wall = (time + parisOffset) / hour;
  const at = Math.floor(wall) % 24;
  const here = awake[at] ?? 0;
  const next = awake[(at + 1) % 24] ?? 0;
  return here + (next - here) * (wall - Math.floor(wall));
}

/** Paris wall clock as people write it: `9 h`, `14 h 05`. */
export function spokenHour(time: number): string {
  const wall = new Date(time + parisOffset);
  const minutes = wall.getUTCMinutes();
  return `${wall.getUTCHours()} h${minutes === 0 ? "" : ` ${String(minutes).padStart(2, "0")}`}`;
}

/** A quarter of an hour that people would name: `time` rounded down. */
export function quarterOf(time: number): number {
  return Math.floor(time / (15 * minute)) * 15 * minute;
}
