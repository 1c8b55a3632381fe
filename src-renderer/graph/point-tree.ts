/**
 * A quadtree of points in flat arrays, written out in preorder so that a visit is one walk forward: quad i is
 * followed by its first child, and `skip[i]` is where the walk goes on when what is under i is not looked at.
 */
export interface PointTree {
  readonly quads: number;
  readonly skip: Int32Array;
  /** Centre of mass, total strength, and width squared, of each quad. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly value: Float64Array;
  readonly area: Float64Array;
  /** First point of a leaf, -1 for an internal quad; `next` chains coincident points. */
  readonly point: Int32Array;
  readonly next: Int32Array;
  /** Points in the order of the walk. */
  readonly order: Int32Array;
}

/** Memory that successive trees share; grows, never shrinks. */
export interface PointTreeScratch {
  capacity: number;
  children: Int32Array;
  next: Int32Array;
  skip: Int32Array;
  x: Float64Array;
  y: Float64Array;
  value: Float64Array;
  area: Float64Array;
  point: Int32Array;
  stack: Int32Array;
  stackArea: Float64Array;
  /** Leaves in the order of the walk: points near each other in the plane are near each other here. */
  order: Int32Array;
}

export function createPointTreeScratch(points: number): PointTreeScratch {
  const scratch: PointTreeScratch = {
    capacity: 0,
    children: new Int32Array(0),
    next: new Int32Array(points),
    skip: new Int32Array(0),
    x: new Float64Array(0),
    y: new Float64Array(0),
    value: new Float64Array(0),
    area: new Float64Array(0),
    point: new Int32Array(0),
    stack: new Int32Array(0),
    stackArea: new Float64Array(0),
    order: new Int32Array(points),
  };
  growCells(scratch, Math.max(64, points));
  fitQuads(scratch, 2 * points + 64);
  return scratch;
}

function growCells(scratch: PointTreeScratch, capacity: number): void {
  const children = new Int32Array(capacity * 4);
  children.set(scratch.children);
  scratch.children = children;
  scratch.capacity = capacity;
}

function fitQuads(scratch: PointTreeScratch, quads: number): void {
  if (scratch.skip.length >= quads) return;
  const length = Math.ceil(quads * 1.25);
  scratch.skip = new Int32Array(length);
  scratch.x = new Float64Array(length);
  scratch.y = new Float64Array(length);
  scratch.value = new Float64Array(length);
  scratch.area = new Float64Array(length);
  scratch.point = new Int32Array(length);
  scratch.stack = new Int32Array(length);
  scratch.stackArea = new Float64Array(length);
}

const none = -1;
const closest = 1e-7;

/**
 * Builds the tree that d3-quadtree builds of the same points in the same order, quad for quad (same extent, same splits,
 * same sums in the same order), so that a force through it is the same to the last bit.
 */
export function growPointTree(
  px: Float64Array,
  py: Float64Array,
  strength: Float64Array,
  scratch: PointTreeScratch,
): PointTree {
  const n = px.length;
  const { next } = scratch;
  let { children } = scratch;
  next.fill(none);
  let x0 = Number.POSITIVE_INFINITY;
  let y0 = Number.POSITIVE_INFINITY;
  let x1 = Number.NEGATIVE_INFINITY;
  let y1 = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const x = px[i] ?? 0;
    const y = py[i] ?? 0;
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  // d3 covers the least corner by a unit square, then doubles it towards the greatest.
  const left = Math.floor(x0);
  const top = Math.floor(y0);
  let width = 1;
  while (x1 >= left + width || y1 >= top + width) width *= 2;

  // Children of cell c at 4c: -1 none, a cell from 0 up, or -2 - point.
  let cells = 0;
  let root = none;
  for (let i = 0; i < n; i++) {
    const x = px[i] ?? 0;
    const y = py[i] ?? 0;
    if (root === none) {
      root = -2 - i;
      continue;
    }
    let cx = left;
    let cy = top;
    let half = width;
    let parent = none;
    let node = root;
    while (node >= 0) {
      half /= 2;
      const xm = cx + half;
      const ym = cy + half;
      let quadrant = 0;
      if (x >= xm) {
        cx = xm;
        quadrant = 1;
      }
      if (y >= ym) {
        cy = ym;
        quadrant |= 2;
      }
      parent = node * 4 + quadrant;
      node = children[parent] ?? none;
    }
    if (node === none) {
      children[parent] = -2 - i;
      continue;
    }
    const other = -2 - node;
    const ox = px[other] ?? 0;
    const oy = py[other] ?? 0;
    // Closer than this they cannot be told apart in a picture, and halving could go on for ever.
    if ((x === ox && y === oy) || (Math.abs(x - ox) < closest && Math.abs(y - oy) < closest)) {
      next[i] = other;
      if (parent === none) root = -2 - i;
      else children[parent] = -2 - i;
      continue;
    }
    for (;;) {
      if (cells === scratch.capacity) {
        growCells(scratch, scratch.capacity * 2);
        children = scratch.children;
      }
      const cell = cells++;
      children.fill(none, cell * 4, cell * 4 + 4);
      if (parent === none) root = cell;
      else children[parent] = cell;
      half /= 2;
      const xm = cx + half;
      const ym = cy + half;
      const own = (x >= xm ? 1 : 0) | (y >= ym ? 2 : 0);
      const theirs = (ox >= xm ? 1 : 0) | (oy >= ym ? 2 : 0);
      if (x >= xm) cx = xm;
      if (y >= ym) cy = ym;
      if (own !== theirs) {
        children[cell * 4 + own] = -2 - i;
        children[cell * 4 + theirs] = node;
        break;
      }
      parent = cell * 4 + own;
    }
  }
  return flatten(px, py, strength, scratch, root, cells, width);
}

/** Preorder, then sums from the end back: every child's are known when its parent's are made. */
function flatten(
  px: Float64Array,
  py: Float64Array,
  strength: Float64Array,
  scratch: PointTreeScratch,
  root: number,
  cells: number,
  width: number,
): PointTree {
  fitQuads(scratch, px.length + cells);
  const { skip, x, y, value, area, point, next, children, stack, stackArea, order } = scratch;
  let quads = 0;
  let depth = 0;
  if (root !== none) {
    stack[0] = root;
    stackArea[0] = width;
    depth = 1;
  }
  while (depth > 0) {
    const node = stack[--depth] ?? 0;
    const side = stackArea[depth] ?? 0;
    const quad = quads++;
    area[quad] = side * side;
    if (node < 0) {
      point[quad] = -2 - node;
      continue;
    }
    point[quad] = none;
    for (let k = 3; k >= 0; k--) {
      const child = children[node * 4 + k] ?? none;
      if (child === none) continue;
      stack[depth] = child;
      stackArea[depth++] = side / 2;
    }
  }
  // Where a quad's own subtree ends: right after itself for a leaf, after its last child's for the others. Children
  // are told apart from later quads by their width, which is half the parent's.
  let ordered = px.length;
  for (let quad = quads - 1; quad >= 0; quad--) {
    const first = point[quad] ?? none;
    if (first !== none) {
      skip[quad] = quad + 1;
      x[quad] = px[first] ?? 0;
      y[quad] = py[first] ?? 0;
      let sum = 0;
      for (let p = first; p !== none; p = next[p] ?? none) {
        sum += strength[p] ?? 0;
        order[--ordered] = p;
      }
      value[quad] = sum;
      continue;
    }
    const childArea = (area[quad] ?? 0) / 4;
    let total = 0;
    let weight = 0;
    let sx = 0;
    let sy = 0;
    let child = quad + 1;
    while (child < quads && area[child] === childArea) {
      const v = value[child] ?? 0;
      const mass = Math.abs(v);
      total += v;
      weight += mass;
      sx += mass * (x[child] ?? 0);
      sy += mass * (y[child] ?? 0);
      child = skip[child] ?? quads;
    }
    skip[quad] = child;
    x[quad] = sx / weight;
    y[quad] = sy / weight;
    value[quad] = total;
  }
  return { quads, skip, x, y, value, area, point, next, order };
}
