import type { GraphPalette } from "./graph-palette.ts";
import type { GraphScene, GraphWindow } from "./graph-scene.ts";
import { screenRadius } from "./graph-scene.ts";
import type { PlacedLabel } from "./label-places.ts";

/** Two lines naming a cascade or a node. */
export interface LabelText {
  readonly title: string;
  readonly detail: string;
}

/** Nodes to be ringed and paths to be drawn strong; -1: none. */
export interface OverlayMarks {
  readonly selected: number;
  readonly hovered: number;
  /** Where the keyboard is. */
  readonly focused: number;
  /** Cascade ringed whole. */
  readonly cascade: number;
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const titleSize = 12.5;
const detailSize = 11.5;
const turn = 2 * Math.PI;
export const labelHeight = 31;
const dimmedLabel = 0.45;

export function measureLabel(
  context: Context,
  text: LabelText,
  { letters }: GraphWindow,
  palette: GraphPalette,
): number {
  context.font = `600 ${titleSize * letters}px ${palette.font}`;
  const title = context.measureText(text.title).width;
  context.font = `400 ${detailSize * letters}px ${palette.font}`;
  return Math.ceil(Math.max(title, context.measureText(text.detail).width));
}

/** Shortens a text to a width in pixels of the current font, with an ellipsis; whole characters only. */
export function shorten(context: Context, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  const characters = Array.from(text);
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (context.measureText(`${characters.slice(0, middle).join("").trimEnd()}…`).width <= width)
      low = middle;
    else high = middle - 1;
  }
  return `${characters.slice(0, low).join("").trimEnd()}…`;
}

/** Rings, the path from the selected node to its root, and labels: what is drawn over the graph at each change. */
export function drawOverlay(
  context: Context,
  scene: GraphScene,
  view: GraphWindow,
  shown: OverlayMarks,
  labels: readonly { readonly placed: PlacedLabel; readonly text: LabelText }[],
  palette: GraphPalette,
): void {
  context.setTransform(view.density, 0, 0, view.density, 0, 0);
  context.clearRect(0, 0, view.width, view.height);
  if (shown.cascade >= 0) ringCascade(context, scene, view, shown.cascade, palette);
  if (shown.selected >= 0) drawPath(context, scene, view, shown.selected, palette);
  for (const { placed, text } of labels) {
    // As quiet as what they name.
    context.globalAlpha = shown.cascade < 0 || placed.key === shown.cascade ? 1 : dimmedLabel;
    drawLabel(context, placed, text, view.letters, palette);
  }
  context.globalAlpha = 1;
  ringNode(context, scene, view, shown.hovered, 1.5, 3, [], palette);
  ringNode(context, scene, view, shown.selected, 2, 4, [], palette);
  if (shown.focused !== shown.selected) ringNode(context, scene, view, shown.focused, 2, 4, [3, 3], palette);
}

function toScreen(
  { layout }: GraphScene,
  view: GraphWindow,
  node: number,
): { readonly x: number; readonly y: number } {
  return { x: (layout.x[node] ?? 0) * view.scale + view.x, y: (layout.y[node] ?? 0) * view.scale + view.y };
}

function ringNode(
  context: Context,
  scene: GraphScene,
  view: GraphWindow,
  node: number,
  width: number,
  away: number,
  dash: number[],
  palette: GraphPalette,
): void {
  if (node < 0 || node >= scene.graph.count) return;
  const { x, y } = toScreen(scene, view, node);
  const r = screenRadius(scene, node, view.scale) + away;
  context.beginPath();
  context.arc(x, y, r, 0, turn);
  context.setLineDash(dash);
  // A light rim under the ring, so that it shows on any dot.
  context.lineWidth = width + 2;
  context.strokeStyle = palette.background;
  context.stroke();
  context.lineWidth = width;
  context.strokeStyle = palette.ring;
  context.stroke();
  context.setLineDash([]);
}

function ringCascade(
  context: Context,
  { layout }: GraphScene,
  view: GraphWindow,
  cascade: number,
  palette: GraphPalette,
): void {
  const reach = (layout.reach[cascade] ?? 0) * view.scale;
  if (reach <= 0) return;
  context.beginPath();
  context.arc(
    (layout.centreX[cascade] ?? 0) * view.scale + view.x,
    (layout.centreY[cascade] ?? 0) * view.scale + view.y,
    reach + 6,
    0,
    turn,
  );
  context.lineWidth = 1;
  context.strokeStyle = palette.edge;
  context.stroke();
}

function drawPath(
  context: Context,
  scene: GraphScene,
  view: GraphWindow,
  node: number,
  palette: GraphPalette,
): void {
  const { graph } = scene;
  context.lineWidth = 1.6;
  context.strokeStyle = palette.ring;
  for (let at = node; at >= 0 && at < graph.count; ) {
    const above = graph.parent[at] ?? -1;
    if (above < 0) break;
    const from = toScreen(scene, view, at);
    const to = toScreen(scene, view, above);
    context.beginPath();
    context.setLineDash(graph.isInferred[at] === 1 ? [4, 3] : []);
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
    at = above;
  }
  context.setLineDash([]);
}

function drawLabel(
  context: Context,
  placed: PlacedLabel,
  text: LabelText,
  letters: number,
  palette: GraphPalette,
): void {
  const { box, line } = placed;
  context.beginPath();
  context.moveTo(line.fromX, line.fromY);
  context.lineTo(line.toX, line.toY);
  context.lineWidth = 1;
  context.strokeStyle = palette.secondaryText;
  context.stroke();
  context.textBaseline = "top";
  context.textAlign = placed.isLeft ? "right" : "left";
  const x = placed.isLeft ? box.x + box.width : box.x;
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = palette.background;
  context.font = `600 ${titleSize * letters}px ${palette.font}`;
  const title = shorten(context, text.title, box.width);
  context.strokeText(title, x, box.y + letters);
  context.fillStyle = palette.text;
  context.fillText(title, x, box.y + letters);
  context.font = `400 ${detailSize * letters}px ${palette.font}`;
  const detail = shorten(context, text.detail, box.width);
  context.strokeText(detail, x, box.y + 17 * letters);
  context.fillStyle = palette.secondaryText;
  context.fillText(detail, x, box.y + 17 * letters);
}
