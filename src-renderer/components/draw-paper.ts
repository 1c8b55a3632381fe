import { partText } from "./invisible-characters.ts";
import { wrapLines } from "./wrap-lines.ts";

const density = 2;
const width = 760 * density;
const margin = 28 * density;
const line = 21 * density;
const size = 14 * density;
/** Browsers draw no taller canvas: 16,384 pixels. */
const mostLines = Math.floor((16_000 - 2 * margin) / line);

/** A text as a picture (PNG, twice the density), in the colours of the screen; what does not fit is counted by `cut`. */
export async function drawPaper(text: string, cut: (lines: number) => string): Promise<Blob> {
  const style = getComputedStyle(document.documentElement);
  const colour = (token: string): string => style.getPropertyValue(token).trim();
  const canvas = new OffscreenCanvas(width, 1);
  const font = `400 ${size}px ${colour("--cf-sans")}`;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("No 2D canvas in this browser");
  context.font = font;
  const all = wrapLines(shown(text), width - 2 * margin, (words) => context.measureText(words).width);
  const lines =
    all.length <= mostLines ? all : [...all.slice(0, mostLines - 1), cut(all.length - mostLines + 1)];
  canvas.height = lines.length * line + 2 * margin;
  // A canvas that changes size forgets its font.
  context.font = font;
  context.fillStyle = colour("--cf-pane");
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = colour("--cf-text");
  context.textBaseline = "middle";
  for (const [at, words] of lines.entries()) context.fillText(words, margin, margin + (at + 0.5) * line);
  return canvas.convertToBlob({ type: "image/png" });
}

/** As on the screen, what hides in a text is named where it stands. */
function shown(text: string): string {
  return partText(text)
    .map((part) => (part.kind === "text" ? part.text : `[${part.label}]`))
    .join("");
}
