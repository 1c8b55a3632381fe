import { type Mention, type MentionKind, mentionKinds } from "../../contract/mention.ts";
import { contentId } from "../content-id.ts";
import {
  atMost,
  distinct,
  foldHashtag,
  longestHandle,
  longestId,
  longestName,
  longestTag,
  longestText,
  longestUrl,
  shortText,
  storable,
  webAddress,
  webLinks,
} from "../mention-text.ts";
import { mentioned, type Normalised, type Rejection, rejected } from "../normalised.ts";
import { instantOf } from "../read-instant.ts";
import { readLooseDate } from "../read-loose-date.ts";
import { readableText, xLanguage } from "../x-post.ts";
import { cellCount, cellList, cellTone, hasLostDigits, isRoundedId } from "./cell-values.ts";
import { mentionIdIn, networkOfUrl, networkOfWord, socialNetworks } from "./network-of.ts";
import type { RowReader } from "./row-reader.ts";

/**
 * One row of a table as a mention. The id is that of the post where its address or id tells one (`x:…`,
 * `bluesky:…`), else `<network>:<id>`, `<network>:<address>`, or one made from the content. Ids rounded by a
 * spreadsheet are refused unless the address still holds them. `receivedAt` is an instant.
 */
export function normaliseRow(cells: readonly string[], reader: RowReader, receivedAt: string): Normalised {
  const cell = (field: Parameters<RowReader["cell"]>[1]) => reader.cell(cells, field);
  const url = cell("url");
  const network = networkOfWord(cell("source")) ?? networkOfUrl(url) ?? reader.network ?? "web";
  const written = joinTitle(cell("title"), cell("text"));
  const text = network === "x" ? readableText(written, []) : storable(atMost(written, longestText));
  if (text === "" && url === null && cell("id") === null) return rejected("rejection.empty-row");
  const publishedAt = readDate(cell("publishedAt"), cell("publishedTime"), reader);
  if (typeof publishedAt !== "string") return publishedAt;
  const handle = cell("authorHandle");
  const id = readId(cell("id"), url, network, reader, () => contentId([network, handle, publishedAt, text]));
  if (typeof id !== "string") return id;
  const reference = (field: "repostOf" | "quoteOf" | "replyTo" | "root") =>
    readReference(cell(field), network, id);
  const repostOf = reference("repostOf");
  const quoteOf = reference("quoteOf");
  const replyTo = reference("replyTo");
  const isSocial = socialNetworks.has(network);
  const score = cellTone(cell("tone"), reader.toneScale);
  const mention: Mention = {
    id,
    source: network,
    kind: readKind(cell("kind")) ?? kindOf(network, text, repostOf, replyTo, quoteOf),
    author: readAuthor(
      cell("authorId"),
      handle,
      cell("authorName"),
      cellCount(cell("authorFollowers")),
      isSocial,
    ),
    text,
    lang: xLanguage(cellList(cell("lang"))[0] ?? null),
    url: webAddress(url),
    publishedAt,
    receivedAt,
    repostOf,
    quoteOf,
    replyTo,
    root: reference("root"),
    links: webLinks(valuesOf(cell("links"), text, /https?:\/\/[^\s"'<>|]{1,4000}/g)),
    hashtags: distinct(
      valuesOf(cell("hashtags"), isSocial ? text : "", /[#＃][\p{L}\p{N}_]{1,100}/gu).map(foldHashtag),
      longestTag,
    ),
    mentions: distinct(
      valuesOf(cell("mentions"), isSocial ? text : "", /(?<![\w@])@[\w.-]*\w/g).map(withSign),
      longestTag,
    ),
    media: distinct(
      cellList(cell("media")).filter((value) => /^https?:/i.test(value)),
      longestUrl,
    )
      .slice(0, 200)
      .map((address) => ({ kind: "image", url: address, alt: null, hash: null })),
    engagement: readEngagement(cell),
    reach: cellCount(cell("reach")),
    tone: score === null ? null : { score },
  };
  return mentioned(mention);
}

function joinTitle(title: string | null, text: string | null): string {
  if (title === null || text?.startsWith(title) === true) return text ?? "";
  return text === null ? title : `${title}\n\n${text}`;
}

function readDate(day: string | null, time: string | null, reader: RowReader): string | Rejection {
  if (day === null) return rejected("rejection.missing-date");
  const hasTime = /\d\s?[:hH]\s?\d\d|^\d{9,16}$/.test(day);
  const written = hasTime || time === null ? day : `${day} ${time}`;
  const ms = readLooseDate(written, reader.dateOrder, reader.offset);
  const instant = ms === null ? null : instantOf(ms);
  return instant ?? rejected("rejection.unreadable-date", { value: written.slice(0, 60) });
}

function readId(
  written: string | null,
  url: string | null,
  network: string,
  reader: RowReader,
  fromContent: () => string,
): string | Rejection {
  const known = mentionIdIn(url) ?? mentionIdIn(written);
  const id =
    known ??
    (written !== null
      ? `${network}:${written}`
      : url !== null
        ? `${network}:${url}`
        : `${network}:${fromContent()}`);
  const isDamaged =
    written !== null && (isRoundedId(written) || (reader.hasDamagedIds && hasLostDigits(written)));
  if (known === null && isDamaged) return rejected("rejection.id-damaged", { value: written.slice(0, 40) });
  if (id.length > longestId) return rejected("rejection.field-too-long", { field: "id", max: longestId });
  return storable(id);
}

/** A reference in the scheme of the ids; null where the cell names no post, or the post itself. */
function readReference(written: string | null, network: string, ownId: string): string | null {
  if (written === null || written === "0" || isRoundedId(written)) return null;
  const known = mentionIdIn(written);
  // X tables name accounts, too, in their "reply to" columns.
  if (known === null && network === "x" && !/^\d{1,19}$/.test(written)) return null;
  const id = known ?? `${network}:${written}`;
  return id === ownId || id.length > longestId ? null : storable(id);
}

const kindWords: readonly (readonly [RegExp, MentionKind])[] = [
  [/^(?:retweet|rt|repost|reblog|share|republication|partage)\b/i, "repost"],
  [/^(?:quote|citation)/i, "quote"],
  [/^(?:repl|r[eé]ponse)/i, "reply"],
  [/^(?:comment)/i, "comment"],
  [/^(?:review|avis)\b/i, "review"],
  [/^(?:article|news)\b/i, "article"],
];

function readKind(written: string | null): MentionKind | null {
  if (written === null) return null;
  const exact = mentionKinds.find((kind) => kind === written.toLowerCase());
  return exact ?? kindWords.find(([shape]) => shape.test(written))?.[1] ?? null;
}

function kindOf(
  network: string,
  text: string,
  repostOf: string | null,
  replyTo: string | null,
  quoteOf: string | null,
): MentionKind {
  if (repostOf !== null || (network === "x" && /^RT @\w+/.test(text))) return "repost";
  if (replyTo !== null) return network === "reddit" || network === "forum" ? "comment" : "reply";
  if (quoteOf !== null) return "quote";
  if (network === "review") return "review";
  return socialNetworks.has(network) || network === "forum" ? "post" : "article";
}

function readAuthor(
  id: string | null,
  handle: string | null,
  name: string | null,
  followers: number | null,
  isSocial: boolean,
): Mention["author"] {
  if (id === null && handle === null && name === null) return null;
  const isHandle = isSocial && handle !== null && !/\s/.test(handle);
  return {
    id: shortText(id === null || isRoundedId(id) ? null : id, longestHandle),
    handle: isHandle ? shortText(withSign(handle), longestHandle) : null,
    name: shortText(name ?? (isHandle ? null : handle), longestName),
    followers,
  };
}

function withSign(handle: string): string {
  return handle.startsWith("@") ? handle : `@${handle}`;
}

function valuesOf(cell: string | null, text: string, inText: RegExp): readonly string[] {
  return cell === null ? (text.match(inText) ?? []) : cellList(cell);
}

function readEngagement(
  cell: (field: "likes" | "reposts" | "replies" | "quotes" | "views") => string | null,
): Mention["engagement"] {
  const counts = {
    likes: cellCount(cell("likes")),
    reposts: cellCount(cell("reposts")),
    replies: cellCount(cell("replies")),
    quotes: cellCount(cell("quotes")),
    views: cellCount(cell("views")),
  };
  return Object.values(counts).every((count) => count === null) ? null : counts;
}
