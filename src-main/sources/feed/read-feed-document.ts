import { decodeLines } from "../decode-text.ts";
import type { DocumentContext, Reading } from "../document-context.ts";
import { rejected } from "../normalised.ts";
import { readWhole } from "../read-whole.ts";
import { decodeFeed, largestFeed, readFeed } from "./read-feed.ts";

/**
 * Reads a feed whole. `isTranscoded` says that the bytes were in UTF-16 and no longer are, whatever the XML
 * declaration still says.
 */
export async function* readFeedDocument(
  label: string,
  chunks: AsyncIterable<Buffer>,
  isTranscoded: boolean,
  context: DocumentContext,
): Reading {
  const bytes = await readWhole(chunks, largestFeed);
  if (bytes === null) {
    context.collector.reject(label, 0, "", rejected("rejection.file-too-large", { max: largestFeed }));
    return;
  }
  const text = isTranscoded ? decodeLines(bytes) : decodeFeed(bytes, decodeLines);
  for (const article of readFeed(text, context.receivedAt())) context.collector.add(label, 0, text, article);
  yield;
}
