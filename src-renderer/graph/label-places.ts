/** A label wanted: its size, and the circle that it names, in screen pixels. */
export interface WantedLabel {
  readonly key: number;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a label goes (its box), and the line that leads to it: from the circle's centre side to the box. */
export interface PlacedLabel {
  readonly key: number;
  readonly box: Box;
  readonly isLeft: boolean;
  readonly line: {
    readonly fromX: number;
    readonly fromY: number;
    readonly toX: number;
    readonly toY: number;
  };
}

const gap = 12;
const margin = 6;
/** Degrees from the x axis, best first: beside and above, as on a map; straight up or down last. */
const angles = [-35, 35, -145, 145, -15, 195, -65, 65, -115, 115, -90, 90];

/** A circle smaller than this (pixels) may lie under a label when there is no other place: its text has a halo. */
const yielding = 14;

/**
 * Places labels around what they name, in the order given, where they cover neither another label nor a circle nor
 * leave the screen; where there is no such place, over small circles, then over the rim of their own. A label without
 * a place even so is left out: labels help or are not there.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  circles: readonly { readonly x: number; readonly y: number; readonly reach: number }[],
  screen: { readonly width: number; readonly height: number },
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of wanted) {
    const place = findPlace(label, (box, { share, least }) => {
      if (!isInside(box, screen) || placed.some((other) => overlap(box, other.box))) return false;
      return !circles.some((circle) => {
        const isYielding = circle.reach < least || (share < 1 && isSame(circle, label));
        return !isYielding && touches(box, circle);
      });
    });
    if (place !== null) placed.push(place);
  }
  return placed;
}

interface Try {
  /** Share of the reach at which the label stands. */
  readonly share: number;
  /** Circles smaller than this give way. */
  readonly least: number;
}

const tries: readonly Try[] = [
  { share: 1, least: 0 },
  { share: 1, least: yielding },
  { share: 0.78, least: yielding },
  { share: 0.62, least: Number.POSITIVE_INFINITY },
];

function findPlace(label: WantedLabel, isFree: (box: Box, one: Try) => boolean): PlacedLabel | null {
  for (const one of tries) {
    for (const degrees of angles) {
      const place = around(label, (degrees * Math.PI) / 180, one.share);
      if (isFree(place.box, one)) return place;
    }
  }
  return null;
}

function isSame(circle: { readonly x: number; readonly y: number }, label: WantedLabel): boolean {
  return circle.x === label.x && circle.y === label.y;
}

function around(label: WantedLabel, angle: number, share: number): PlacedLabel {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const isLeft = cos < 0;
  const toX = label.x + (label.reach * share + gap) * cos;
  const toY = label.y + (label.reach * share + gap) * sin;
  const x = Math.abs(cos) < 0.2 ? toX - label.width / 2 : isLeft ? toX - label.width - 4 : toX + 4;
  const y = toY - label.height * (0.5 - 0.5 * sin);
  return {
    key: label.key,
    box: { x, y, width: label.width, height: label.height },
    isLeft,
    line: {
      fromX: label.x + label.reach * 0.5 * cos,
      fromY: label.y + label.reach * 0.5 * sin,
      toX,
      toY,
    },
  };
}

function isInside(box: Box, screen: { readonly width: number; readonly height: number }): boolean {
  return (
    box.x >= margin &&
    box.y >= margin &&
    box.x + box.width <= screen.width - margin &&
    box.y + box.height <= screen.height - margin
  );
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}

function touches(
  box: Box,
  circle: { readonly x: number; readonly y: number; readonly reach: number },
): boolean {
  const x = Math.min(Math.max(circle.x, box.x), box.x + box.width);
  const y = Math.min(Math.max(circle.y, box.y), box.y + box.height);
  return Math.hypot(circle.x - x, circle.y - y) < circle.reach;
}
