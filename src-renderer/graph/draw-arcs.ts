import { spreadFamilies } from "../../src-main/contract/vocabulary.ts";
import { marks } from "./graph-arrays.ts";
import type { GraphPalette } from "./graph-palette.ts";
import type { GraphScene, GraphWindow } from "./graph-scene.ts";
import { dimmedAlpha, hubRim, isHub, screenRadius } from "./graph-scene.ts";

const turn = 2 * Math.PI;
/** Descendants above which a node's childless children are a crowd. */
const crowd = 60;

/**
 * Draws a scene with the canvas's own arcs, one path per colour and shape: crisp at any density, right up to a few
 * thousand nodes. Beyond, see `rasterise.ts`.
 */
export function drawArcs(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  scene: GraphScene,
  view: GraphWindow,
  dimmed: Uint8Array,
  palette: GraphPalette,
): void {
  const { graph } = scene;
  context.setTransform(view.density, 0, 0, view.density, 0, 0);
  context.fillStyle = palette.background;
  context.fillRect(0, 0, view.width, view.height);
  context.lineCap = "round";
  drawExtraEdges(context, scene, view, dimmed, palette);
  for (const alpha of [dimmedAlpha, 1]) {
    const isDim = alpha === 1 ? 0 : 1;
    if (isDim === 1 && !dimmed.includes(1)) continue;
    context.globalAlpha = alpha === 1 ? 0.75 : dimmedAlpha;
    drawParentEdges(context, scene, view, dimmed, isDim, palette);
    context.globalAlpha = alpha;
    // Leaves below, hubs above.
    for (const isAnswered of [false, true]) {
      for (let family = 0; family < spreadFamilies.length; family++) {
        const colour = palette.families[spreadFamilies[family] ?? "neutral"];
        drawNodes(
          context,
          scene,
          view,
          colour,
          palette.background,
          (i) =>
            graph.family[i] === family && dimmed[i] === isDim && (graph.weight[i] ?? 0) > 0 === isAnswered,
        );
      }
    }
  }
  context.globalAlpha = 1;
}

function drawParentEdges(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  { graph, layout }: GraphScene,
  view: GraphWindow,
  dimmed: Uint8Array,
  isDim: number,
  palette: GraphPalette,
): void {
  const full = context.globalAlpha;
  for (const [isInferred, isCrowded] of [
    [0, true],
    [0, false],
    [1, false],
  ] as const) {
    context.beginPath();
    for (let i = 0; i < graph.count; i++) {
      const above = graph.parent[i] ?? -1;
      if (above < 0 || graph.isInferred[i] !== isInferred || dimmed[i] !== isDim) continue;
      // The edges of a sunflower's seeds run under the seeds: a veil says enough.
      const isSeed = graph.weight[i] === 0 && (graph.weight[above] ?? 0) > crowd;
      if (isInferred === 0 && isSeed !== isCrowded) continue;
      context.moveTo(
        (layout.x[above] ?? 0) * view.scale + view.x,
        (layout.y[above] ?? 0) * view.scale + view.y,
      );
      context.lineTo((layout.x[i] ?? 0) * view.scale + view.x, (layout.y[i] ?? 0) * view.scale + view.y);
    }
    context.globalAlpha = isCrowded ? full * 0.25 : full;
    context.lineWidth = Math.min(1.2, Math.max(0.5, 0.7 * Math.sqrt(view.scale)));
    context.strokeStyle = isInferred === 1 ? palette.inferredEdge : palette.edge;
    context.setLineDash(isInferred === 1 ? [3, 3] : []);
    context.stroke();
  }
  context.setLineDash([]);
}

function drawExtraEdges(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  { graph, layout }: GraphScene,
  view: GraphWindow,
  dimmed: Uint8Array,
  palette: GraphPalette,
): void {
  for (const isInferred of [0, 1]) {
    context.beginPath();
    for (let e = 0; e < graph.extraFrom.length; e++) {
      const from = graph.extraFrom[e] ?? 0;
      const to = graph.extraTo[e] ?? 0;
      if (graph.isExtraInferred[e] !== isInferred || dimmed[from] === 1 || dimmed[to] === 1) continue;
      context.moveTo(
        (layout.x[from] ?? 0) * view.scale + view.x,
        (layout.y[from] ?? 0) * view.scale + view.y,
      );
      context.lineTo((layout.x[to] ?? 0) * view.scale + view.x, (layout.y[to] ?? 0) * view.scale + view.y);
    }
    context.globalAlpha = 0.55;
    context.lineWidth = 1;
    context.strokeStyle = palette.inferredEdge;
    context.setLineDash(isInferred === 1 ? [4, 4] : []);
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function drawNodes(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  scene: GraphScene,
  view: GraphWindow,
  colour: string,
  background: string,
  isWanted: (node: number) => boolean,
): void {
  const { graph, layout } = scene;
  const rims = new Path2D();
  const solid = new Path2D();
  const hollow = new Path2D();
  const unknown = new Path2D();
  const { scale } = view;
  const margin = 40;
  for (let i = 0; i < graph.count; i++) {
    if (!isWanted(i)) continue;
    const x = (layout.x[i] ?? 0) * scale + view.x;
    const y = (layout.y[i] ?? 0) * scale + view.y;
    if (x < -margin || y < -margin || x > view.width + margin || y > view.height + margin) continue;
    const mark = graph.mark[i];
    const r = screenRadius(scene, i, scale);
    // A ring thinner than two pixels across is a smudge: too small to be told apart, a quote is a dot like the others.
    if (isHub(graph, i)) {
      rims.moveTo(x + r + hubRim, y);
      rims.arc(x, y, r + hubRim, 0, turn);
    }
    const path =
      r < 1.6 || mark === marks.solid || mark === marks.small
        ? solid
        : mark === marks.hollow
          ? hollow
          : unknown;
    const rim = path === solid ? r : r - 0.6;
    path.moveTo(x + rim, y);
    path.arc(x, y, rim, 0, turn);
  }
  context.fillStyle = background;
  context.fill(rims);
  context.fillStyle = colour;
  context.fill(solid);
  context.fillStyle = background;
  context.fill(hollow);
  context.fill(unknown);
  context.strokeStyle = colour;
  context.lineWidth = 1.4;
  context.stroke(hollow);
  context.setLineDash([2, 2]);
  context.stroke(unknown);
  context.setLineDash([]);
}
