import type { Author, Media, Mention } from "../../contract/mention.ts";
import { htmlToText } from "../html-to-text.ts";
import {
  atMost,
  distinct,
  foldHashtag,
  longestAlt,
  longestHandle,
  longestName,
  longestTag,
  longestText,
  shortText,
  storable,
  webAddress,
  webLinks,
} from "../mention-text.ts";
import { mentioned, type Normalised, rejected, skipped, withdrawn } from "../normalised.ts";
import { parseJsonExact } from "../parse-json-exact.ts";
import { countAt, idAt, isObject, objectAt, objectsAt, type RawObject, textAt } from "../raw-json.ts";
import { readIsoInstant } from "../read-instant.ts";
import type { StatusAddresses } from "./status-addresses.ts";

/**
 * One Mastodon record: a status, a notification or conversation that carries one, a context or search answer, or
 * a streaming frame `{stream, event, payload}` (docs.joinmastodon.org, streaming). Reblogged and quoted statuses
 * come out as mentions of their own, before it. Ids are `mastodon:<uri>`, the address all servers share. A
 * deletion is a withdrawal where the status was seen in this read, else skipped, as all other events are.
 */
export function normaliseMastodon(
  record: unknown,
  receivedAt: string,
  addresses: StatusAddresses,
): readonly Normalised[] {
  if (Array.isArray(record)) return record.flatMap((item) => normaliseMastodon(item, receivedAt, addresses));
  if (!isObject(record)) return [rejected("rejection.not-an-object")];
  if (typeof record.event === "string")
    return normaliseFrame(record.event, record.payload, receivedAt, addresses);
  const lists = [
    ...objectsAt(record, "ancestors"),
    ...objectsAt(record, "descendants"),
    ...objectsAt(record, "statuses"),
  ];
  if (lists.length > 0) return lists.flatMap((status) => normaliseStatus(status, receivedAt, addresses, 0));
  if (typeof record.content === "string" || isObject(record.reblog)) {
    return normaliseStatus(record, receivedAt, addresses, 0);
  }
  const carried = objectAt(record, "status") ?? objectAt(record, "last_status");
  if (carried !== null) return normaliseStatus(carried, receivedAt, addresses, 0);
  const isOther =
    "account" in record ||
    "accounts" in record ||
    "error" in record ||
    record.type === "subscribe" ||
    record.type === "unsubscribe";
  return [isOther ? skipped : rejected("rejection.not-this-format", { format: "mastodon" })];
}

/** One streaming event; over SSE as over WebSocket its payload is JSON in a text. */
export function normaliseFrame(
  event: string,
  payload: unknown,
  receivedAt: string,
  addresses: StatusAddresses,
): readonly Normalised[] {
  if (event === "delete") {
    const localId = String(payload).trim();
    return [addresses.isKnown(localId) ? withdrawn(addresses.mentionIdOf(localId)) : skipped];
  }
  if (!["update", "status.update", "notification", "conversation"].includes(event)) return [skipped];
  if (isObject(payload)) return normaliseMastodon(payload, receivedAt, addresses);
  if (typeof payload !== "string") return [rejected("rejection.missing-field", { field: "payload" })];
  let parsed: unknown;
  try {
    parsed = parseJsonExact(payload);
  } catch {
    return [rejected("rejection.not-json")];
  }
  // A frame inside a frame is no status.
  if (!isObject(parsed) || "event" in parsed) return [rejected("rejection.not-an-object")];
  return normaliseMastodon(parsed, receivedAt, addresses);
}

function normaliseStatus(
  status: RawObject,
  receivedAt: string,
  addresses: StatusAddresses,
  level: number,
): readonly Normalised[] {
  const reblogged = objectAt(status, "reblog");
  const quote = objectAt(status, "quote");
  const quoted =
    quote === null ? null : (objectAt(quote, "quoted_status") ?? (isStatus(quote) ? quote : null));
  const inner = [reblogged, quoted].flatMap((carried) =>
    carried === null || level >= 3 ? [] : normaliseStatus(carried, receivedAt, addresses, level + 1),
  );
  return [...inner, readStatus(status, reblogged, quote, quoted, receivedAt, addresses)];
}

function isStatus(value: RawObject): boolean {
  return typeof value.content === "string";
}

function addressOf(status: RawObject): string | null {
  const address = textAt(status, "uri") ?? textAt(status, "url");
  return address === null || address.length > 1000 ? null : address;
}

function readStatus(
  status: RawObject,
  reblogged: RawObject | null,
  quote: RawObject | null,
  quoted: RawObject | null,
  receivedAt: string,
  addresses: StatusAddresses,
): Normalised {
  const address = addressOf(status);
  if (address === null) return rejected("rejection.missing-field", { field: "uri" });
  const localId = idAt(status, "id");
  if (localId !== null) addresses.learn(localId, address);
  const written = textAt(status, "created_at");
  const publishedAt = readIsoInstant(written ?? "");
  if (publishedAt === null) {
    return written === null
      ? rejected("rejection.missing-date")
      : rejected("rejection.unreadable-date", { value: written.slice(0, 60) });
  }
  const account = objectAt(status, "account");
  const replyTo = idAt(status, "in_reply_to_id");
  const rebloggedAddress = reblogged === null ? null : addressOf(reblogged);
  const quotedAddress = quoted === null ? null : addressOf(quoted);
  const shallowQuote = quote === null ? null : idAt(quote, "quoted_status_id");
  const quoteOf =
    quotedAddress !== null
      ? `mastodon:${quotedAddress}`
      : shallowQuote === null
        ? null
        : addresses.mentionIdOf(shallowQuote);
  // The words of a boost are those of the status it repeats.
  const worded = reblogged ?? status;
  const body = htmlToText(textAt(worded, "content") ?? "");
  const warning = textAt(worded, "spoiler_text");
  const text = warning === null ? body.text : `${warning}\n\n${body.text}`;
  const card = objectAt(worded, "card");
  const plainLinks = body.anchors
    .filter(({ classes }) => !/\b(?:mention|hashtag)\b/.test(classes))
    .map(({ href }) => href);
  const isDirect = status.visibility === "direct";
  const mention: Mention = {
    id: `mastodon:${address}`,
    source: "mastodon",
    kind:
      rebloggedAddress !== null
        ? "repost"
        : isDirect
          ? "message"
          : replyTo !== null
            ? "reply"
            : quoteOf !== null
              ? "quote"
              : "post",
    author: account === null ? null : readAuthor(account),
    text: storable(atMost(text.trim(), longestText)),
    lang: textAt(worded, "language")?.slice(0, 35) ?? null,
    url: webAddress(textAt(status, "url")) ?? webAddress(address),
    publishedAt,
    receivedAt,
    repostOf: rebloggedAddress === null ? null : `mastodon:${rebloggedAddress}`,
    quoteOf,
    replyTo: replyTo === null ? null : addresses.mentionIdOf(replyTo),
    root: null,
    links: webLinks([...plainLinks, card === null ? null : textAt(card, "url")]),
    hashtags: distinct(
      objectsAt(worded, "tags").map((tag) => foldHashtag(textAt(tag, "name") ?? "")),
      longestTag,
    ),
    mentions: distinct(
      objectsAt(worded, "mentions").map((one) =>
        textAt(one, "acct") === null ? null : `@${textAt(one, "acct")}`,
      ),
      longestTag,
    ),
    media: objectsAt(worded, "media_attachments").slice(0, 200).map(readMedia),
    engagement:
      rebloggedAddress !== null
        ? null
        : {
            likes: countAt(status, "favourites_count"),
            reposts: countAt(status, "reblogs_count"),
            replies: countAt(status, "replies_count"),
            quotes: countAt(status, "quotes_count"),
            views: null,
          },
    reach: null,
    tone: null,
  };
  return mentioned(mention);
}

/** An account as all servers know it: its address, and its handle with its server. */
function readAuthor(account: RawObject): Author {
  const page = textAt(account, "uri") ?? textAt(account, "url");
  const acct = textAt(account, "acct") ?? textAt(account, "username");
  const [, server = null] = /^https?:\/\/([^/]+)/.exec(page ?? "") ?? [];
  const handle =
    acct === null ? null : acct.includes("@") || server === null ? `@${acct}` : `@${acct}@${server}`;
  return {
    id: shortText(page ?? idAt(account, "id"), longestHandle),
    handle: shortText(handle, longestHandle),
    name: shortText(textAt(account, "display_name") ?? textAt(account, "username"), longestName),
    followers: countAt(account, "followers_count"),
  };
}

const mediaKinds: Readonly<Record<string, Media["kind"]>> = {
  image: "image",
  video: "video",
  gifv: "gif",
  audio: "audio",
};

function readMedia(attachment: RawObject): Media {
  return {
    kind: mediaKinds[textAt(attachment, "type") ?? ""] ?? "other",
    url: webAddress(textAt(attachment, "url") ?? textAt(attachment, "remote_url")),
    alt: shortText(textAt(attachment, "description"), longestAlt),
    // A blurhash is made from the pixels: equal for copies of one picture.
    hash: shortText(textAt(attachment, "blurhash"), 200),
  };
}
