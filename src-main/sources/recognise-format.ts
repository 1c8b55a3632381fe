import { mentionKinds } from "../contract/mention.ts";
import type { FileFormat } from "../contract/source.ts";
import { parseJsonExact } from "./parse-json-exact.ts";
import { isObject, listAt, objectAt, objectsAt, type RawObject, textAt } from "./raw-json.ts";
import { createJsonSplitter } from "./split-json.ts";

/** Weibo cascades are recognised and read, but not a format that one can name. */
export type RecognisedFormat = FileFormat | "weibo";

/** How the records stand in the file: one a line, as JSON values printed any way, or as another kind of text. */
export type Layout = "lines" | "values" | "text";

export interface Recognised {
  readonly format: RecognisedFormat;
  readonly layout: Layout;
}

// Damaged records can stand before the first sound one.
const sampleRecords = 200;
const kinds: ReadonlySet<unknown> = new Set(mentionKinds);

/**
 * The format of a text file by its first 64 kB; null when it is none of those known. The first records decide,
 * not the first one alone: it may be damaged. Tables are told apart by `detect-table`, not here.
 */
export function recogniseFormat(start: string): Recognised | null {
  const text = start.trimStart();
  if (text.startsWith("<")) return looksLikeFeed(text) ? { format: "feed", layout: "text" } : null;
  if (text.startsWith("{") || text.startsWith("[")) return recogniseJson(text);
  if (/^(?::[^\n]*\n|event: |data: )/.test(text) && /(?:^|\n)(?:event|data): |^:thump/.test(text)) {
    return { format: "mastodon", layout: "text" };
  }
  return recogniseBelow(text);
}

/** Lines of JSON below lines that are none: what a collector printed before its first record. */
function recogniseBelow(text: string): Recognised | null {
  for (const line of text.split("\n", sampleRecords)) {
    if (!line.startsWith('{"') || !parses(line)) continue;
    const format = recogniseRecord(JSON.parse(line));
    if (format !== null && format !== "feed") return { format, layout: "lines" };
  }
  return null;
}

/** A page written for browsers, which is no feed. */
export function looksLikeWebPage(start: string): boolean {
  return /^\s*(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(start);
}

function looksLikeFeed(text: string): boolean {
  return /<(?:[\w.-]+:)?(?:rss|feed|rdf|RDF|channel)[\s>]/.test(text.slice(0, 16_384));
}

function recogniseJson(text: string): Recognised | null {
  const layout = jsonLayout(text);
  for (const record of firstRecords(text, layout)) {
    const format = recogniseRecord(record);
    if (format === null) continue;
    return { format, layout: format === "feed" ? "text" : layout };
  }
  return null;
}

/** How a JSON text whose format is already named is laid out. */
export function jsonLayout(start: string): Layout {
  const text = start.trimStart();
  if (!text.startsWith("{")) return "values";
  const [first = "", ...others] = text.split("\n", sampleRecords);
  if (first.length === text.length || parses(first)) return "lines";
  // A first line that does not stand alone is a damaged record if whole records follow it, else a printed object.
  return others.some((line) => line.startsWith("{") && line.length > 2 && parses(line)) ? "lines" : "values";
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function* firstRecords(text: string, layout: Layout): Generator<unknown> {
  const texts =
    layout === "lines"
      ? text.split("\n", sampleRecords)
      : createJsonSplitter()
          .push(text)
          .slice(0, sampleRecords)
          .map((value) => value.text);
  for (const record of texts) {
    let parsed: unknown;
    try {
      parsed = parseJsonExact(record);
    } catch {
      continue;
    }
    // A line can hold a list of records.
    yield Array.isArray(parsed) ? parsed[0] : parsed;
  }
  // One record longer than what was read: its first keys tell.
  yield partialObject(text);
}

/** An object of the top keys that can be told from the start of a record too long to be parsed. */
function partialObject(text: string): RawObject {
  const start = text.replace(/^\[?\s*/, "").slice(0, 65_536);
  const found: Record<string, unknown> = { ...wholeMembers(start) };
  if (/^\{\s*"(?:data|includes)"\s*:\s*[[{]/.test(start)) Object.assign(found, { data: [{}], includes: {} });
  if (/^\{\s*"statuses"\s*:\s*\[/.test(start)) Object.assign(found, { statuses: [{}] });
  if (/^\{\s*"version"\s*:\s*"https:\/\/jsonfeed\.org\//.test(start)) {
    Object.assign(found, { version: "https://jsonfeed.org/version/1" });
  }
  return found;
}

/** The members of an object that stand whole before its text is cut. */
function wholeMembers(start: string): RawObject {
  let depth = 0;
  let isQuoted = false;
  let end = -1;
  for (let at = 0; at < start.length; at++) {
    const character = start.charAt(at);
    if (isQuoted) {
      if (character === "\\") at++;
      else if (character === '"') isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
    else if (character === "," && depth === 1) end = at;
    if (depth === 0) break;
  }
  try {
    const members = end === -1 ? {} : parseJsonExact(`${start.slice(0, end)}}`);
    return isObject(members) ? members : {};
  } catch {
    return {};
  }
}

/** The format of one parsed record; null when it is none of those known. */
function recogniseRecord(record: unknown): RecognisedFormat | null {
  if (!isObject(record)) return null;
  if (textAt(record, "version")?.startsWith("https://jsonfeed.org/version/")) return "feed";
  if (kinds.has(record.kind) && "publishedAt" in record) return "mentions";
  if (isBluesky(record)) return "jetstream";
  if (isMastodon(record)) return "mastodon";
  if (isXv1(record)) return "x-v1";
  if (isXv2(record)) return "x-v2";
  return isWeibo(record) ? "weibo" : null;
}

function isBluesky(record: RawObject): boolean {
  if (textAt(record, "did") !== null && ("commit" in record || "kind" in record || "collection" in record))
    return true;
  if (record.type === "record" && objectAt(record, "record")?.did !== undefined) return true;
  if (record.type === "identity" && isObject(record.identity)) return true;
  const payload = objectAt(record, "payload");
  if (record.$type === "message" && payload !== null) return true;
  if (textAt(record, "$type")?.startsWith("network.bsky.jetstream.") === true) return true;
  const view =
    objectsAt(record, "posts")[0] ?? objectAt(objectsAt(record, "feed")[0] ?? {}, "post") ?? record;
  return textAt(view, "uri")?.startsWith("at://") === true && isObject(view.record);
}

function isMastodon(record: RawObject): boolean {
  if (isObject(record.account) && ("content" in record || "reblog" in record || isObject(record.status)))
    return true;
  if (typeof record.event === "string" && Array.isArray(record.stream)) return true;
  const context = [...objectsAt(record, "ancestors"), ...objectsAt(record, "descendants")];
  if (context.length > 0 && "in_reply_to_id" in (context[0] ?? {})) return true;
  const found = objectsAt(record, "statuses")[0];
  return found !== undefined && isObject(found.account);
}

function isXv1(record: RawObject): boolean {
  const status = objectsAt(record, "statuses")[0];
  if (status !== undefined) return !("account" in status);
  if (isObject(record.delete) || isObject(record.limit) || isObject(record.status_withheld)) return true;
  if (!isObject(record.user) || !("created_at" in record) || !("text" in record || "full_text" in record))
    return false;
  return "id_str" in record || "id" in record;
}

function isXv2(record: RawObject): boolean {
  const data = Array.isArray(record.data) ? record.data[0] : record.data;
  if (isObject(data) && ("__twarc" in record || "includes" in record || "matching_rules" in record))
    return true;
  if (isObject(data) && ("id" in data || "tweet_count" in data) && !("payload" in record)) return true;
  if (isObject(record.meta) && "result_count" in record.meta) return true;
  if (
    [record, ...objectsAt(record, "errors")].some((item) =>
      /\/2\/problems\//.test(textAt(item, "type") ?? ""),
    )
  )
    return true;
  if (!("id" in record)) return false;
  if (record.action !== undefined && "created_at" in record && "reason" in record) return true;
  if (typeof record.text !== "string") return false;
  return ["author_id", "edit_history_tweet_ids", "public_metrics", "conversation_id"].some(
    (key) => key in record,
  );
}

function isWeibo(record: RawObject): boolean {
  if (["mid", "uid", "parent", "date"].every((key) => key in record)) return true;
  return (
    isObject(record.user) &&
    ["text", "time", "reposts", "comments"].every((key) => key in record) &&
    listAt(record, "data").length === 0
  );
}
