import { normaliseJetstreamEvent, postViewsOf } from "./jetstream/normalise-jetstream.ts";
import { normaliseMastodon } from "./mastodon/normalise-mastodon.ts";
import type { StatusAddresses } from "./mastodon/status-addresses.ts";
import { parseMentionLine } from "./mentions/parse-mention-line.ts";
import { deepestNesting, isNestedTooDeep } from "./nesting-depth.ts";
import { type Normalised, type Rejection, rejected } from "./normalised.ts";
import { parseJsonExact } from "./parse-json-exact.ts";
import { isObject } from "./raw-json.ts";
import type { RecognisedFormat } from "./recognise-format.ts";
import { normaliseWeibo, weiboCascadeOf } from "./weibo/normalise-weibo.ts";
import { normaliseXv1 } from "./x-v1/normalise-x-v1.ts";
import { normaliseXv2 } from "./x-v2/normalise-x-v2.ts";
import type { FirstVersions } from "./x-v2/read-post.ts";

/** What is remembered from record to record for the length of one read. */
export interface ReadMemory {
  readonly firstVersions: FirstVersions;
  readonly addresses: StatusAddresses;
}

export type JsonFormat = Exclude<RecognisedFormat, "feed" | "csv" | "xlsx">;
export type JsonRecordReader = (text: string, receivedAt: string) => Normalised | readonly Normalised[];

/** How the text of one record becomes mentions. `file` tells Weibo cascades apart. */
export function jsonRecordReader(format: JsonFormat, file: string, memory: ReadMemory): JsonRecordReader {
  if (format === "mentions") return parseMentionLine;
  const normalise = normaliser(format, file, memory);
  return (text, receivedAt) => {
    if (isNestedTooDeep(text)) return rejected("rejection.too-deep", { max: deepestNesting });
    let record: unknown;
    try {
      record = parseJsonExact(text);
    } catch {
      return rejected("rejection.not-json");
    }
    return normalise(record, receivedAt);
  };
}

function normaliser(
  format: Exclude<JsonFormat, "mentions">,
  file: string,
  { firstVersions, addresses }: ReadMemory,
): (record: unknown, receivedAt: string) => Normalised | readonly Normalised[] {
  switch (format) {
    case "x-v1":
      return normaliseXv1;
    case "x-v2":
      return (record, receivedAt) => normaliseXv2(record, receivedAt, firstVersions);
    case "mastodon":
      return (record, receivedAt) => normaliseMastodon(record, receivedAt, addresses);
    case "jetstream":
      return normaliseBluesky;
    case "weibo": {
      const cascade = weiboCascadeOf(file);
      return (record, receivedAt) => normaliseWeibo(record, cascade, receivedAt);
    }
  }
}

function normaliseBluesky(record: unknown, receivedAt: string): Normalised | readonly Normalised[] {
  if (Array.isArray(record)) return record.map((event) => normaliseJetstreamEvent(event, receivedAt));
  const views = isObject(record) ? postViewsOf(record) : [];
  if (views.length > 0) return views.map((view) => normaliseJetstreamEvent(view, receivedAt));
  return normaliseJetstreamEvent(record, receivedAt);
}

/** The same rejection, told as a cut where the text begins a record and does not end it. */
export function orCut(
  normalised: Normalised | readonly Normalised[],
  text: string,
): Normalised | readonly Normalised[] {
  const only = "outcome" in normalised ? normalised : normalised.length === 1 ? normalised[0] : undefined;
  if (only?.outcome !== "rejected" || only.reason !== "rejection.not-json") return normalised;
  return isCutShort(text) ? rejected("rejection.record-cut") : normalised;
}

function isCutShort(text: string): boolean {
  const whole = text.trim();
  return (whole.startsWith("{") && !whole.endsWith("}")) || (whole.startsWith("[") && !whole.endsWith("]"));
}

/** The rejection of a value that the splitter could not give whole. */
export function rejectionOfFault(fault: "cut" | "too-long" | "too-deep", longest: number): Rejection {
  switch (fault) {
    case "cut":
      return rejected("rejection.record-cut");
    case "too-long":
      return rejected("rejection.line-too-long", { max: longest });
    case "too-deep":
      return rejected("rejection.too-deep", { max: deepestNesting });
  }
}
