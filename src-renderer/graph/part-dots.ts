import type { CascadeMembers } from "./relax-stress.ts";

/** Clear ground between two dots. */
const gap = 1.4;
/** Dots up to this radius are found through neighbouring cells; the few larger ones look around themselves. */
const smallDot = 4.6;
const cell = 2 * smallDot + gap;

/**
 * Pushes overlapping dots of each cascade apart, some passes, in place: each pair by just what it lacks, the larger
 * dot giving way less. Cells make it linear.
 */
export function partDots(
  x: Float64Array,
  y: Float64Array,
  radius: Float32Array,
  { first, members }: CascadeMembers,
  passes: number,
): void {
  const scratch = {
    cells: new Int32Array(1024),
    sorted: new Int32Array(members.length),
    cellOf: new Int32Array(members.length),
  };
  for (let c = 0; c + 1 < first.length; c++) {
    const own = members.subarray(first[c] ?? 0, first[c + 1] ?? 0);
    if (own.length < 2) continue;
    for (let pass = 0; pass < passes; pass++) if (!partOnce(x, y, radius, own, scratch)) break;
  }
}

interface Scratch {
  cells: Int32Array;
  readonly sorted: Int32Array;
  readonly cellOf: Int32Array;
}

/** False when nothing overlapped. */
function partOnce(
  x: Float64Array,
  y: Float64Array,
  radius: Float32Array,
  own: Int32Array,
  scratch: Scratch,
): boolean {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const node of own) {
    left = Math.min(left, x[node] ?? 0);
    top = Math.min(top, y[node] ?? 0);
    right = Math.max(right, x[node] ?? 0);
    bottom = Math.max(bottom, y[node] ?? 0);
  }
  // A long chain would make a huge, empty grid: wider cells then, at the price of more pairs.
  let size = cell;
  while (((right - left) / size + 1) * ((bottom - top) / size + 1) > 40 * own.length + 4096) size *= 2;
  const columns = Math.floor((right - left) / size) + 1;
  const rows = Math.floor((bottom - top) / size) + 1;
  const { sorted, cellOf } = scratch;
  if (scratch.cells.length < columns * rows + 1) scratch.cells = new Int32Array(2 * columns * rows + 1);
  const { cells } = scratch;
  cells.fill(0, 0, columns * rows + 1);
  for (let k = 0; k < own.length; k++) {
    const node = own[k] ?? 0;
    const at =
      Math.floor(((y[node] ?? 0) - top) / size) * columns + Math.floor(((x[node] ?? 0) - left) / size);
    cellOf[k] = at;
    cells[at + 1] = (cells[at + 1] ?? 0) + 1;
  }
  for (let at = 0; at < columns * rows; at++) cells[at + 1] = (cells[at + 1] ?? 0) + (cells[at] ?? 0);
  for (let k = own.length - 1; k >= 0; k--) {
    const at = cellOf[k] ?? 0;
    const end = (cells[at + 1] ?? 0) - 1;
    // Counted down from each cell's end: afterwards `cells[at + 1]` is where the cell begins.
    cells[at + 1] = end;
    sorted[end] = own[k] ?? 0;
  }
  const begin = (at: number): number => (at >= columns * rows ? own.length : (cells[at + 1] ?? 0));

  let hasMoved = false;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const end = begin(at + 1);
      for (let k = begin(at); k < end; k++) {
        const node = sorted[k] ?? 0;
        const reach = Math.ceil(((radius[node] ?? 0) + smallDot + gap) / size);
        const isLarge = (radius[node] ?? 0) > smallDot;
        for (let r = isLarge ? Math.max(0, row - reach) : row; r <= Math.min(rows - 1, row + reach); r++) {
          const fromColumn = Math.max(0, column - reach);
          const toColumn = Math.min(columns - 1, column + reach);
          const last = begin(r * columns + toColumn + 1);
          for (let j = begin(r * columns + fromColumn); j < last; j++) {
            const other = sorted[j] ?? 0;
            // Small pairs once; a large one meets all that are smaller, and the large ones after it.
            if (isLarge ? other === node || (radius[other] ?? 0) > (radius[node] ?? 0) : j <= k) continue;
            if (push(x, y, radius, node, other)) hasMoved = true;
          }
        }
      }
    }
  }
  return hasMoved;
}

function push(x: Float64Array, y: Float64Array, radius: Float32Array, a: number, b: number): boolean {
  const ra = radius[a] ?? 0;
  const rb = radius[b] ?? 0;
  const dx = (x[a] ?? 0) - (x[b] ?? 0);
  const dy = (y[a] ?? 0) - (y[b] ?? 0);
  const wanted = ra + rb + gap;
  const squared = dx * dx + dy * dy;
  if (squared >= wanted * wanted) return false;
  // In the same place: apart along a direction of their own, the same every time.
  const distance = Math.sqrt(squared);
  const ux = distance === 0 ? Math.cos(a) : dx / distance;
  const uy = distance === 0 ? Math.sin(a) : dy / distance;
  const lack = wanted - distance;
  const share = (rb * rb) / (ra * ra + rb * rb);
  x[a] = (x[a] ?? 0) + ux * lack * share;
  y[a] = (y[a] ?? 0) + uy * lack * share;
  x[b] = (x[b] ?? 0) - ux * lack * (1 - share);
  y[b] = (y[b] ?? 0) - uy * lack * (1 - share);
  return lack > 0.05;
}
