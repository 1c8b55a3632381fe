import { detectTable, looksLikeTable } from "./csv/detect-table.ts";
import { readRows } from "./csv/read-rows.ts";
import { readTable } from "./csv/read-table.ts";
import { decodeLines, detectEncoding, toUtf8 } from "./decode-text.ts";
import type { DocumentContext, Reading } from "./document-context.ts";
import { readFeedDocument } from "./feed/read-feed-document.ts";
import { normaliseFrame } from "./mastodon/normalise-mastodon.ts";
import { createFrameReader, type Frame } from "./mastodon/read-frames.ts";
import { type Normalised, type Rejection, rejected } from "./normalised.ts";
import { peekBytes } from "./peek-bytes.ts";
import { type JsonFormat, jsonRecordReader, orCut, rejectionOfFault } from "./read-json-record.ts";
import {
  jsonLayout,
  type Layout,
  looksLikeWebPage,
  type RecognisedFormat,
  recogniseFormat,
} from "./recognise-format.ts";
import type { BatchCollector } from "./record-batch.ts";
import type { RejectionKey } from "./rejection-sentences.ts";
import { createJsonSplitter } from "./split-json.ts";
import { longestRecord, splitLines, textPieces } from "./split-lines.ts";
import type { UnpackedFile } from "./unpack.ts";
import { readSheets } from "./xlsx/read-sheets.ts";
import { isWorkbook } from "./xlsx/read-workbook.ts";

/** A whole file that is in no known format: in a folder or archive it is passed over, alone it is refused. */
export interface Unrecognised {
  readonly rejection: Rejection;
  /** Whether it may well be a companion of the records (a tree, a list, a read-me) and not damaged records. */
  readonly isCompanion: boolean;
}

const headLength = 65_536;
// Files that stand beside records in folders and archives, and never are records.
const companion =
  /\.(?:md|rst|html?|css|js|ts|py|r|ipynb|sh|pdf|docx?|odt|pptx?|png|jpe?g|gif|webp|svg|mp[34]|dat|db)$/i;

/**
 * Opens one unpacked file: what reads its records into the collector, a step at a time, or why it cannot be read
 * as a whole. Nothing is collected before the first step.
 */
export async function openDocument(
  file: UnpackedFile,
  context: DocumentContext,
): Promise<Reading | Unrecognised> {
  if (file.head.length === 0) return refuse("rejection.file-empty", file.isMember);
  if (file.isMember && companion.test(file.label)) return refuse("rejection.file-not-recognised", true);
  if (isWorkbook(file.head)) return readSheets(file, context);
  const encoding = detectEncoding(file.head);
  if (encoding === "binary") return refuse("rejection.file-binary", false);
  const { head, chunks } = await peekBytes(toUtf8(file.chunks, encoding), headLength);
  const start = decodeLines(head.subarray(0, headLength)).trimStart();
  if (start === "") return refuse("rejection.file-empty", file.isMember);
  if (looksLikeWebPage(start)) return refuse("rejection.file-web-page", true);
  const recognised = recogniseFormat(start);
  const isCode = /^[{[<]/.test(start);
  // Beside records stand trees and settings, in JSON too: naming a format does not make records of them.
  if (recognised === null && isCode && (context.as === "auto" || file.isMember)) {
    return file.isMember && isDamagedJson(file.label, start)
      ? refuse("rejection.not-json", false)
      : refuse("rejection.file-not-recognised", true);
  }
  const format = context.as === "auto" ? (recognised?.format ?? "csv") : context.as;
  const layout = recognised?.format === format ? recognised.layout : layoutOf(format, start);
  switch (format) {
    case "csv": {
      const table = detectTable(start, context.mapping);
      if (!("outcome" in table)) {
        return readTable(file.label, readRows(textPieces(chunks), table.delimiter), table, context);
      }
      // Its headings are worth naming only where it is a table.
      if (context.as === "csv" || looksLikeTable(start))
        return { rejection: table, isCompanion: file.isMember };
      return refuse("rejection.file-not-recognised", true);
    }
    case "xlsx":
      return { rejection: rejected("rejection.not-this-format", { format }), isCompanion: false };
    case "feed":
      return readFeedDocument(file.label, chunks, encoding !== "utf-8", context);
    case "mastodon":
      if (layout === "text") return readFrames(file.label, chunks, context);
      return readJson(file.label, format, layout, chunks, context);
    default:
      return readJson(file.label, format, layout, chunks, context);
  }
}

/** A file of records by its name, short enough to be seen whole, in which no line and no value is JSON. */
function isDamagedJson(label: string, start: string): boolean {
  if (!/\.(?:json|jsonl|ndjson)(?:\.gz)?$/i.test(label) || start.length >= headLength / 4) return false;
  return (
    !start.startsWith("<") &&
    !isJson(start) &&
    !start.split("\n").some((line) => line.trim() !== "" && isJson(line))
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function refuse(reason: RejectionKey, isCompanion: boolean): Unrecognised {
  return { rejection: rejected(reason), isCompanion };
}

function layoutOf(format: RecognisedFormat, start: string): Layout {
  return format === "mastodon" && !/^[{[]/.test(start) ? "text" : jsonLayout(start);
}

function addAll(
  collector: BatchCollector,
  file: string,
  line: number,
  text: string,
  normalised: Normalised | readonly Normalised[],
): void {
  if ("outcome" in normalised) collector.add(file, line, text, normalised);
  else for (const one of normalised) collector.add(file, line, text, one);
}

async function* readJson(
  label: string,
  format: JsonFormat,
  layout: Layout,
  chunks: AsyncIterable<Buffer>,
  context: DocumentContext,
): Reading {
  const { collector } = context;
  const read = jsonRecordReader(format, label, context.memory);
  if (layout === "lines") {
    for await (const { firstLine, lines, isTooLong } of splitLines(chunks)) {
      const receivedAt = context.receivedAt();
      for (const [at, text] of lines.entries()) {
        const line = firstLine + at;
        if (isTooLong) collector.reject(label, line, text, rejectionOfFault("too-long", longestRecord));
        else if (text.trim() !== "")
          addAll(collector, label, line, text, orCut(read(text, receivedAt), text));
      }
      yield;
    }
    return;
  }
  const splitter = createJsonSplitter();
  const readValues = (values: ReturnType<typeof splitter.push>, receivedAt: string) => {
    for (const { text, line, fault } of values) {
      if (fault === null) addAll(collector, label, line, text, read(text, receivedAt));
      else collector.reject(label, line, text, rejectionOfFault(fault, longestRecord));
    }
  };
  for await (const piece of textPieces(chunks)) {
    readValues(splitter.push(piece), context.receivedAt());
    yield;
  }
  readValues(splitter.end(), context.receivedAt());
}

async function* readFrames(label: string, chunks: AsyncIterable<Buffer>, context: DocumentContext): Reading {
  const { collector, memory } = context;
  const reader = createFrameReader();
  const readFrame = (frame: Frame | null, receivedAt: string) => {
    if (frame === null) return;
    const { event, payload, line } = frame;
    addAll(
      collector,
      label,
      line,
      payload,
      orCut(normaliseFrame(event, payload, receivedAt, memory.addresses), payload),
    );
  };
  for await (const { firstLine, lines, isTooLong } of splitLines(chunks)) {
    const receivedAt = context.receivedAt();
    for (const [at, text] of lines.entries()) {
      if (isTooLong) collector.reject(label, firstLine, text, rejectionOfFault("too-long", longestRecord));
      else readFrame(reader.push(text, firstLine + at), receivedAt);
    }
    yield;
  }
  readFrame(reader.end(), context.receivedAt());
}
