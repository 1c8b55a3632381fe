import { findHeadings } from "../csv/detect-table.ts";
import type { TableRow } from "../csv/read-rows.ts";
import { readTable } from "../csv/read-table.ts";
import type { DocumentContext, Reading } from "../document-context.ts";
import { type Rejection, rejected } from "../normalised.ts";
import { readWhole } from "../read-whole.ts";
import type { UnpackedFile } from "../unpack.ts";
import { largestWorkbook, readWorkbook } from "./read-workbook.ts";

const blockRows = 1000;

/** Reads every sheet of a workbook that has headings to recognise, through the same mapping as CSV. */
export async function* readSheets(file: UnpackedFile, context: DocumentContext): Reading {
  const bytes = await readWhole(file.chunks, largestWorkbook);
  const sheets =
    bytes === null
      ? rejected("rejection.file-too-large", { max: largestWorkbook })
      : await readWorkbook(bytes);
  if ("outcome" in sheets) {
    context.collector.reject(file.label, 0, "", sheets);
    return;
  }
  let refusal: Rejection = rejected("rejection.file-empty");
  let hasRead = false;
  for (const rows of sheets) {
    const headings = findHeadings(rows, context.mapping);
    if ("outcome" in headings) {
      if (rows.length > 0) refusal = headings;
      continue;
    }
    hasRead = true;
    yield* readTable(file.label, numbered(rows), headings, context);
  }
  if (!hasRead) context.collector.reject(file.label, 0, "", refusal);
}

async function* numbered(rows: readonly (readonly string[])[]): AsyncGenerator<readonly TableRow[]> {
  for (let from = 0; from < rows.length; from += blockRows) {
    yield rows
      .slice(from, from + blockRows)
      .map((cells, at) => ({ cells, line: from + at + 1, fault: null }));
  }
}
