import * as d3 from "d3";

/** A disc set down around a core at (0, 0). */
export interface Nested {
  x: number;
  y: number;
  readonly r: number;
}

export interface Nest {
  /** In the order of the radii given. */
  readonly circles: readonly Nested[];
  /** Circle around the core and all discs. */
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

const turn = 2 * Math.PI;
const golden = Math.PI * (3 - Math.sqrt(5));

/**
 * Nests discs around a core, close and without overlap: the large ones first, spread by the golden angle, the small ones
 * then fill what lies between and above. The core's skyline (how far it is built up in each direction) tells where a
 * disc comes to lie nearest. Sizes are compared by class, so that a disc that grows a little keeps its turn. A few
 * discs go away from the parent (the x axis) unless the core is a root: a chain of answers is drawn as a line.
 */
export function nestBranches(core: number, radii: readonly number[], isRoot: boolean): Nest {
  const circles = radii.map((r): Nested => ({ x: 0, y: 0, r: r + 1.5 }));
  const [only] = circles;
  if (only === undefined) return { circles, x: 0, y: 0, r: core };
  if (circles.length === 1) {
    only.x = core + only.r;
    return { circles, x: only.r, y: 0, r: core + only.r };
  }
  const turns = [...circles].sort((a, b) => sizeClass(b.r) - sizeClass(a.r));
  const least = turns.at(-1)?.r ?? 1;
  // Fine enough for the least disc at the rim: what falls between two bins is not seen.
  const rim = Math.sqrt(turns.reduce((sum, { r }) => sum + 1.4 * r * r, core * core));
  const bins = Math.min(1080, Math.max(96, Math.ceil((turn * rim) / (0.5 * least))));
  const skyline = new Float64Array(bins).fill(core);
  for (const [i, circle] of turns.entries()) {
    const at = isRoot || circles.length > 8 ? i * golden : (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * 0.7;
    setDown(circle, at, skyline);
  }
  if (circles.length > 60) {
    const r = skyline.reduce((most, height) => Math.max(most, height), core);
    return { circles, x: 0, y: 0, r };
  }
  return { circles, ...d3.packEnclose([{ x: 0, y: 0, r: core }, ...circles]) };
}

/** Each class is about 40 % wider than the one before. */
function sizeClass(r: number): number {
  return Math.floor(2 * Math.log2(r));
}

/** Puts a circle where it lies nearest to the core; among equals, nearest to the wanted direction. */
function setDown(circle: Nested, wanted: number, skyline: Float64Array): void {
  const bins = skyline.length;
  const width = turn / bins;
  const wantedBin = ((Math.round(wanted / width) % bins) + bins) % bins;
  let best = wantedBin;
  let bestDistance = Number.POSITIVE_INFINITY;
  // Outwards from the wanted direction, alternating sides: the first of equals is the nearest.
  for (let k = 0; k < bins; k++) {
    const bin = (wantedBin + (k % 2 === 0 ? k / 2 : bins - (k + 1) / 2)) % bins;
    const distance = clearDistance(circle.r, bin, skyline, bestDistance);
    if (distance < bestDistance - 0.25) {
      best = bin;
      bestDistance = distance;
    }
  }
  const angle = best * width;
  circle.x = bestDistance * Math.cos(angle);
  circle.y = bestDistance * Math.sin(angle);
  const reach = spanOf(circle.r, bestDistance, width);
  for (let k = -reach; k <= reach; k++) {
    const bin = (best + k + bins) % bins;
    const across = bestDistance * Math.sin(k * width);
    const beyond = circle.r * circle.r - across * across;
    const top = beyond <= 0 ? 0 : bestDistance * Math.cos(k * width) + Math.sqrt(beyond);
    skyline[bin] = Math.max(skyline[bin] ?? 0, top);
  }
}

/** Bins to each side that a circle at this distance touches. */
function spanOf(r: number, distance: number, width: number): number {
  return Math.ceil(Math.asin(Math.min(1, r / distance)) / width);
}

/** Least distance of a circle's centre in a direction at which it clears the skyline; stops when worse than `limit`. */
function clearDistance(r: number, bin: number, skyline: Float64Array, limit: number): number {
  const bins = skyline.length;
  const width = turn / bins;
  let distance = (skyline[bin] ?? 0) + r;
  const span = Math.min(bins >> 1, spanOf(r, distance, width));
  for (let k = 1; k <= span && distance < limit; k++) {
    const across = Math.sin(k * width);
    const along = Math.cos(k * width);
    for (const side of [k, bins - k]) {
      const height = skyline[(bin + side) % bins] ?? 0;
      // What stands in that direction is solid up to its height: the circle passes beside it (its centre at least r
      // from that ray), or over its top (the far root of the triangle).
      const beside = along > 0 ? r / across : 0;
      const gap = r * r - (height * across) ** 2;
      const over = gap > 0 ? height * along + Math.sqrt(gap) : beside;
      distance = Math.max(distance, Math.min(beside, over));
    }
  }
  return distance;
}
