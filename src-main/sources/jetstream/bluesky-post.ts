import type { Media, Mention } from "../../contract/mention.ts";
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
  webLinks,
} from "../mention-text.ts";
import { isObject, objectAt, objectsAt, type RawObject, textAt } from "../raw-json.ts";
import { readIsoInstant } from "../read-instant.ts";

export interface BlueskyAuthor {
  readonly did: string;
  readonly handle: string | null;
  readonly name: string | null;
}

const postCollection = "/app.bsky.feed.post/";

/**
 * The mention of one `app.bsky.feed.post` record. `eventTime` is when the network saw it (an instant), used
 * where the record's own `createdAt` is unreadable. Ids are `bluesky:<at-uri>`.
 */
export function blueskyPost(
  author: BlueskyAuthor,
  rkey: string,
  record: RawObject,
  eventTime: string | null,
  receivedAt: string,
): Mention | null {
  const publishedAt = readIsoInstant(textAt(record, "createdAt") ?? "") ?? eventTime;
  if (publishedAt === null) return null;
  const text = storable(atMost(textAt(record, "text") ?? "", longestText));
  const reply = objectAt(record, "reply");
  const parent = reply === null ? null : strongRef(reply.parent);
  const root = reply === null ? null : strongRef(reply.root);
  const embed = objectAt(record, "embed");
  const quoted = embed === null ? null : quotedPost(embed);
  const facets = readFacets(text, record);
  const langs = record.langs;
  const lang: unknown = Array.isArray(langs) ? langs[0] : null;
  return {
    id: `bluesky:at://${author.did}/app.bsky.feed.post/${rkey}`,
    source: "bluesky",
    kind: parent !== null ? "reply" : quoted !== null ? "quote" : "post",
    author: {
      id: author.did,
      handle: author.handle === null ? null : shortText(`@${author.handle}`, longestHandle),
      name: shortText(author.name, longestName),
      followers: null,
    },
    text,
    lang: typeof lang === "string" && lang !== "" && lang.length <= 35 ? lang : null,
    url: `https://bsky.app/profile/${author.did}/post/${rkey}`,
    publishedAt,
    receivedAt,
    repostOf: null,
    quoteOf: quoted === null ? null : `bluesky:${quoted}`,
    replyTo: parent === null ? null : `bluesky:${parent}`,
    root: root === null ? null : `bluesky:${root}`,
    links: webLinks([...facets.links, embed === null ? null : cardLink(embed)]),
    hashtags: distinct(facets.hashtags, longestTag),
    mentions: distinct(facets.mentions, longestTag),
    media: embed === null ? [] : embeddedMedia(author.did, embed),
    engagement: null,
    reach: null,
    tone: null,
  };
}

/** The at-uri of a strong reference `{ uri, cid }`. */
export function strongRef(value: unknown): string | null {
  if (!isObject(value)) return null;
  const uri = textAt(value, "uri");
  return uri?.startsWith("at://") && uri.length < 1000 ? uri : null;
}

/** `app.bsky.embed.recordWithMedia` holds the two other forms of embed inside it. */
function innerMedia(embed: RawObject): RawObject {
  return objectAt(embed, "media") ?? embed;
}

function quotedPost(embed: RawObject): string | null {
  const record = objectAt(embed, "record");
  if (record === null) return null;
  const uri = strongRef(record) ?? strongRef(record.record);
  // A list, a feed or a starter pack can be embedded too: that is no quote.
  return uri?.includes(postCollection) ? uri : null;
}

function cardLink(embed: RawObject): string | null {
  const external = objectAt(innerMedia(embed), "external");
  return external === null ? null : textAt(external, "uri");
}

function blobCid(blob: unknown): string | null {
  if (!isObject(blob)) return null;
  const ref = objectAt(blob, "ref");
  return (ref === null ? null : textAt(ref, "$link")) ?? textAt(blob, "cid");
}

function embeddedMedia(did: string, embed: RawObject): readonly Media[] {
  const holder = innerMedia(embed);
  const media: Media[] = [];
  for (const image of objectsAt(holder, "images")) {
    const cid = blobCid(image.image);
    const url = cid === null ? null : `https://cdn.bsky.app/img/feed_fullsize/plain/${did}/${cid}@jpeg`;
    media.push({ kind: "image", url, alt: shortText(textAt(image, "alt"), longestAlt), hash: cid });
  }
  const video = blobCid(holder.video);
  if (video !== null) {
    const url = `https://video.bsky.app/watch/${did}/${video}/playlist.m3u8`;
    media.push({ kind: "video", url, alt: shortText(textAt(holder, "alt"), longestAlt), hash: video });
  }
  return media.slice(0, 200);
}

interface Facets {
  readonly links: readonly string[];
  readonly hashtags: readonly string[];
  readonly mentions: readonly string[];
}

/** Rich text of a post: offsets are UTF-8 bytes (docs.bsky.app, "Links, mentions, and rich text"). */
function readFacets(text: string, record: RawObject): Facets {
  const links: string[] = [];
  const hashtags: string[] = [];
  const mentions: string[] = [];
  let bytes: Buffer | null = null;
  for (const facet of objectsAt(record, "facets")) {
    for (const feature of objectsAt(facet, "features")) {
      const uri = textAt(feature, "uri");
      const tag = textAt(feature, "tag");
      const did = textAt(feature, "did");
      if (uri !== null) links.push(uri);
      if (tag !== null) hashtags.push(foldHashtag(tag));
      if (did !== null) {
        bytes ??= Buffer.from(text, "utf8");
        const written = bytesBetween(bytes, objectAt(facet, "index"));
        mentions.push(written?.startsWith("@") ? written : did);
      }
    }
  }
  const outside = record.tags;
  if (Array.isArray(outside)) {
    for (const tag of outside) if (typeof tag === "string") hashtags.push(foldHashtag(tag));
  }
  return { links, hashtags, mentions };
}

function bytesBetween(bytes: Buffer, index: RawObject | null): string | null {
  const start = index?.byteStart;
  const end = index?.byteEnd;
  if (typeof start !== "number" || typeof end !== "number") return null;
  return start >= 0 && end > start && end <= bytes.length ? bytes.toString("utf8", start, end).trim() : null;
}
