import type { StreamItem } from "./fold-copies.ts";

/** Mean width of a letter at body size, px, and what stands beside the text. */
const letter = 6.7;
const beside = 60;
const mostLines = 8;
const line = 18.2;

/** About how high (px) a row will be in a column this wide (px), from its text alone. */
export function estimateHeight({ row }: StreamItem, width: number, isCompact: boolean): number {
  const perLine = Math.max(12, Math.floor(Math.min(width - beside, 640) / letter));
  const { text } = row.mention;
  let lines = text === "" ? 0 : 1;
  let left = perLine;
  // Enough characters to fill eight lines, no more.
  for (let at = 0; at < text.length && at < perLine * (mostLines + 1) && lines < mostLines; at += 1) {
    const isBreak = text.charCodeAt(at) === 10;
    left -= 1;
    if (isBreak || left === 0) {
      lines += 1;
      left = perLine;
    }
  }
  const context = row.context === null ? 0 : 20;
  const head = isCompact ? 51 : 67;
  return Math.round(head + context + lines * line);
}
