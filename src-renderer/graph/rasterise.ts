import { marks } from "./graph-arrays.ts";
import type { GraphScene, GraphWindow } from "./graph-scene.ts";
import { dimmedAlpha, hubRim, isHub, leastRadius, screenRadius } from "./graph-scene.ts";
import { leafSpacing } from "./layout-cascades.ts";

/** Colours as 0xBBGGRR, the order of ImageData read as little-endian words. */
export interface RasterPalette {
  /** By place in `spreadFamilies`. */
  readonly families: readonly number[];
  readonly background: number;
  readonly edge: number;
  readonly inferredEdge: number;
}

/** Radii are rounded to quarters of a pixel, centres too: each such dot is stamped from a mask made once. */
const stepsPerPixel = 4;
/** Discs larger than this are filled by rows instead of stamped. */
const largestStamp = 12;

/** The pixels that a dot touches, from its own: where, and how much of each it covers, 0 to 256. */
interface Stamp {
  readonly half: number;
  readonly dx: Int8Array;
  readonly dy: Int8Array;
  readonly cover: Uint16Array;
}

const stamps: (Stamp | undefined)[] = [];

/**
 * Draws a scene into pixels (32-bit words, row by row, `view.width · density` wide): a hundred thousand nodes and edges
 * in the time that a canvas takes for a tenth of its arcs. One pixel wide edges without smoothing, smoothed dots. For
 * graphs too large for `drawArcs`; the rules of what is drawn how are the same.
 */
export function rasterise(
  pixels: Uint32Array,
  scene: GraphScene,
  view: GraphWindow,
  dimmed: Uint8Array,
  palette: RasterPalette,
): void {
  const width = Math.round(view.width * view.density);
  const height = Math.round(view.height * view.density);
  const { graph, layout } = scene;
  const n = graph.count;
  pixels.fill(0xff000000 | palette.background);
  const scale = view.scale * view.density;
  const sx = new Float32Array(n);
  const sy = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    sx[i] = (layout.x[i] ?? 0) * scale + view.x * view.density;
    sy[i] = (layout.y[i] ?? 0) * scale + view.y * view.density;
  }
  const target: Target = { pixels, width, height };
  // Seeds so near each other that they touch hide their edges: those are not drawn at all.
  const areSeedsTouching = leafSpacing * view.scale < 2 * leastRadius;
  for (let e = 0; e < graph.extraFrom.length; e++) {
    const from = graph.extraFrom[e] ?? 0;
    const to = graph.extraTo[e] ?? 0;
    if (dimmed[from] === 1 || dimmed[to] === 1) continue;
    const dash = graph.isExtraInferred[e] === 1 ? 4 : 0;
    drawLine(target, sx[from] ?? 0, sy[from] ?? 0, sx[to] ?? 0, sy[to] ?? 0, palette.inferredEdge, 140, dash);
  }
  for (let i = 0; i < n; i++) {
    const above = graph.parent[i] ?? -1;
    if (above < 0) continue;
    const isInferred = graph.isInferred[i] === 1;
    // The edges of a sunflower's seeds run under the seeds: a veil says enough.
    const isSeed = graph.weight[i] === 0 && (graph.weight[above] ?? 0) > 60;
    if (isSeed && areSeedsTouching && !isInferred) continue;
    const alpha = dimmed[i] === 1 ? 26 : isSeed && !isInferred ? 48 : 150;
    const colour = isInferred ? palette.inferredEdge : palette.edge;
    drawLine(
      target,
      sx[above] ?? 0,
      sy[above] ?? 0,
      sx[i] ?? 0,
      sy[i] ?? 0,
      colour,
      alpha,
      isInferred ? 3 : 0,
    );
  }
  // Leaves below, hubs above.
  for (const isAnswered of [false, true]) {
    for (let i = 0; i < n; i++) {
      if ((graph.weight[i] ?? 0) > 0 !== isAnswered) continue;
      const x = sx[i] ?? 0;
      const y = sy[i] ?? 0;
      const mark = graph.mark[i];
      const r = screenRadius(scene, i, view.scale) * view.density;
      if (x + r < 0 || y + r < 0 || x - r >= width || y - r >= height) continue;
      const colour = palette.families[graph.family[i] ?? 0] ?? 0;
      const alpha = dimmed[i] === 1 ? Math.round(dimmedAlpha * 256) : 256;
      if (isHub(graph, i)) drawDot(target, x, y, r + hubRim * view.density, palette.background, 256);
      drawDot(target, x, y, r, colour, alpha);
      const isRing = mark === marks.hollow || mark === marks.unknown;
      if (isRing && r >= 1.6 * view.density) {
        drawDot(target, x, y, r - 1.4 * view.density, palette.background, 256);
      }
    }
  }
}

interface Target {
  readonly pixels: Uint32Array;
  readonly width: number;
  readonly height: number;
}

/** Colour over what is there; `cover` 0 to 256. Two channels at once, the third apart, in 32-bit arithmetic. */
function blend(under: number, colour: number, cover: number): number {
  const rest = 256 - cover;
  const redBlue = (Math.imul(colour & 0xff00ff, cover) + Math.imul(under & 0xff00ff, rest)) >>> 8;
  const green = (Math.imul(colour & 0x00ff00, cover) + Math.imul(under & 0x00ff00, rest)) >>> 8;
  return 0xff000000 | (redBlue & 0xff00ff) | (green & 0x00ff00);
}

function drawDot(target: Target, x: number, y: number, r: number, colour: number, alpha: number): void {
  if (r > largestStamp) {
    fillDisc(target, x, y, r, colour, alpha);
    return;
  }
  const { pixels, width, height } = target;
  const left = Math.floor(x);
  const top = Math.floor(y);
  const stamp = stampOf(
    Math.round(r * stepsPerPixel),
    Math.floor((x - left) * stepsPerPixel),
    Math.floor((y - top) * stepsPerPixel),
  );
  const { half, dx, dy, cover } = stamp;
  const origin = top * width + left;
  if (alpha === 256 && left >= half && top >= half && left + half < width && top + half < height) {
    // Nearly all dots: whole and not dimmed.
    const redBlue = colour & 0xff00ff;
    const green = colour & 0x00ff00;
    for (let k = 0; k < cover.length; k++) {
      const at = origin + Math.imul(dy[k] ?? 0, width) + (dx[k] ?? 0);
      const c = cover[k] ?? 0;
      const under = pixels[at] ?? 0;
      const rb = (Math.imul(redBlue, c) + Math.imul(under & 0xff00ff, 256 - c)) >>> 8;
      const g = (Math.imul(green, c) + Math.imul(under & 0x00ff00, 256 - c)) >>> 8;
      pixels[at] = 0xff000000 | (rb & 0xff00ff) | (g & 0x00ff00);
    }
    return;
  }
  for (let k = 0; k < cover.length; k++) {
    const px = left + (dx[k] ?? 0);
    const py = top + (dy[k] ?? 0);
    if (px < 0 || px >= width || py < 0 || py >= height) continue;
    const at = py * width + px;
    pixels[at] = blend(pixels[at] ?? 0, colour, Math.imul(cover[k] ?? 0, alpha) >>> 8);
  }
}

function stampOf(radius: number, fractionX: number, fractionY: number): Stamp {
  const key = (radius * stepsPerPixel + fractionX) * stepsPerPixel + fractionY;
  const known = stamps[key];
  if (known !== undefined) return known;
  const r = radius / stepsPerPixel;
  const half = Math.ceil(r + 1);
  const size = 2 * half + 1;
  const touched: { readonly dx: number; readonly dy: number; readonly cover: number }[] = [];
  const cx = half + (fractionX + 0.5) / stepsPerPixel;
  const cy = half + (fractionY + 0.5) / stepsPerPixel;
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      const distance = Math.hypot(i + 0.5 - cx, j + 0.5 - cy);
      const cover = Math.round(256 * Math.min(1, Math.max(0, r + 0.5 - distance)));
      if (cover > 2) touched.push({ dx: i - half, dy: j - half, cover });
    }
  }
  const stamp = {
    half,
    dx: Int8Array.from(touched, (one) => one.dx),
    dy: Int8Array.from(touched, (one) => one.dy),
    cover: Uint16Array.from(touched, (one) => one.cover),
  };
  stamps[key] = stamp;
  return stamp;
}

function fillDisc(target: Target, x: number, y: number, r: number, colour: number, alpha: number): void {
  const { pixels, width, height } = target;
  const last = Math.min(height - 1, Math.ceil(y + r));
  for (let py = Math.max(0, Math.floor(y - r)); py <= last; py++) {
    const dy = py + 0.5 - y;
    const end = Math.min(width - 1, Math.ceil(x + r));
    for (let px = Math.max(0, Math.floor(x - r)); px <= end; px++) {
      const distance = Math.hypot(px + 0.5 - x, dy);
      const c = Math.round(Math.min(1, Math.max(0, r + 0.5 - distance)) * alpha);
      if (c <= 0) continue;
      const at = py * width + px;
      pixels[at] = blend(pixels[at] ?? 0, colour, c);
    }
  }
}

/** One pixel a step along the longer side; `dash` pixels drawn, then as many not (0: solid). */
function drawLine(
  target: Target,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  colour: number,
  alpha: number,
  dash: number,
): void {
  const { pixels, width, height } = target;
  // Wholly beside the picture: most edges, when zoomed in.
  if ((x0 < 0 && x1 < 0) || (y0 < 0 && y1 < 0)) return;
  if ((x0 >= width && x1 >= width) || (y0 >= height && y1 >= height)) return;
  const dx = x1 - x0;
  const dy = y1 - y0;
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy))));
  const stepX = dx / steps;
  const stepY = dy / steps;
  let from = 0;
  let to = steps;
  const rest = 256 - alpha;
  const ownRedBlue = Math.imul(colour & 0xff00ff, alpha);
  const ownGreen = Math.imul(colour & 0x00ff00, alpha);
  const isInside =
    x0 >= 0 && x1 >= 0 && y0 >= 0 && y1 >= 0 && x0 < width && x1 < width && y0 < height && y1 < height;
  if (isInside && dash === 0) {
    // Nearly all lines: no bounds to watch, 16.16 fixed point.
    let fx = (x0 * 65_536) | 0;
    let fy = (y0 * 65_536) | 0;
    const ix = (stepX * 65_536) | 0;
    const iy = (stepY * 65_536) | 0;
    for (let k = 0; k <= steps; k++, fx += ix, fy += iy) {
      const at = (fy >> 16) * width + (fx >> 16);
      const under = pixels[at] ?? 0;
      const redBlue = (ownRedBlue + Math.imul(under & 0xff00ff, rest)) >>> 8;
      const green = (ownGreen + Math.imul(under & 0x00ff00, rest)) >>> 8;
      pixels[at] = 0xff000000 | (redBlue & 0xff00ff) | (green & 0x00ff00);
    }
    return;
  }
  if (!isInside) {
    [from, to] = clip(x0, stepX, width, from, to);
    [from, to] = clip(y0, stepY, height, from, to);
  }
  let x = x0 + stepX * from;
  let y = y0 + stepY * from;
  for (let k = from; k <= to; k++, x += stepX, y += stepY) {
    if (dash > 0 && (k / dash) & 1) continue;
    const px = x | 0;
    const py = y | 0;
    if (px < 0 || py < 0 || px >= width || py >= height) continue;
    const at = py * width + px;
    const under = pixels[at] ?? 0;
    const redBlue = (ownRedBlue + Math.imul(under & 0xff00ff, rest)) >>> 8;
    const green = (ownGreen + Math.imul(under & 0x00ff00, rest)) >>> 8;
    pixels[at] = 0xff000000 | (redBlue & 0xff00ff) | (green & 0x00ff00);
  }
}

/** Steps between which a line lies in [0, size). */
function clip(start: number, step: number, size: number, from: number, to: number): [number, number] {
  if (step === 0) return [from, to];
  const a = (0 - start) / step;
  const b = (size - 1 - start) / step;
  return [Math.max(from, Math.floor(Math.min(a, b))), Math.min(to, Math.ceil(Math.max(a, b)))];
}
