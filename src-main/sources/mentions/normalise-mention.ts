import {
  type Author,
  type Engagement,
  type Media,
  type Mention,
  mentionKinds,
} from "../../contract/mention.ts";
import { longestId, longestText, storable } from "../mention-text.ts";
import { mentioned, type Normalised, type Rejection, rejected } from "../normalised.ts";
import { isObject, type RawObject } from "../raw-json.ts";
import { readIsoInstant } from "../read-instant.ts";

const kinds: ReadonlySet<unknown> = new Set(mentionKinds);
const mediaKinds: ReadonlySet<unknown> = new Set(["image", "video", "gif", "audio", "link", "other"]);
const nothing: readonly never[] = [];

/** Thrown inside this file only, so that the hot path has no result to unwrap for each field. */
class BadField extends Error {
  readonly rejection: Rejection;
  constructor(rejection: Rejection) {
    super(rejection.reason);
    this.rejection = rejection;
  }
}

/**
 * One record of the neutral format (DESIGN.md section 5) as a mention. `id`, `source`, `kind` and `publishedAt`
 * are required, the rest is filled in where absent; `receivedAt` (an instant) stands where the record has none.
 * An id written as a number is taken while it is exact (see `parseJsonExact`). Unknown fields are left out.
 */
export function normaliseMention(record: unknown, receivedAt: string): Normalised {
  if (!isObject(record)) return rejected("rejection.not-an-object");
  try {
    return mentioned(readMention(record, receivedAt));
  } catch (thrown) {
    if (thrown instanceof BadField) return thrown.rejection;
    throw thrown;
  }
}

function readMention(record: RawObject, receivedAt: string): Mention {
  const kind = record.kind;
  if (!kinds.has(kind)) {
    if (kind === undefined || kind === null) throw new BadField(missing("kind"));
    throw new BadField(rejected("rejection.unknown-kind", { kind: String(kind).slice(0, 40) }));
  }
  return {
    id: required(identifier(record.id, "id"), "id"),
    source: required(text(record.source, "source", 64), "source"),
    kind: kind as Mention["kind"],
    author: author(record.author),
    text: text(record.text, "text", longestText) ?? "",
    lang: text(record.lang, "lang", 35),
    url: text(record.url, "url", 4000),
    publishedAt: instant(record.publishedAt) ?? missingDate(),
    receivedAt: instant(record.receivedAt) ?? receivedAt,
    repostOf: identifier(record.repostOf, "repostOf"),
    quoteOf: identifier(record.quoteOf, "quoteOf"),
    replyTo: identifier(record.replyTo, "replyTo"),
    root: identifier(record.root, "root"),
    links: texts(record.links, "links", 4000),
    hashtags: texts(record.hashtags, "hashtags", 500),
    mentions: texts(record.mentions, "mentions", 500),
    media: media(record.media),
    engagement: engagement(record.engagement),
    reach: amount(record.reach, "reach"),
    tone: tone(record.tone),
  };
}

function missing(field: string): Rejection {
  return rejected("rejection.missing-field", { field });
}

function wrong(field: string): BadField {
  return new BadField(rejected("rejection.wrong-type", { field }));
}

function missingDate(): never {
  throw new BadField(rejected("rejection.missing-date"));
}

function required(value: string | null, field: string): string {
  if (value === null) throw new BadField(missing(field));
  return value;
}

function text(value: unknown, field: string, longest: number): string | null {
  if (typeof value === "string") {
    if (value.length > longest)
      throw new BadField(rejected("rejection.field-too-long", { field, max: longest }));
    return value === "" && field !== "text" ? null : value;
  }
  if (value === undefined || value === null) return null;
  throw wrong(field);
}

function identifier(value: unknown, field: string): string | null {
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  return text(value, field, longestId);
}

function instant(value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  const read = typeof value === "string" ? readIsoInstant(value) : null;
  if (read !== null) return read;
  throw new BadField(rejected("rejection.unreadable-date", { value: String(value).slice(0, 60) }));
}

function texts(value: unknown, field: string, longest: number): readonly string[] {
  if (value === undefined || value === null) return nothing;
  if (!Array.isArray(value)) throw wrong(field);
  if (value.length > 1000) throw new BadField(rejected("rejection.too-many-values", { field, max: 1000 }));
  for (const item of value) {
    if (typeof item !== "string") throw wrong(field);
    if (item.length > longest)
      throw new BadField(rejected("rejection.field-too-long", { field, max: longest }));
  }
  return value as readonly string[];
}

function count(value: unknown, field: string): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw wrong(field);
}

function amount(value: unknown, field: string): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "number" && value >= 0 && Number.isFinite(value)) return value;
  throw wrong(field);
}

function author(value: unknown): Author | null {
  if (value === undefined || value === null) return null;
  if (!isObject(value)) throw wrong("author");
  const id = value.id;
  return {
    id: typeof id === "number" && Number.isSafeInteger(id) ? String(id) : text(id, "author.id", 512),
    handle: text(value.handle, "author.handle", 512),
    name: text(value.name, "author.name", 2000),
    followers: count(value.followers, "author.followers"),
  };
}

function media(value: unknown): readonly Media[] {
  if (value === undefined || value === null) return nothing;
  if (!Array.isArray(value)) throw wrong("media");
  if (value.length > 200)
    throw new BadField(rejected("rejection.too-many-values", { field: "media", max: 200 }));
  return value.map((item: unknown): Media => {
    if (!isObject(item)) throw wrong("media");
    return {
      kind: mediaKinds.has(item.kind) ? (item.kind as Media["kind"]) : "other",
      url: text(item.url, "media.url", 4000),
      alt: text(item.alt, "media.alt", 10_000),
      hash: text(item.hash, "media.hash", 200),
    };
  });
}

function engagement(value: unknown): Engagement | null {
  if (value === undefined || value === null) return null;
  if (!isObject(value)) throw wrong("engagement");
  return {
    likes: count(value.likes, "engagement.likes"),
    reposts: count(value.reposts, "engagement.reposts"),
    replies: count(value.replies, "engagement.replies"),
    quotes: count(value.quotes, "engagement.quotes"),
    views: count(value.views, "engagement.views"),
  };
}

function tone(value: unknown): Mention["tone"] {
  if (value === undefined || value === null) return null;
  const score = isObject(value) ? value.score : value;
  if (score === undefined || score === null) return null;
  if (typeof score === "number" && score >= -1 && score <= 1) return { score };
  throw wrong("tone");
}

/** The same mention with every text storable: lone surrogates and NUL can only come from `\u` escapes. */
export function storableMention(mention: Mention): Mention {
  const optional = (value: string | null) => (value === null ? null : storable(value));
  const { author: by } = mention;
  return {
    ...mention,
    id: storable(mention.id),
    source: storable(mention.source),
    author:
      by === null
        ? null
        : { ...by, id: optional(by.id), handle: optional(by.handle), name: optional(by.name) },
    text: storable(mention.text),
    lang: optional(mention.lang),
    url: optional(mention.url),
    repostOf: optional(mention.repostOf),
    quoteOf: optional(mention.quoteOf),
    replyTo: optional(mention.replyTo),
    root: optional(mention.root),
    links: mention.links.map(storable),
    hashtags: mention.hashtags.map(storable),
    mentions: mention.mentions.map(storable),
    media: mention.media.map((item) => ({
      ...item,
      url: optional(item.url),
      alt: optional(item.alt),
      hash: optional(item.hash),
    })),
  };
}
