import { foldWords } from "../../../src-main/analysis/fold-text.ts";

/** Fewer words than this are said by chance. */
const leastWords = 3;
const mostWords = 6;

/**
 * A query for a text that is repeated with small changes: a run of plain words from its start, between quotes. Handles,
 * tags and links, which change from copy to copy, end the run; null when no run is long enough.
 */
export function quoteWords(text: string): string | null {
  const runs = text.split(/[@#]\S+|\{[^}]*\}|https?:\/\/\S+|["«»“”\n]/u);
  for (const run of runs) {
    const words = foldWords(run);
    if (words.length >= leastWords) return `"${words.slice(0, mostWords).join(" ")}"`;
  }
  return null;
}
