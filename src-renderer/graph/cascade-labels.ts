import type { LabelText } from "./draw-overlay.ts";
import { labelHeight, measureLabel } from "./draw-overlay.ts";
import type { GraphPalette } from "./graph-palette.ts";
import type { GraphScene, GraphWindow } from "./graph-scene.ts";
import type { PlacedLabel } from "./label-places.ts";
import { placeLabels } from "./label-places.ts";

const mostLabels = 9;
const widest = 190;
/** A cascade smaller than this on screen (radius, pixels) has no label: its turn comes when one zooms in. */
const leastReach = 20;

/** Labels of the cascades in sight, the largest first. `textOf` null: that cascade has nothing to say. */
export function labelCascades(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  scene: GraphScene,
  view: GraphWindow,
  palette: GraphPalette,
  textOf: (cascade: number) => LabelText | null,
): readonly { readonly placed: PlacedLabel; readonly text: LabelText }[] {
  const { layout, graph } = scene;
  const circles: {
    readonly cascade: number;
    readonly x: number;
    readonly y: number;
    readonly reach: number;
  }[] = [];
  for (let cascade = 0; cascade < graph.cascades; cascade++) {
    const reach = (layout.reach[cascade] ?? 0) * view.scale;
    if (reach <= 0) continue;
    const x = (layout.centreX[cascade] ?? 0) * view.scale + view.x;
    const y = (layout.centreY[cascade] ?? 0) * view.scale + view.y;
    const isInSight = x + reach > 0 && y + reach > 0 && x - reach < view.width && y - reach < view.height;
    if (isInSight) circles.push({ cascade, x, y, reach });
  }
  const { alone } = layout;
  const sunflower =
    alone === null
      ? []
      : [
          {
            x: alone.x * view.scale + view.x,
            y: alone.y * view.scale + view.y,
            reach: alone.reach * view.scale,
          },
        ];
  circles.sort((a, b) => b.reach - a.reach || a.cascade - b.cascade);
  const texts = new Map<number, LabelText>();
  const wanted = circles
    .filter((circle) => circle.reach >= leastReach)
    .slice(0, mostLabels)
    .flatMap(({ cascade, x, y, reach }) => {
      const text = textOf(cascade);
      if (text === null) return [];
      texts.set(cascade, text);
      const width = Math.min(widest, measureLabel(context, text, palette));
      return [{ key: cascade, width, height: labelHeight, x, y, reach }];
    });
  return placeLabels(wanted, [...circles, ...sunflower], view).flatMap((placed) => {
    const text = texts.get(placed.key);
    return text === undefined ? [] : [{ placed, text }];
  });
}
