import { foldWords } from "../../../src-main/analysis/fold-text.ts";
import { findMatches } from "../../../src-main/analysis/query/find-matches.ts";
import { parseQuery } from "../../../src-main/analysis/query/parse-query.ts";
import { isQuery } from "../../../src-main/analysis/query/query.ts";
import { queryTerms } from "../../../src-main/analysis/query/query-terms.ts";
import type { CrisisHeader } from "../../../src-main/contract/room-state.ts";
import type { Range } from "../invisible-characters.ts";

/** Where these folded terms stand in a text, as ranges for `SafeText`. */
export function marksOf(text: string, terms: readonly string[]): readonly Range[] {
  return findMatches(text, terms).map(({ start, end }) => ({ from: start, to: end }));
}

/** What the crisis itself looks for: the terms of its query, or its brand. */
export function crisisTerms(crisis: Pick<CrisisHeader, "query" | "brand"> | null): readonly string[] {
  if (crisis === null) return [];
  const query = parseQuery(crisis.query);
  const terms = isQuery(query) ? queryTerms(query) : [];
  if (terms.length > 0) return terms;
  const brand = foldWords(crisis.brand).join(" ");
  return brand === "" ? [] : [brand];
}
