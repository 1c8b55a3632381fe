import type { DateOrder, LocalOffset } from "../read-loose-date.ts";
import { dateOrderOf } from "../read-loose-date.ts";
import { cellText, hasLostDigits, toneScaleOf } from "./cell-values.ts";
import type { CsvField, CsvMapping } from "./csv-mapping.ts";
import { localOffset } from "./local-offset.ts";
import type { Columns } from "./resolve-columns.ts";
import { foldHeading } from "./vendor-headings.ts";

/** All that a row needs to know of its table to be read. */
export interface RowReader {
  cell(cells: readonly string[], field: CsvField): string | null;
  readonly dateOrder: DateOrder;
  readonly offset: LocalOffset;
  readonly toneScale: number;
  /** Whether a spreadsheet cut the ids of this table to 15 digits. */
  readonly hasDamagedIds: boolean;
  /** The network that the headings speak of, where no cell tells. */
  readonly network: string | null;
}

const xHeadings =
  /^(?:tweet (?:id|created|text|url)|status id|retweet count|user screen name|(?:twitter )?screen name|twitter author id)$/;

/** Settles what only a sample of the rows can tell: the order of dates, the scale of tones, damaged ids. */
export function createRowReader(
  columns: Columns,
  headings: readonly string[],
  mapping: CsvMapping | null,
  sample: readonly (readonly string[])[],
): RowReader {
  const cell = (cells: readonly string[], field: CsvField): string | null => {
    const column = columns.get(field);
    if (column === undefined) return null;
    return "value" in column ? column.value : cellText(cells[column.at]);
  };
  const ids = sample.flatMap((cells) => cell(cells, "id") ?? []).filter((id) => /^\d{17,}$/.test(id));
  const lost = ids.filter(hasLostDigits).length;
  const isBluesky = sample.some((cells) => cell(cells, "id")?.startsWith("at://"));
  return {
    cell,
    dateOrder: mapping?.dateOrder ?? dateOrderOf(sample.flatMap((cells) => cell(cells, "publishedAt") ?? [])),
    offset: localOffset(mapping?.zone),
    toneScale: toneScaleOf(sample.map((cells) => cell(cells, "tone"))),
    // One true id in a hundred ends in two zeros; a column of them does not.
    hasDamagedIds: lost >= 3 && lost >= ids.length * 0.8,
    network: isBluesky
      ? "bluesky"
      : headings.some((heading) => xHeadings.test(foldHeading(heading)))
        ? "x"
        : null,
  };
}
