import type { GraphScene, GraphWindow } from "./graph-scene.ts";
import { isHub, screenRadius } from "./graph-scene.ts";
import type { Box } from "./label-places.ts";

/** Pixels of a cell: about a third of a label's height. */
const cell = 10;
/** A hub hidden is worse than some dots. */
const hubWeight = 6;

/** How much of the drawing as seen lies in a box: dots by the cell, summed so that any box is asked in four look-ups. */
export function mapInk(scene: GraphScene, view: GraphWindow): (box: Box) => number {
  const columns = Math.ceil(view.width / cell);
  const rows = Math.ceil(view.height / cell);
  const wide = columns + 1;
  const sums = new Float32Array(wide * (rows + 1));
  const { graph, layout } = scene;
  for (let i = 0; i < graph.count; i++) {
    const x = (layout.x[i] ?? 0) * view.scale + view.x;
    const y = (layout.y[i] ?? 0) * view.scale + view.y;
    if (x < 0 || y < 0 || x >= view.width || y >= view.height) continue;
    const r = Math.min(screenRadius(scene, i, view.scale), 40);
    const weight = isHub(graph, i) ? hubWeight : 1;
    const right = Math.min(columns - 1, Math.floor((x + r) / cell));
    const bottom = Math.min(rows - 1, Math.floor((y + r) / cell));
    for (let row = Math.max(0, Math.floor((y - r) / cell)); row <= bottom; row++)
      for (let column = Math.max(0, Math.floor((x - r) / cell)); column <= right; column++)
        sums[(row + 1) * wide + column + 1] = (sums[(row + 1) * wide + column + 1] ?? 0) + weight;
  }
  for (let row = 1; row <= rows; row++)
    for (let column = 1; column <= columns; column++)
      sums[row * wide + column] =
        (sums[row * wide + column] ?? 0) +
        (sums[(row - 1) * wide + column] ?? 0) +
        (sums[row * wide + column - 1] ?? 0) -
        (sums[(row - 1) * wide + column - 1] ?? 0);
  const at = (column: number, row: number): number =>
    sums[Math.min(Math.max(row, 0), rows) * wide + Math.min(Math.max(column, 0), columns)] ?? 0;
  return ({ x, y, width, height }) => {
    const left = Math.floor(x / cell);
    const top = Math.floor(y / cell);
    const right = Math.floor((x + width) / cell) + 1;
    const bottom = Math.floor((y + height) / cell) + 1;
    return at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
  };
}
