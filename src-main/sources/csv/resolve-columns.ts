import { type Rejection, rejected } from "../normalised.ts";
import { type CsvField, type CsvMapping, csvFields, mappedColumns } from "./csv-mapping.ts";
import { foldHeading, headingsOf } from "./vendor-headings.ts";

/** Where each field comes from: a column by its place, or one value for all rows. */
type Column = { readonly at: number; readonly heading: string } | { readonly value: string };
export type Columns = ReadonlyMap<CsvField, Column>;

/**
 * The columns of a table: those the mapping names, the others by their headings. Refused when a named column is
 * absent, or when no column gives a date and a text, title, link or id.
 */
export function resolveColumns(headings: readonly string[], mapping: CsvMapping | null): Columns | Rejection {
  const columns = new Map<CsvField, Column>();
  const taken = new Set<number>();
  const asked = mapping === null ? new Map<CsvField, string | null>() : mappedColumns(mapping);
  for (const [field, heading] of asked) {
    if (heading === null) continue;
    if (heading.startsWith("=")) {
      columns.set(field, { value: heading.slice(1) });
      continue;
    }
    const at = placeOf(headings, heading);
    if (at === -1) return rejected("rejection.mapped-column-absent", { column: heading });
    columns.set(field, { at, heading });
    taken.add(at);
  }
  const folded = headings.map(foldHeading);
  for (const field of csvFields) {
    if (asked.has(field)) continue;
    for (const name of headingsOf[field]) {
      const at = folded.findIndex((heading, place) => heading === name && !taken.has(place));
      if (at === -1) continue;
      columns.set(field, { at, heading: headings[at] ?? "" });
      taken.add(at);
      break;
    }
  }
  const hasWords = (["text", "title", "url", "id"] as const).some((field) => columns.has(field));
  if (columns.has("publishedAt") && hasWords) return columns;
  const shown = headings
    .filter((heading) => heading !== "")
    .slice(0, 8)
    .join(", ")
    .slice(0, 200);
  return rejected("rejection.headings-not-recognised", { headings: shown });
}

function placeOf(headings: readonly string[], wanted: string): number {
  const exact = headings.indexOf(wanted);
  return exact !== -1 ? exact : headings.map(foldHeading).indexOf(foldHeading(wanted));
}
