import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import readWorkbookFile from "read-excel-file/node";
import { type Rejection, rejected } from "../normalised.ts";

/** The largest workbook read, in bytes, and the most that its parts may hold once unpacked. */
export const largestWorkbook = 67_108_864;
const largestUnpacked = 536_870_912;
const inflate = promisify(inflateRaw);

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
  if (await isTooLarge(bytes)) return rejected("rejection.file-too-large", { max: largestUnpacked });
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

/**
 * Whether the parts of a zip archive hold more than is read, or more than its central directory says (PKZIP APPNOTE,
 * 4.3.12): a part is unpacked here no further than that, because what reads it next takes all there is.
 */
async function isTooLarge(bytes: Buffer): Promise<boolean> {
  let left = largestUnpacked;
  for (const { packed, size } of partsOf(bytes)) {
    left -= size;
    if (left < 0 || !(await isOfSize(packed, size))) return true;
  }
  return false;
}

async function isOfSize(packed: Buffer | null, size: number): Promise<boolean> {
  if (packed === null) return true;
  try {
    await inflate(packed, { maxOutputLength: Math.max(1, size) });
    return true;
  } catch (error) {
    // Damage is for the reader of the workbook to tell.
    return !(error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE");
  }
}

/** What the central directory says of each part; `packed` null: it is stored as it is. */
function* partsOf(bytes: Buffer): Generator<{ readonly packed: Buffer | null; readonly size: number }> {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end === -1 || end + 20 > bytes.length) return;
  let at = bytes.readUInt32LE(end + 16);
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50) {
    const size = bytes.readUInt32LE(at + 24);
    const header = bytes.readUInt32LE(at + 42);
    const isPacked = bytes.readUInt16LE(at + 10) !== 0 && header + 30 <= bytes.length;
    yield { packed: isPacked ? packedAt(bytes, header, bytes.readUInt32LE(at + 20)) : null, size };
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

function packedAt(bytes: Buffer, header: number, length: number): Buffer {
  const from = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  return bytes.subarray(from, from + length);
}
