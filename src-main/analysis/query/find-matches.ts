import { foldWithOrigins } from "../fold-text.ts";
import { isSameName, readSigns } from "./read-signs.ts";

/** A part of a text, UTF-16 offsets, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where the terms of `queryTerms` stand in a text, as written there; in order, merged where they touch or overlap. */
export function findMatches(text: string, terms: readonly string[]): readonly TextRange[] {
  if (terms.length === 0) return [];
  const { folded, origins } = foldWithOrigins(text);
  const found: TextRange[] = [];
  for (const term of terms) {
    const isPrefix = term.endsWith("*");
    const bare = isPrefix ? term.slice(0, -1) : term;
    const kind = bare.startsWith("#") ? "tag" : bare.startsWith("@") ? "handle" : null;
    if (kind !== null) {
      for (const sign of readSigns(text, kind)) {
        if (isSameName(sign.name, bare.slice(1), isPrefix, kind)) found.push(sign);
      }
      continue;
    }
    const needle = isPrefix ? ` ${bare}` : ` ${bare} `;
    for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
      // A prefix marks the whole word that it starts.
      const end = folded.indexOf(" ", at + needle.length - (isPrefix ? 0 : 1));
      found.push({ start: origins[at + 1] ?? 0, end: origins[end] ?? text.length });
    }
  }
  return merge(found);
}

function merge(found: TextRange[]): readonly TextRange[] {
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: TextRange[] = [];
  for (const { start, end } of found) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  return merged;
}
