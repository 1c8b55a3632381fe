import type { DocumentContext, Reading } from "../document-context.ts";
import { rejected } from "../normalised.ts";
import type { Headings } from "./detect-table.ts";
import { normaliseRow } from "./normalise-row.ts";
import { createOwnRowReader } from "./own-row.ts";
import type { TableRow } from "./read-rows.ts";
import { createRowReader, type RowReader } from "./row-reader.ts";

/** Rows gathered before the first is read: enough to settle the order of dates and the scale of tones. */
const sampleRows = 1000;

/** Reads the rows of a table below its headings; empty ones are passed over. */
export async function* readTable(
  label: string,
  blocks: AsyncIterable<readonly TableRow[]>,
  table: Headings,
  context: DocumentContext,
): Reading {
  let toPass = table.rowsBefore;
  let sample: TableRow[] = [];
  let reader: RowReader | null = null;
  const readOwnRow = context.mapping === null ? createOwnRowReader(table.headings) : null;
  const begin = () =>
    createRowReader(
      table.columns,
      table.headings,
      context.mapping,
      sample.map((row) => row.cells),
    );
  const readRow = (cells: readonly string[], rowReader: RowReader, receivedAt: string) => {
    const own = readOwnRow?.(cells, receivedAt);
    // A spreadsheet that saved it may have written dates and numbers its own way.
    return own === undefined || own.outcome === "rejected" ? normaliseRow(cells, rowReader, receivedAt) : own;
  };
  const readAll = (rows: readonly TableRow[], rowReader: RowReader) => {
    const receivedAt = context.receivedAt();
    for (const { cells, line, fault } of rows) {
      const text = cells.join(" ");
      if (fault !== null) context.collector.reject(label, line, text, rejected("rejection.unclosed-quote"));
      else if (text.trim() !== "")
        context.collector.add(label, line, text, readRow(cells, rowReader, receivedAt));
    }
  };
  for await (const block of blocks) {
    const rows = block.slice(toPass);
    toPass -= block.length - rows.length;
    if (reader !== null) readAll(rows, reader);
    else {
      sample.push(...rows);
      if (sample.length < sampleRows) continue;
      reader = begin();
      readAll(sample, reader);
      sample = [];
    }
    yield;
  }
  if (reader === null) readAll(sample, begin());
}
