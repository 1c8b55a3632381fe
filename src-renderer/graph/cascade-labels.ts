import type { LabelText } from "./draw-overlay.ts";
import { labelHeight, measureLabel } from "./draw-overlay.ts";
import type { GraphPalette } from "./graph-palette.ts";
import type { GraphScene, GraphWindow } from "./graph-scene.ts";
import { screenRadius } from "./graph-scene.ts";
import { mapInk } from "./ink-map.ts";
import type { Box, PlacedLabel, WantedLabel } from "./label-places.ts";
import { placeLabels } from "./label-places.ts";

/** Square pixels of drawing for one label: few on a small pane, more on a wall. */
const pixelsPerLabel = 33_000;
const labels = { least: 5, most: 16 } as const;
const widest = 190;
/** A cascade smaller than this on screen (radius, pixels) has no label: its turn comes when one zooms in. */
const leastReach = 20;

/**
 * Labels of the cascades in sight: the one that is lit first, however small, then the largest. `textOf` null: that
 * cascade has nothing to say. `covered`: what lies over the drawing.
 */
export function labelCascades(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  scene: GraphScene,
  view: GraphWindow,
  palette: GraphPalette,
  lit: number | null,
  covered: readonly Box[],
  textOf: (cascade: number) => LabelText | null,
): readonly { readonly placed: PlacedLabel; readonly text: LabelText }[] {
  const { layout, graph } = scene;
  const roots = rootsOf(scene);
  const found: (Omit<WantedLabel, "width" | "height"> & {
    readonly isLit: boolean;
    readonly size: number;
  })[] = [];
  for (let cascade = 0; cascade < graph.cascades; cascade++) {
    const root = roots[cascade] ?? -1;
    const reach = (layout.reach[cascade] ?? 0) * view.scale;
    const isLit = cascade === lit;
    if (root < 0 || reach < (isLit ? 1 : leastReach)) continue;
    const x = (layout.x[root] ?? 0) * view.scale + view.x;
    const y = (layout.y[root] ?? 0) * view.scale + view.y;
    if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
    const hub = screenRadius(scene, root, view.scale);
    found.push({ key: cascade, x, y, hub, reach, isLit, size: graph.weight[root] ?? 0 });
  }
  found.sort((a, b) => Number(b.isLit) - Number(a.isLit) || b.size - a.size || a.key - b.key);
  const texts = new Map<number, LabelText>();
  const area = (view.width * view.height) / view.letters ** 2;
  const most = Math.min(labels.most, Math.max(labels.least, Math.round(area / pixelsPerLabel)));
  const wanted = found.slice(0, most).flatMap((one): readonly WantedLabel[] => {
    const text = textOf(one.key);
    if (text === null) return [];
    texts.set(one.key, text);
    const width = Math.min(widest * view.letters, measureLabel(context, text, view, palette));
    return [{ ...one, width, height: labelHeight * view.letters }];
  });
  const { width, height } = view;
  return placeLabels(wanted, { width, height, covered, inkIn: mapInk(scene, view) }).flatMap((placed) => {
    const text = texts.get(placed.key);
    return text === undefined ? [] : [{ placed, text }];
  });
}

const known = new WeakMap<GraphScene, Int32Array>();

/** The node each cascade begins with; -1 where it is not drawn. */
function rootsOf(scene: GraphScene): Int32Array {
  const made = known.get(scene);
  if (made !== undefined) return made;
  const { graph } = scene;
  const roots = new Int32Array(graph.cascades).fill(-1);
  for (let i = 0; i < graph.count; i++) {
    const cascade = graph.cascade[i] ?? 0;
    if (graph.parent[i] === -1 && (roots[cascade] ?? 0) < 0) roots[cascade] = i;
  }
  known.set(scene, roots);
  return roots;
}
