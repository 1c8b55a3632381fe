import type { Mention } from "../../contract/mention.ts";
import {
  atMost,
  distinct,
  foldHashtag,
  longestTag,
  longestText,
  storable,
  webLinks,
} from "../mention-text.ts";
import { mentioned, type Normalised, rejected } from "../normalised.ts";
import { countAt, idAt, isObject, type RawObject, textAt } from "../raw-json.ts";
import { instantOf, readIsoInstant } from "../read-instant.ts";

/** Which cascade a file holds; in this data set its name says so: `<n>_<mid>_<uid>.json`. */
export interface WeiboCascade {
  readonly mid: string | null;
  readonly uid: string | null;
}

export function weiboCascadeOf(file: string): WeiboCascade {
  const [, mid = null, uid = null] = /(?:^|[/\\])\d+_([A-Za-z0-9]+)_(\d+)\.json$/.exec(file) ?? [];
  return { mid, uid };
}

/**
 * One record of a Weibo cascade as CED publishes them (Song et al. 2018, arXiv 1811.04175): a repost or comment
 * `{mid, uid, parent, kids, text, date}`, or the original microblog `{text, user, time, …}`. An empty `parent`
 * means the original; `kids` is not read, being incomplete in the data. Dates are China time (UTC+8).
 */
export function normaliseWeibo(record: unknown, cascade: WeiboCascade, receivedAt: string): Normalised {
  if (!isObject(record)) return rejected("rejection.not-an-object");
  if ("mid" in record) return normaliseRepost(record, cascade, receivedAt);
  return isObject(record.user) && "time" in record
    ? normaliseOriginal(record, record.user, cascade, receivedAt)
    : rejected("rejection.not-this-format", { format: "weibo" });
}

function normaliseRepost(record: RawObject, cascade: WeiboCascade, receivedAt: string): Normalised {
  const mid = idAt(record, "mid");
  if (mid === null || mid.length > 200) return rejected("rejection.missing-field", { field: "mid" });
  const date = textAt(record, "date");
  if (date === null) return rejected("rejection.missing-date");
  const publishedAt = readIsoInstant(`${date}+08:00`);
  if (publishedAt === null) return rejected("rejection.unreadable-date", { value: date.slice(0, 60) });
  const parent = idAt(record, "parent") ?? cascade.mid;
  const base = readBase(mid, idAt(record, "uid"), record, publishedAt, receivedAt);
  return mentioned({
    ...base,
    kind: "repost",
    repostOf: parent === null ? null : `weibo:${parent}`,
    root: cascade.mid === null ? null : `weibo:${cascade.mid}`,
  });
}

function normaliseOriginal(
  record: RawObject,
  user: RawObject,
  cascade: WeiboCascade,
  receivedAt: string,
): Normalised {
  // The record has no id of its own.
  if (cascade.mid === null) return rejected("rejection.missing-field", { field: "mid" });
  const seconds = record.time;
  const publishedAt = typeof seconds === "number" ? instantOf(seconds * 1000) : null;
  if (publishedAt === null) return rejected("rejection.missing-date");
  const base = readBase(cascade.mid, cascade.uid, record, publishedAt, receivedAt);
  return mentioned({
    ...base,
    author:
      cascade.uid === null
        ? null
        : { id: cascade.uid, handle: null, name: null, followers: countAt(user, "followers") },
    engagement: {
      likes: countAt(record, "likes"),
      reposts: countAt(record, "reposts"),
      replies: countAt(record, "comments"),
      quotes: null,
      views: null,
    },
  });
}

function readBase(
  mid: string,
  uid: string | null,
  record: RawObject,
  publishedAt: string,
  receivedAt: string,
): Mention {
  const full = storable(textAt(record, "text") ?? "");
  const text = atMost(full, longestText);
  return {
    id: `weibo:${mid}`,
    source: "weibo",
    kind: "post",
    author: uid === null ? null : { id: uid, handle: null, name: null, followers: null },
    text,
    lang: null,
    url: uid === null ? null : `https://weibo.com/${uid}/${mid}`,
    publishedAt,
    receivedAt,
    repostOf: null,
    quoteOf: null,
    replyTo: null,
    root: null,
    links: webLinks(text.match(/https?:\/\/[\w.\-/?=&%#~+:]{1,4000}/g) ?? []),
    // Weibo closes its hashtags: #话题#.
    hashtags: distinct(
      Array.from(text.matchAll(/#([^#\s]{1,100})#/g), (tag) => foldHashtag(tag[1] ?? "")),
      longestTag,
    ),
    mentions: distinct(text.match(/@[\p{L}\p{N}_-]{1,60}/gu) ?? [], longestTag),
    media: [],
    engagement: null,
    reach: null,
    tone: null,
  };
}
