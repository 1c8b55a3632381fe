import Papa from "papaparse";
import { type Rejection, rejected } from "../normalised.ts";
import type { CsvMapping } from "./csv-mapping.ts";
import { type Columns, resolveColumns } from "./resolve-columns.ts";

export interface Headings {
  /** How many rows stand before the first row of values: the headings and what precedes them. */
  readonly rowsBefore: number;
  readonly headings: readonly string[];
  readonly columns: Columns;
}

export interface Table extends Headings {
  readonly delimiter: string;
}

const delimiters = [",", ";", "\t", "|"];
// Exports put their own lines (report, period, brand) above the headings.
const deepestHeadings = 40;

/**
 * The row of headings among the first rows of a table, which need not be the first: the one that gives the most
 * fields. Refused when none gives a date and a text, title, link or id.
 */
export function findHeadings(
  rows: readonly (readonly string[])[],
  mapping: CsvMapping | null,
): Headings | Rejection {
  let best: Headings | null = null;
  let widest: readonly string[] = [];
  for (const [row, cells] of rows.slice(0, deepestHeadings).entries()) {
    const headings = cells.map((cell) => cell.trim());
    if (headings.length > widest.length) widest = headings;
    const columns = resolveColumns(headings, mapping);
    if ("outcome" in columns) continue;
    if (best === null || columns.size > best.columns.size) best = { rowsBefore: row + 1, headings, columns };
  }
  if (best !== null) return best;
  const refused = resolveColumns(widest, mapping);
  return "outcome" in refused ? refused : rejected("rejection.file-not-recognised");
}

/** The table in a text by its first 64 kB: its delimiter and its headings. Refused as `findHeadings` refuses. */
export function detectTable(start: string, mapping: CsvMapping | null): Table | Rejection {
  let best: Table | null = null;
  let refusal: Rejection | null = null;
  let widest = 1;
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(start, { delimiter, preview: deepestHeadings });
    const found = findHeadings(data, mapping);
    if ("outcome" in found) {
      // The refusal worth showing is that of the delimiter which cuts the text into columns.
      const width = Math.max(...data.map((row) => row.length));
      if (refusal === null || width > widest) refusal = found;
      widest = Math.max(widest, width);
    } else if (best === null || found.columns.size > best.columns.size) best = { ...found, delimiter };
  }
  return best ?? refusal ?? rejected("rejection.file-not-recognised");
}

/** Whether a text has the look of a table at all, so that its headings are worth a refusal of their own. */
export function looksLikeTable(start: string): boolean {
  return delimiters.some((delimiter) => {
    const { data, errors } = Papa.parse<string[]>(start.slice(0, 16_384), { delimiter, preview: 5 });
    const width = data[0]?.length ?? 0;
    return (
      data.length > 1 &&
      width > 1 &&
      errors.length === 0 &&
      data.slice(0, -1).every((row) => row.length === width)
    );
  });
}
