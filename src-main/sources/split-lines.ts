import { decodeLines, incompleteTail } from "./decode-text.ts";

/** The longest record read, in characters (bytes for lines): beyond it a record is refused, never kept in memory. */
export const longestRecord = 16_777_216;

export interface LineBlock {
  /** 1-based number of the first of `lines`; they follow one another. */
  readonly firstLine: number;
  readonly lines: readonly string[];
  /** Whether this block is the start of one line that was too long: its text is only the first 200 characters. */
  readonly isTooLong: boolean;
  /** Whether the last line of this block ends the file without a line feed. */
  readonly isUnended: boolean;
}

/**
 * Lines of a UTF-8 stream, some hundreds at a time, in constant memory: a line longer than `longest` bytes is
 * dropped as it comes in and told as too long. Carriage returns before a line feed are taken off.
 */
export async function* splitLines(
  chunks: AsyncIterable<Buffer>,
  longest: number = longestRecord,
): AsyncGenerator<LineBlock> {
  let carried: Buffer[] = [];
  let carriedLength = 0;
  let line = 1;
  let isDropping = false;

  const tooLong = (): LineBlock => {
    const start = Buffer.concat(carried).subarray(0, 800);
    const text = decodeLines(start).slice(0, 200);
    return { firstLine: line, lines: [text], isTooLong: true, isUnended: false };
  };

  for await (const whole of chunks) {
    let chunk = whole;
    if (isDropping) {
      const newline = chunk.indexOf(10);
      if (newline === -1) continue;
      chunk = chunk.subarray(newline + 1);
      isDropping = false;
      line++;
    }
    const firstEnd = chunk.indexOf(10);
    if (carriedLength + (firstEnd === -1 ? chunk.length : firstEnd) > longest) {
      carried.push(chunk.subarray(0, 800));
      yield tooLong();
      carried = [];
      carriedLength = 0;
      if (firstEnd === -1) {
        isDropping = true;
        continue;
      }
      chunk = chunk.subarray(firstEnd + 1);
      line++;
    }
    const lastEnd = chunk.lastIndexOf(10);
    if (lastEnd === -1) {
      carried.push(chunk);
      carriedLength += chunk.length;
      continue;
    }
    carried.push(chunk.subarray(0, lastEnd));
    const lines = linesOf(carried.length === 1 ? chunk.subarray(0, lastEnd) : Buffer.concat(carried));
    yield { firstLine: line, lines, isTooLong: false, isUnended: false };
    line += lines.length;
    const rest = chunk.subarray(lastEnd + 1);
    carried = rest.length === 0 ? [] : [rest];
    carriedLength = rest.length;
  }
  if (carriedLength > 0) {
    yield { firstLine: line, lines: linesOf(Buffer.concat(carried)), isTooLong: false, isUnended: true };
  }
}

function linesOf(bytes: Buffer): readonly string[] {
  const text = decodeLines(bytes);
  const lines = text.split("\n");
  if (!text.includes("\r")) return lines;
  return lines.map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
}

/** Text of a UTF-8 stream in pieces that end at a line where there is one, never inside a character. */
export async function* textPieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let carried: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
    const lastEnd = bytes.lastIndexOf(10) + 1;
    // Short lines wait for their end, so that each is decoded whole.
    const cut =
      lastEnd > 0 && bytes.length - lastEnd < 65_536 ? lastEnd : bytes.length - incompleteTail(bytes);
    carried = bytes.subarray(cut);
    if (cut > 0) yield decodeLines(bytes.subarray(0, cut));
  }
  if (carried.length > 0) yield decodeLines(carried);
}
