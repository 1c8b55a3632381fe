/** A label wanted: its size, the hub that it names (centre and radius) and how far its cascade reaches, in screen pixels. */
export interface WantedLabel {
  readonly key: number;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly hub: number;
  readonly reach: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a label goes (its box), and the line that leads to it: from the hub's rim to the box. */
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

export interface LabelGround {
  readonly width: number;
  readonly height: number;
  /** What lies over the drawing: no label goes there. */
  readonly covered: readonly Box[];
  /** How much of the drawing a label there would hide. */
  readonly inkIn: (box: Box) => number;
}

const gap = 12;
const margin = 6;
/** Degrees from the x axis, best first: beside and above, as on a map; straight up or down last. */
const angles = [-35, 35, -145, 145, -15, 195, -65, 65, -115, 115, -90, 90];
/** Shares of the reach at which a label may stand, beside its very hub first. */
const shares = [0, 0.25, 0.45, 0.7, 1];

/** What a place costs: dots hidden, a pixel away from the hub, a worse angle, being taken for a neighbour's name. */
const cost = { ink: 5, away: 0.12, angle: 0.7, confusion: 60 } as const;
/** A label that would hide more than this is left out: labels help or are not there. */
const mostInk = 40;

/**
 * Places labels around the hubs they name, in the order given: as near as can be where they hide little, and never over
 * another label, off the screen or under what covers it.
 */
export function placeLabels(wanted: readonly WantedLabel[], ground: LabelGround): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of wanted) {
    const taken = [...ground.covered, ...placed.map(({ box }) => box)];
    const place = cheapest(label, wanted, taken, ground);
    if (place !== null) placed.push(place);
  }
  return placed;
}

function cheapest(
  label: WantedLabel,
  all: readonly WantedLabel[],
  taken: readonly Box[],
  ground: LabelGround,
): PlacedLabel | null {
  let best: PlacedLabel | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const share of shares) {
    const distance = Math.max(label.hub, label.reach * share) + gap;
    for (const [rank, degrees] of angles.entries()) {
      const place = around(label, (degrees * Math.PI) / 180, distance);
      const price = distance * cost.away + rank * cost.angle;
      if (price >= least || !isInside(place.box, ground) || taken.some((box) => overlap(place.box, box)))
        continue;
      const ink = ground.inkIn(place.box);
      const whole = price + ink * cost.ink + (isNearerToOther(place.box, label, all) ? cost.confusion : 0);
      if (ink > mostInk || whole >= least) continue;
      best = place;
      least = whole;
    }
  }
  return best;
}

function isNearerToOther(box: Box, label: WantedLabel, all: readonly WantedLabel[]): boolean {
  const own = distanceTo(box, label);
  return all.some((other) => other.key !== label.key && distanceTo(box, other) < own);
}

/** From a box to the rim of a hub, pixels. */
function distanceTo(box: Box, { x, y, hub }: WantedLabel): number {
  const nearX = Math.min(Math.max(x, box.x), box.x + box.width);
  const nearY = Math.min(Math.max(y, box.y), box.y + box.height);
  return Math.max(0, Math.hypot(x - nearX, y - nearY) - hub);
}

function around(label: WantedLabel, angle: number, distance: number): PlacedLabel {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const isLeft = cos < 0;
  const toX = label.x + distance * cos;
  const toY = label.y + distance * sin;
  const x = Math.abs(cos) < 0.2 ? toX - label.width / 2 : isLeft ? toX - label.width - 4 : toX + 4;
  const y = toY - label.height * (0.5 - 0.5 * sin);
  return {
    key: label.key,
    box: { x, y, width: label.width, height: label.height },
    isLeft,
    line: {
      fromX: label.x + (label.hub + 2) * cos,
      fromY: label.y + (label.hub + 2) * sin,
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
