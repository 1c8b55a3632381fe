import type { GraphArrays } from "./graph-arrays.ts";
import { layoutCascades } from "./layout-cascades.ts";
import type { FormerCentres } from "./place-cascades.ts";
import { placeCascades } from "./place-cascades.ts";
import type { FormerNodes } from "./settle-cascades.ts";
import { settleCascades } from "./settle-cascades.ts";

/** A laid-out graph: positions and radii of nodes, and the circle around each cascade. */
export interface GraphLayout {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
  readonly centreX: Float32Array;
  readonly centreY: Float32Array;
  readonly reach: Float32Array;
  /** Circle around the sunflower of mentions that stand alone; null: there are none. */
  readonly alone: { readonly x: number; readonly y: number; readonly reach: number } | null;
}

/** The picture that a new one should resemble: centres by cascade and nodes by node of the new graph, NaN where new. */
export interface FormerLayout {
  readonly centres: FormerCentres;
  readonly nodes: FormerNodes;
}

export type LayoutInput = Pick<GraphArrays, "parent" | "cascade" | "cascades" | "time" | "weight">;

const golden = Math.PI * (3 - Math.sqrt(5));
const dustSpacing = 6.4;

/**
 * Lays a graph out, the same for the same graph, former picture and shape (width over height). Cascades of two nodes and more are drawn as
 * sunflowers, let settle, and their circles packed; mentions that stand alone share one sunflower, those of the earliest cascades innermost.
 */
export function layoutGraph(input: LayoutInput, former: FormerLayout | null, shape = 1): GraphLayout {
  const { parent, cascade, cascades, time } = input;
  const n = parent.length;
  const places = layoutCascades(parent, cascade, cascades, time, input.weight);
  settleCascades(places, parent, cascade, former?.nodes ?? null);
  const size = new Int32Array(cascades);
  for (let i = 0; i < n; i++) size[cascade[i] ?? 0] = (size[cascade[i] ?? 0] ?? 0) + 1;
  const drawn: number[] = [];
  for (let c = 0; c < cascades; c++) if ((size[c] ?? 0) > 1) drawn.push(c);
  const slots = rankCascades(cascade, cascades, time);
  const alone = Int32Array.from(Array.from(cascade.keys()).filter((i) => size[cascade[i] ?? 0] === 1));
  const lastSlot = alone.reduce((most, node) => Math.max(most, slots[cascade[node] ?? 0] ?? 0), 0);

  // The sunflower of those alone is packed as one more circle, the last.
  const dust = alone.length === 0 ? 0 : dustSpacing * Math.sqrt((lastSlot + 1) / Math.PI) + dustSpacing;
  const reaches = Float64Array.from([...drawn.map((c) => places.reach[c] ?? 0), ...(dust > 0 ? [dust] : [])]);
  const centres = placeCascades(
    reaches,
    former === null ? null : pickFormer(former.centres, drawn, alone, cascade),
    shape,
  );

  const centreX = new Float32Array(cascades);
  const centreY = new Float32Array(cascades);
  const reach = new Float32Array(cascades);
  for (const [k, c] of drawn.entries()) {
    centreX[c] = centres.x[k] ?? 0;
    centreY[c] = centres.y[k] ?? 0;
    reach[c] = places.reach[c] ?? 0;
  }
  const x = new Float32Array(n);
  const y = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    const c = cascade[i] ?? 0;
    x[i] = (places.x[i] ?? 0) + (centreX[c] ?? 0);
    y[i] = (places.y[i] ?? 0) + (centreY[c] ?? 0);
  }
  const dustX = centres.x[drawn.length] ?? 0;
  const dustY = centres.y[drawn.length] ?? 0;
  const radius = places.radius;
  for (const node of alone) {
    const c = cascade[node] ?? 0;
    const slot = slots[c] ?? 0;
    const distance = dustSpacing * Math.sqrt((slot + 0.5) / Math.PI);
    x[node] = dustX + distance * Math.cos(slot * golden);
    y[node] = dustY + distance * Math.sin(slot * golden);
    radius[node] = 2.2;
    // Where the next layout finds the sunflower again; its reach stays 0, so nobody takes it for a cascade.
    centreX[c] = dustX;
    centreY[c] = dustY;
  }
  const sunflower = dust === 0 ? null : { x: dustX, y: dustY, reach: dust };
  return { x, y, radius, centreX, centreY, reach, alone: sunflower };
}

/**
 * Rank of each cascade by the time of its first mention. The slots of cascades that grew stay empty in the sunflower,
 * so that nobody else moves.
 */
function rankCascades(cascade: Int32Array, cascades: number, time: Float64Array): Int32Array {
  const start = new Float64Array(cascades).fill(Number.POSITIVE_INFINITY);
  for (const [i, c] of cascade.entries()) start[c] = Math.min(start[c] ?? 0, time[i] ?? 0);
  const order = Int32Array.from(start.keys()).sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0) || a - b);
  const rank = new Int32Array(cascades);
  for (const [k, c] of order.entries()) rank[c] = k;
  return rank;
}

function pickFormer(
  former: FormerCentres,
  drawn: readonly number[],
  alone: Int32Array,
  cascade: Int32Array,
): FormerCentres {
  const lone = alone.find((node) => !Number.isNaN(former.x[cascade[node] ?? 0]));
  const chosen = [...drawn, ...(alone.length === 0 ? [] : [lone === undefined ? -1 : (cascade[lone] ?? 0)])];
  return {
    x: Float64Array.from(chosen, (c) => former.x[c] ?? Number.NaN),
    y: Float64Array.from(chosen, (c) => former.y[c] ?? Number.NaN),
  };
}
