import * as d3 from "d3";

/** Where cascades stood before, by place; NaN: a new one. */
export interface FormerCentres {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Clear ground around a cascade, for its label and so that two are not taken for one. */
function roomAround(reach: number): number {
  return reach + 5 + Math.min(40, 0.25 * reach);
}

/** So many of the largest are packed as circles; the others fill what lies between. */
const packed = 16;

/**
 * Centres of the cascades. Fresh: the largest packed as circles around the middle (ties by place), the small ones in the
 * ground left free, nearest the middle first, in a picture `shape` times as wide as it is high. With former centres: each keeps its own unless it would overlap a larger
 * one, and then goes to the nearest free ground, so that a picture that grows stays the picture one knows.
 */
export function placeCascades(
  reach: Float64Array,
  former: FormerCentres | null,
  shape = 1,
): { readonly x: Float64Array; readonly y: Float64Array } {
  const order = Array.from(reach, (_, c) => c).sort((a, b) => (reach[b] ?? 0) - (reach[a] ?? 0) || a - b);
  const x = new Float64Array(reach.length);
  const y = new Float64Array(reach.length);
  const isKnown = (c: number): boolean => former !== null && !Number.isNaN(former.x[c]);
  const ground = createGround(shape);
  const settle = (c: number, wantedX: number, wantedY: number): void => {
    const place = ground.take(wantedX, wantedY, roomAround(reach[c] ?? 0));
    x[c] = place.x;
    y[c] = place.y;
  };
  const standing = order.filter(isKnown);
  // Those that stand somewhere settle first, or newcomers would take their ground.
  for (const c of standing) settle(c, former?.x[c] ?? 0, former?.y[c] ?? 0);
  const coming = order.filter((c) => !isKnown(c));
  // Packed circles are round: a picture of another shape is filled from its middle, the largest first.
  const first = standing.length === 0 && shape === 1 ? coming.slice(0, packed) : [];
  const circles = first.map((c) => ({ c, x: 0, y: 0, r: roomAround(reach[c] ?? 0) }));
  d3.packSiblings(circles);
  for (const circle of circles) settle(circle.c, circle.x, circle.y);
  for (const c of coming.slice(first.length)) settle(c, 0, 0);
  return { x, y };
}

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

interface Ground {
  /** The free place for a circle nearest to where it wants to be; it is taken from then on. */
  take(x: number, y: number, r: number): Circle;
}

const cell = 64;
/** Larger circles would fill thousands of cells: they are few, and looked at one by one. */
const largest = 8 * cell;
const golden = Math.PI * (3 - Math.sqrt(5));

/** Circles already set, by the cells they touch; from the middle, ground is sought in an ellipse of this shape. */
function createGround(shape: number): Ground {
  const wide = Math.sqrt(shape);
  const cells = new Map<number, Circle[]>();
  const large: Circle[] = [];
  // How far from the middle ground was last found for circles of a size: nearer, there is none left.
  const foundAt = new Map<number, number>();
  const keyOf = (i: number, j: number): number => (i + 32_768) * 65_536 + (j + 32_768);

  function isFree(x: number, y: number, r: number): boolean {
    // A hair of overlap is what packing leaves by rounding.
    const isClear = (other: Circle): boolean => Math.hypot(other.x - x, other.y - y) >= other.r + r - 0.01;
    if (!large.every(isClear)) return false;
    if (r > largest) return [...cells.values()].every((list) => list.every(isClear));
    for (let i = Math.floor((x - r) / cell); i <= Math.floor((x + r) / cell); i++) {
      for (let j = Math.floor((y - r) / cell); j <= Math.floor((y + r) / cell); j++) {
        if (!(cells.get(keyOf(i, j)) ?? []).every(isClear)) return false;
      }
    }
    return true;
  }

  function set(circle: Circle): void {
    const { x, y, r } = circle;
    if (r > largest) {
      large.push(circle);
      return;
    }
    for (let i = Math.floor((x - r) / cell); i <= Math.floor((x + r) / cell); i++) {
      for (let j = Math.floor((y - r) / cell); j <= Math.floor((y + r) / cell); j++) {
        const list = cells.get(keyOf(i, j));
        if (list === undefined) cells.set(keyOf(i, j), [circle]);
        else list.push(circle);
      }
    }
  }

  return {
    take(wantedX, wantedY, r) {
      const step = Math.max(3, r / 2);
      const size = Math.round(4 * Math.log2(r));
      const isMiddle = wantedX === 0 && wantedY === 0;
      let k = isMiddle ? (foundAt.get(size) ?? 0) : 0;
      const stretch = isMiddle ? wide : 1;
      let x = wantedX;
      let y = wantedY;
      for (;;) {
        const distance = step * Math.sqrt(k);
        x = wantedX + distance * stretch * Math.cos(k * golden);
        y = wantedY + (distance / stretch) * Math.sin(k * golden);
        if (isFree(x, y, r)) break;
        k++;
      }
      if (isMiddle) foundAt.set(size, k);
      const circle = { x, y, r };
      set(circle);
      return circle;
    },
  };
}
