import type { Author, Mention } from "../../contract/mention.ts";
import {
  distinct,
  foldHashtag,
  longestHandle,
  longestName,
  longestTag,
  shortText,
  webLinks,
} from "../mention-text.ts";
import { mentioned, type Normalised, rejected, skipped, withdrawn } from "../normalised.ts";
import { countAt, idAt, isObject, listAt, objectAt, objectsAt, type RawObject, textAt } from "../raw-json.ts";
import { civilMilliseconds, instantOf, readIsoInstant } from "../read-instant.ts";
import {
  instantOfXId,
  isMediaPage,
  isXId,
  type LinkInText,
  readableText,
  repostText,
  xId,
  xLanguage,
  xMedia,
  xPostUrl,
} from "../x-post.ts";

const notXv1 = rejected("rejection.not-this-format", { format: "x-v1" });
const controls = [
  "limit",
  "status_withheld",
  "user_withheld",
  "scrub_geo",
  "disconnect",
  "warning",
  "friends",
  "event",
];

/**
 * One record of X API v1.1: a status, a `{statuses: […]}` answer or a streaming message. The posts a status
 * carries (`retweeted_status`, `quoted_status`) come out as mentions of their own, before it. A deletion is a
 * withdrawal, other streaming messages are skipped. Parse with `parseJsonExact`: ids are kept as text, and the
 * numeric ones serve where no `id_str` stands. `receivedAt` is an instant.
 */
export function normaliseXv1(record: unknown, receivedAt: string): readonly Normalised[] {
  if (Array.isArray(record)) return record.flatMap((item) => normaliseXv1(item, receivedAt));
  if (!isObject(record)) return [rejected("rejection.not-an-object")];
  if (Array.isArray(record.statuses)) {
    return listAt(record, "statuses").flatMap((status) => normaliseXv1(status, receivedAt));
  }
  const deleted = objectAt(objectAt(record, "delete") ?? {}, "status");
  const deletedId = deleted === null ? null : statusId(deleted);
  if (deletedId !== null) return [withdrawn(xId(deletedId))];
  if (statusId(record) === null && controls.some((key) => key in record)) return [skipped];
  return onceEach(normaliseStatus(record, receivedAt, 0));
}

/** A quoted post can stand both in a repost and in the post it repeats. */
function onceEach(normalised: readonly Normalised[]): readonly Normalised[] {
  const seen = new Set<string>();
  return normalised.filter((one) => {
    if (one.outcome !== "mention") return true;
    if (seen.has(one.mention.id)) return false;
    seen.add(one.mention.id);
    return true;
  });
}

function normaliseStatus(status: RawObject, receivedAt: string, level: number): readonly Normalised[] {
  const inner: Normalised[] = [];
  // A repost of a quote of a post is as deep as X nests; more is no status of X.
  if (level < 3) {
    for (const key of ["quoted_status", "retweeted_status"] as const) {
      const carried = objectAt(status, key);
      if (carried !== null && statusId(carried) !== statusId(status)) {
        inner.push(...normaliseStatus(carried, receivedAt, level + 1));
      }
    }
  }
  return [...inner, readStatus(status, receivedAt)];
}

function readStatus(status: RawObject, receivedAt: string): Normalised {
  const id = statusId(status);
  const body = readBody(status);
  if (id === null) return body === null ? notXv1 : missing("id_str");
  if (body === null) return missing("text");
  const written = textAt(status, "created_at");
  const publishedAt = readXDate(written ?? "") ?? instantOfXId(id);
  if (publishedAt === null) {
    return written === null
      ? rejected("rejection.missing-date")
      : rejected("rejection.unreadable-date", { value: written.slice(0, 60) });
  }
  const user = objectAt(status, "user");
  const original = objectAt(status, "retweeted_status");
  const originalId = original === null ? null : statusId(original);
  const originalBody = original === null || originalId === id ? null : readBody(original);
  const replyTo = idOf(status, "in_reply_to_status_id");
  const quoted = quotedId(status);
  const kind =
    originalId !== null ? "repost" : replyTo !== null ? "reply" : quoted !== null ? "quote" : "post";
  const bodies = originalBody === null ? [body] : [body, originalBody];
  const originalName = original === null ? null : textAt(objectAt(original, "user") ?? {}, "screen_name");
  const mention: Mention = {
    id: xId(id),
    source: "x",
    kind,
    author: user === null ? null : readAuthor(user),
    text: originalBody === null ? body.text : repostText(originalName, originalBody.text),
    lang: xLanguage(textAt(status, "lang")),
    url: xPostUrl(user === null ? null : textAt(user, "screen_name"), id),
    publishedAt,
    receivedAt,
    repostOf: originalId === null ? null : xId(originalId),
    // A repost of a quote quotes nothing itself: the post it repeats does.
    quoteOf: quoted === null || originalId !== null ? null : xId(quoted),
    replyTo: replyTo === null ? null : xId(replyTo),
    root: null,
    links: webLinks(bodies.flatMap((each) => each.links)),
    hashtags: distinct(
      bodies.flatMap((each) => each.hashtags),
      longestTag,
    ),
    mentions: distinct(
      bodies.flatMap((each) => each.mentions),
      longestTag,
    ),
    media: (originalBody ?? body).media.map(xMedia).slice(0, 200),
    // The counters of a repost are those of the post it repeats; counted here they would count twice.
    engagement:
      originalId !== null
        ? null
        : {
            likes: countAt(status, "favorite_count"),
            reposts: countAt(status, "retweet_count"),
            replies: countAt(status, "reply_count"),
            quotes: countAt(status, "quote_count"),
            views: null,
          },
    reach: null,
    tone: null,
  };
  return mentioned(mention);
}

function missing(field: string): Normalised {
  return rejected("rejection.missing-field", { field });
}

/** `<key>_str`, or the number beside it: exact, since long numbers arrive as text. */
function idOf(status: RawObject, key: string): string | null {
  return textAt(status, `${key}_str`) ?? idAt(status, key);
}

function statusId(status: RawObject): string | null {
  const id = idOf(status, "id");
  return id !== null && isXId(id) ? id : null;
}

function quotedId(status: RawObject): string | null {
  const carried = objectAt(status, "quoted_status");
  const id = idOf(status, "quoted_status_id") ?? (carried === null ? null : statusId(carried));
  return id === statusId(status) ? null : id;
}

function readAuthor(user: RawObject): Author {
  const screenName = textAt(user, "screen_name");
  return {
    id: idOf(user, "id"),
    handle: screenName === null ? null : shortText(`@${screenName}`, longestHandle),
    name: shortText(textAt(user, "name"), longestName),
    followers: countAt(user, "followers_count"),
  };
}

interface Body {
  readonly text: string;
  readonly links: readonly string[];
  readonly hashtags: readonly string[];
  readonly mentions: readonly string[];
  readonly media: readonly RawObject[];
}

function readBody(status: RawObject): Body | null {
  // Streams put the whole of a long post beside its cut form.
  const whole = objectAt(status, "extended_tweet") ?? status;
  const text = whole.full_text ?? whole.text ?? status.full_text ?? status.text;
  if (typeof text !== "string") return null;
  const entities = objectAt(whole, "entities") ?? {};
  const urls = objectsAt(entities, "urls");
  const plainMedia = objectsAt(entities, "media");
  const extended = objectsAt(objectAt(whole, "extended_entities") ?? {}, "media");
  const media = extended.length > 0 ? extended : plainMedia;
  const inText: LinkInText[] = [];
  for (const entity of [...urls, ...media]) {
    const short = textAt(entity, "url");
    const full = textAt(entity, "expanded_url");
    if (short !== null && full !== null) inText.push({ short, full });
  }
  const readable = readableText(text, inText);
  // Searches end the text of a quote in the address of what it quotes, streams leave it out.
  const quotedUrl = textAt(objectAt(status, "quoted_status_permalink") ?? {}, "expanded");
  const links = urls.flatMap((url) => textAt(url, "expanded_url") ?? textAt(url, "url") ?? []);
  return {
    text: quotedUrl === null || readable.includes(quotedUrl) ? readable : `${readable} ${quotedUrl}`,
    links: [...links, ...(quotedUrl === null ? [] : [quotedUrl])].filter((url) => !isMediaPage(url)),
    hashtags: objectsAt(entities, "hashtags").flatMap((tag) => foldHashtag(textAt(tag, "text") ?? "")),
    mentions: objectsAt(entities, "user_mentions").flatMap((user) => {
      const name = textAt(user, "screen_name");
      return name === null ? [] : `@${name}`;
    }),
    media,
  };
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const xDate = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d?) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d) (\d{4})$/;

/** "Wed Oct 22 13:58:25 +0000 2014", the way v1.1 writes an instant; ISO is taken too. */
export function readXDate(text: string): string | null {
  const parts = xDate.exec(text);
  if (parts === null) return readIsoInstant(text);
  const [, month = "", day, hour, minute, second, sign, offsetHour, offsetMinute, year] = parts;
  const ms = civilMilliseconds(
    Number(year),
    months.indexOf(month) + 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    0,
  );
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === "-" ? -60_000 : 60_000);
  return ms === null ? null : instantOf(ms - offset);
}
