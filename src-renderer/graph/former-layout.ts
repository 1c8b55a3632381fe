import type { PropagationGraph } from "../../src-main/contract/propagation.ts";
import type { GraphScene } from "./graph-scene.ts";
import type { FormerLayout } from "./layout-graph.ts";

/**
 * What the picture on screen gives to the layout of the next graph: known cascades and nodes, by id. In a picture of
 * another shape every cascade finds a new place, and looks as it did.
 */
export function formerLayout(
  next: PropagationGraph,
  { graph, layout }: GraphScene,
  indexOf: ReadonlyMap<string, number>,
  cascadeOf: ReadonlyMap<string, number>,
  isSameShape: boolean,
): FormerLayout {
  const { centreX, centreY } = layout;
  const cascades = next.cascades.map((cascade) => (isSameShape ? (cascadeOf.get(cascade.root) ?? -1) : -1));
  const nodes = next.ids.map((id) => indexOf.get(id) ?? -1);
  const fromCentre = (at: Float32Array, centre: Float32Array): Float64Array =>
    Float64Array.from(nodes, (node) =>
      node < 0 ? Number.NaN : (at[node] ?? 0) - (centre[graph.cascade[node] ?? 0] ?? 0),
    );
  return {
    centres: {
      x: Float64Array.from(cascades, (c) => centreX[c] ?? Number.NaN),
      y: Float64Array.from(cascades, (c) => centreY[c] ?? Number.NaN),
    },
    nodes: { x: fromCentre(layout.x, centreX), y: fromCentre(layout.y, centreY) },
  };
}
