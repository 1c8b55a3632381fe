import { isAscii, isUtf8 } from "node:buffer";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "binary";

/**
 * The encoding of a file by its first bytes: byte order mark, else where the NUL bytes stand. "utf-8" covers
 * Windows-1252 too, which is settled line by line in `decodeLines`.
 */
export function detectEncoding(head: Buffer): Encoding {
  if (head.length >= 4 && head.readUInt32LE(0) === 0xfeff) return "binary";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const seen = head.subarray(0, 16_384);
  const nul = [0, 0];
  let control = 0;
  for (let at = 0; at < seen.length; at++) {
    const byte = seen[at] ?? 0;
    if (byte === 0) nul[at & 1] = (nul[at & 1] ?? 0) + 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  }
  const [even = 0, odd = 0] = nul;
  const half = seen.length / 2;
  // Western text in UTF-16 has a NUL in most characters, always on the same side.
  if (odd > half * 0.4 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.4 && odd < half * 0.05) return "utf-16be";
  return even + odd + control > seen.length * 0.02 ? "binary" : "utf-8";
}

/** The same stream as UTF-8 without its byte order mark. */
export async function* toUtf8(chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }), "utf8");
    yield Buffer.from(decoder.decode(), "utf8");
    return;
  }
  let isFirst = true;
  for await (const chunk of chunks) {
    const hasMark = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    yield hasMark ? chunk.subarray(3) : chunk;
    isFirst = false;
  }
}

const windows1252 = new TextDecoder("windows-1252");

/**
 * Text of whole lines. A line that is not UTF-8 is read as Windows-1252 (what spreadsheets and old exports
 * write), unless most of its other characters are sound UTF-8: then it is damaged, and U+FFFD shows where.
 */
export function decodeLines(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString("latin1");
  if (isUtf8(bytes)) return bytes.toString("utf8");
  const lines: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const newline = bytes.indexOf(10, from);
    const to = newline === -1 ? bytes.length : newline + 1;
    lines.push(decodeLine(bytes.subarray(from, to)));
    from = to;
  }
  return lines.join("");
}

function decodeLine(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString("utf8");
  const asUtf8 = bytes.toString("utf8");
  let sound = 0;
  let broken = 0;
  for (let at = 0; at < asUtf8.length; at++) {
    const code = asUtf8.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) sound++;
  }
  return sound > broken ? asUtf8 : windows1252.decode(bytes);
}

/** How many of the last bytes begin a UTF-8 character that is not complete yet. */
export function incompleteTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? back : 0;
    }
  }
  return 0;
}
