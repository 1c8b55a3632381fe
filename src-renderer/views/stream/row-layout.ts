/** The row the reader's eye is on: the first in sight, and how far its top is above the edge (px). */
export interface Anchor {
  readonly key: string;
  readonly offset: number;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where rows of different heights stand, and where to scroll so that what is in sight stays where it is. */
export interface RowLayout {
  /** Other rows, in order; `estimate` gives the height (px) of a row never measured. */
  place(keys: readonly string[], estimate: (at: number) => number): void;
  /** A row was measured; true when its height was not known to be that. */
  measure(key: string, height: number): boolean;
  /** Takes measured heights into account. */
  settle(): void;
  /** The reader scrolled, or the view changed height. */
  look(scrollTop: number, viewHeight: number): void;
  /** Brings a row into sight: in the upper part with a little of what is above it, or only as far as needed. */
  bring(key: string, how: "upper" | "nearest"): void;
  /** The very start, whatever has just come above. */
  toStart(): void;
  /** Where the reader is to be, px. */
  scrollTop(): number;
  isAtStart(): boolean;
  /** Rows to draw: in sight, and `overscan` px beyond. */
  range(overscan: number): Range;
  inSight(): Range;
  topOf(at: number): number;
  total(): number;
  anchor(): Anchor | null;
  /** Every height is to be measured again: the width changed. */
  forgetHeights(): void;
}

/** Share of the view left above a row that is brought into its upper part. */
const aboveShare = 0.2;
/** The reader is at the start within this many px. */
const startSlack = 2;

export function createRowLayout(): RowLayout {
  let keys: readonly string[] = [];
  let places = new Map<string, number>();
  let tops = new Float64Array(1);
  let estimateAt: (at: number) => number = () => 0;
  let heights = new Map<string, number>();
  /** Heights before the width changed: better guesses than none. */
  let stale = new Map<string, number>();
  let view = 0;
  let top = 0;
  let anchor: Anchor | null = null;

  function rebuild(): void {
    if (tops.length < keys.length + 1) tops = new Float64Array((keys.length + 1) * 2);
    let sum = 0;
    for (const [at, key] of keys.entries()) {
      tops[at] = sum;
      sum += heights.get(key) ?? stale.get(key) ?? estimateAt(at);
    }
    tops[keys.length] = sum;
  }

  const topOf = (at: number): number => tops[Math.min(at, keys.length)] ?? 0;
  const total = (): number => topOf(keys.length);

  /** The row that covers this height. */
  function rowAt(y: number): number {
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (topOf(middle + 1) <= y) low = middle + 1;
      else high = middle;
    }
    return Math.min(low, Math.max(0, keys.length - 1));
  }

  function anchorHere(): void {
    const at = rowAt(top);
    const key = keys[at];
    anchor = key === undefined ? null : { key, offset: top - topOf(at) };
  }

  function follow(): void {
    if (anchor === null) top = 0;
    else top = Math.max(0, topOf(places.get(anchor.key) ?? 0) + anchor.offset);
  }

  /** The anchor went away: the nearest row below it, else above it, takes its place on screen. */
  function passOn(before: readonly string[], beforeTop: (at: number) => number): void {
    if (anchor === null || places.has(anchor.key)) return;
    const at = before.indexOf(anchor.key);
    const heir =
      before.slice(at + 1).find((key) => places.has(key)) ??
      before.slice(0, at).findLast((key) => places.has(key));
    if (heir === undefined) anchor = null;
    else anchor = { key: heir, offset: top - beforeTop(before.indexOf(heir)) };
  }

  function range(from: number, to: number): Range {
    if (keys.length === 0) return { from: 0, to: 0 };
    return { from: rowAt(Math.max(0, from)), to: Math.min(keys.length, rowAt(Math.max(0, to)) + 1) };
  }

  return {
    place(next, estimate) {
      const before = keys;
      const beforeTops = tops.slice(0, keys.length + 1);
      keys = next;
      places = new Map(next.map((key, at) => [key, at]));
      estimateAt = estimate;
      if (heights.size > next.length * 2 + 200) {
        heights = new Map([...heights].filter(([key]) => places.has(key)));
        stale = new Map([...stale].filter(([key]) => places.has(key)));
      }
      rebuild();
      passOn(before, (at) => beforeTops[at] ?? 0);
      follow();
    },
    measure(key, height) {
      if (heights.get(key) === height) return false;
      heights.set(key, height);
      return true;
    },
    settle() {
      rebuild();
      follow();
    },
    look(scrollTop, viewHeight) {
      // Browsers round what they are told; following each rounding would drift.
      if (viewHeight === view && Math.abs(scrollTop - top) < 1) return;
      top = scrollTop;
      view = viewHeight;
      anchorHere();
    },
    bring(key, how) {
      const at = places.get(key);
      if (at === undefined) return;
      const start = topOf(at);
      const end = topOf(at + 1);
      if (how === "upper") top = Math.max(0, start - view * aboveShare);
      else if (start < top) top = start;
      else if (end > top + view) top = Math.max(0, Math.min(start, end - view));
      else return;
      anchorHere();
    },
    toStart() {
      top = 0;
      anchorHere();
    },
    scrollTop: () => top,
    isAtStart: () => top <= startSlack,
    range: (overscan) => range(top - overscan, top + view + overscan),
    inSight: () => range(top, top + view - 1),
    topOf,
    total,
    anchor: () => anchor,
    forgetHeights() {
      stale = heights;
      heights = new Map();
      rebuild();
      follow();
    },
  };
}
