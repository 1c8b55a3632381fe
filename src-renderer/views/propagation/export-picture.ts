import type { GraphPalette } from "../../graph/graph-palette.ts";
import type { LegendItem } from "./legend-items.ts";

/** What stands above and below an exported drawing. */
export interface PictureCaption {
  readonly title: string;
  /** What was drawn, and the moment it was true. */
  readonly detail: string;
  readonly legend: readonly LegendItem[];
  /** What the drawing leaves out; null: nothing. */
  readonly leftOut: string | null;
}

/** Pixels of a drawing made at twice the density. */
const density = 2;
const margin = 16 * density;
const head = 58 * density;
const line = 22 * density;
const turn = 2 * Math.PI;

/** A drawing (PNG, twice the density) with its title, its date and its legend: a picture that can leave the room alone. */
export async function captionPicture(
  drawing: Blob,
  caption: PictureCaption,
  palette: GraphPalette,
): Promise<Blob> {
  const bitmap = await createImageBitmap(drawing);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("No 2D canvas in this browser");
  const secondary = `400 ${12 * density}px ${palette.font}`;
  context.font = secondary;
  const rows = flow(caption, bitmap.width, (words) => context.measureText(words).width);
  canvas.height = head + bitmap.height + rows.length * line + margin;
  context.fillStyle = palette.background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = "middle";
  context.fillStyle = palette.text;
  context.font = `600 ${15 * density}px ${palette.font}`;
  context.fillText(caption.title, margin, margin + 8 * density, canvas.width - 2 * margin);
  context.fillStyle = palette.secondaryText;
  context.font = secondary;
  context.fillText(caption.detail, margin, margin + 28 * density, canvas.width - 2 * margin);
  context.drawImage(bitmap, 0, head);
  bitmap.close();
  for (const [at, row] of rows.entries()) {
    const y = head + canvas.height - head - margin / 2 - (rows.length - at - 0.5) * line;
    for (const { item, x } of row) drawItem(context, item, x, y, palette);
  }
  return canvas.convertToBlob({ type: "image/png" });
}

type Item = LegendItem | { readonly mark: "none"; readonly words: string };

const markWidth = (mark: Item["mark"]): number =>
  (mark === "none" ? 0 : mark === "dashes" ? 24 : 14) * density;

/** Legend items in lines no wider than the picture. */
function flow(
  { legend, leftOut }: PictureCaption,
  width: number,
  measure: (words: string) => number,
): readonly (readonly { readonly item: Item; readonly x: number }[])[] {
  const items: readonly Item[] = [
    ...legend,
    ...(leftOut === null ? [] : [{ mark: "none" as const, words: leftOut }]),
  ];
  const rows: { item: Item; x: number }[][] = [[]];
  let x = margin;
  for (const item of items) {
    const own = markWidth(item.mark) + measure(item.words);
    if (x > margin && x + own > width - margin) {
      rows.push([]);
      x = margin;
    }
    rows.at(-1)?.push({ item, x });
    x += own + 16 * density;
  }
  return rows;
}

function drawItem(
  context: OffscreenCanvasRenderingContext2D,
  item: Item,
  x: number,
  y: number,
  palette: GraphPalette,
): void {
  const r = 4 * density;
  context.lineWidth = 1.4 * density;
  context.strokeStyle = palette.secondaryText;
  context.setLineDash(item.mark === "dashes" ? [4 * density, 3 * density] : []);
  context.beginPath();
  if (item.mark === "dashes") {
    context.moveTo(x, y);
    context.lineTo(x + 18 * density, y);
    context.stroke();
  } else if (item.mark !== "none") {
    context.arc(x + r, y, item.mark === "hollow" ? r - 1 : r, 0, turn);
    if (item.mark === "hollow") context.stroke();
    else {
      context.fillStyle = palette.families[item.family];
      context.fill();
    }
  }
  context.setLineDash([]);
  context.fillStyle = palette.secondaryText;
  context.fillText(item.words, x + markWidth(item.mark), y);
}
