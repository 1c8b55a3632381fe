import readWorkbookFile from "read-excel-file/node";
import { type Rejection, rejected } from "../normalised.ts";

/** The largest workbook read, in bytes, and the most that its parts may hold once unpacked. */
export const largestWorkbook = 67_108_864;
const largestUnpacked = 536_870_912;

/** Whether the first bytes are those of a workbook: a zip archive with its parts. */
export function isWorkbook(head: Buffer): boolean {
  if (head.length < 4 || head.readUInt32LE(0) !== 0x04034b50) return false;
  const names = head.toString("latin1");
  return names.includes("[Content_Types].xml") || names.includes("xl/") || names.includes("_rels/");
}

/**
 * The cells of each sheet as a table writes them. Numbers keep the digits the file holds, so that ids which
 * the spreadsheet rounded show it; dates become "2015-02-24 11:35:00", which names no zone.
 */
export async function readWorkbook(
  bytes: Buffer,
): Promise<readonly (readonly (readonly string[])[])[] | Rejection> {
  if (unpackedSize(bytes) > largestUnpacked)
    return rejected("rejection.file-too-large", { max: largestUnpacked });
  try {
    const sheets = await readWorkbookFile(bytes, { parseNumber: (digits: string) => digits });
    return sheets.map((sheet) => sheet.data.map((row) => row.map(cellOf)));
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : "";
    return rejected("rejection.sheet-unreadable", { detail });
  }
}

function cellOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 19).replace("T", " ");
  return String(cell);
}

/** What the parts of a zip archive say they hold, summed over its central directory (PKZIP APPNOTE, 4.3.12). */
function unpackedSize(bytes: Buffer): number {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end === -1 || end + 20 > bytes.length) return 0;
  let at = bytes.readUInt32LE(end + 16);
  let size = 0;
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50) {
    size += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return size;
}
