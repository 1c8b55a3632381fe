/** A period of raised activity, in the units of the offsets given; level 0 is the whole series. */
export interface Burst {
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

export interface BurstSettings {
  /** How much faster each level is than the one below; above 1. */
  readonly s: number;
  /** What it costs to climb; above 0. */
  readonly gamma: number;
}

/** More levels than any real series reaches; keeps the back pointers in one byte. */
const mostLevels = 60;

/**
 * Bursts of a series of events, after Kleinberg (2002): the cheapest path through an automaton whose level j expects
 * gaps s^j times shorter than the mean. `offsets` are ascending and distinct (the model has no zero gaps). Bursts come
 * by start, outer before inner, as pybursts and CRAN bursts give them. Time n·k², memory n·k bytes.
 */
export function findBursts(offsets: readonly number[], { s, gamma }: BurstSettings): readonly Burst[] {
  const first = offsets[0];
  if (first === undefined) return [];
  const n = offsets.length - 1;
  if (n === 0) return [{ level: 0, start: first, end: first }];
  const levels = cheapestLevels(offsets, s, gamma);
  return toBursts(offsets, levels);
}

/**
 * Bursts of event times (ms UTC, any order): as `findBursts`, over the distinct seconds in which something happened.
 * Start and end are ms UTC.
 */
export function findBurstsOfTimes(times: readonly number[], settings: BurstSettings): readonly Burst[] {
  const seconds = [...new Set(times.map((time) => Math.floor(time / 1000)))].sort((a, b) => a - b);
  return findBursts(seconds, settings).map(({ level, start, end }) => ({
    level,
    start: start * 1000,
    end: end * 1000,
  }));
}

/** Level during each gap, from 1 (the base) up. */
function cheapestLevels(offsets: readonly number[], s: number, gamma: number): Uint8Array {
  const n = offsets.length - 1;
  const gaps = Float64Array.from({ length: n }, (_, t) => (offsets[t + 1] ?? 0) - (offsets[t] ?? 0));
  const total = (offsets[n] ?? 0) - (offsets[0] ?? 0);
  const least = gaps.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const base = Math.log(s);
  const k = Math.min(mostLevels, Math.ceil(1 + Math.log(total) / base + Math.log(1 / least) / base));
  const climb = gamma * Math.log(n);
  const rate = Float64Array.from({ length: k }, (_, j) => s ** j / (total / n));
  let cost = new Float64Array(k).fill(Number.POSITIVE_INFINITY);
  cost[0] = 0;
  let next = new Float64Array(k);
  const from = new Uint8Array(n * k);
  for (let t = 0; t < n; t++) {
    const gap = gaps[t] ?? 0;
    for (let j = 0; j < k; j++) {
      let best = 0;
      let bestCost = Number.POSITIVE_INFINITY;
      for (let i = 0; i < k; i++) {
        const whole = (cost[i] ?? 0) + (i < j ? (j - i) * climb : 0);
        if (whole < bestCost) {
          bestCost = whole;
          best = i;
        }
      }
      from[t * k + j] = best;
      // A gap so long at this level that its density is no longer a number: the level is impossible.
      const density = (rate[j] ?? 0) * Math.exp(-(rate[j] ?? 0) * gap);
      next[j] = density > 0 ? bestCost - Math.log(density) : Number.POSITIVE_INFINITY;
    }
    [cost, next] = [next, cost];
  }
  let level = 0;
  for (let j = 1; j < k; j++) if ((cost[j] ?? 0) < (cost[level] ?? 0)) level = j;
  const levels = new Uint8Array(n);
  for (let t = n - 1; t >= 0; t--) {
    levels[t] = level + 1;
    level = from[t * k + level] ?? 0;
  }
  return levels;
}

function toBursts(offsets: readonly number[], levels: Uint8Array): readonly Burst[] {
  const bursts: { level: number; start: number; end: number }[] = [];
  const open: { level: number; start: number; end: number }[] = [];
  let before = 0;
  for (const [t, level] of levels.entries()) {
    const at = offsets[t] ?? 0;
    for (let opened = before; opened < level; opened++) {
      const burst = { level: opened, start: at, end: at };
      bursts.push(burst);
      open.push(burst);
    }
    for (let closed = before; closed > level; closed--) {
      const burst = open.pop();
      if (burst !== undefined) burst.end = at;
    }
    before = level;
  }
  const end = offsets.at(-1) ?? 0;
  for (const burst of open) burst.end = end;
  return bursts;
}
