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
import { mentioned, type Normalised, rejected } from "../normalised.ts";
import { countAt, idAt, objectAt, objectsAt, type RawObject, textAt } from "../raw-json.ts";
import { readIsoInstant } from "../read-instant.ts";
import {
  instantOfXId,
  isMediaPage,
  isXId,
  readableText,
  repostText,
  xId,
  xLanguage,
  xMedia,
  xPostUrl,
} from "../x-post.ts";
import { authorOf, type Includes, mediaOf, referencesOf, versionsOf } from "./x-v2-includes.ts";

/** Which first version each later version of an edited post has; for the length of one read. */
export interface FirstVersions {
  learn(versions: readonly string[]): void;
  firstOf(postId: string): string;
}

// Edits are rare; this is a bound, not a size one meets.
const mostEditedPosts = 200_000;

export function createFirstVersions(): FirstVersions {
  const first = new Map<string, string>();
  return {
    learn: (versions) => {
      const [original] = versions;
      if (original === undefined || versions.length < 2 || first.size > mostEditedPosts) return;
      for (const version of versions) first.set(version, original);
    },
    firstOf: (postId) => first.get(postId) ?? postId,
  };
}

/** One post of X API v2 as a mention. */
export function readPost(
  post: RawObject,
  includes: Includes,
  firstVersions: FirstVersions,
  receivedAt: string,
): Normalised {
  const postId = idAt(post, "id");
  if (postId === null || !isXId(postId)) return rejected("rejection.missing-field", { field: "id" });
  const written = textAt(post, "created_at");
  const publishedAt = readIsoInstant(written ?? "") ?? instantOfXId(postId);
  if (publishedAt === null) {
    return written === null
      ? rejected("rejection.missing-date")
      : rejected("rejection.unreadable-date", { value: written.slice(0, 60) });
  }
  const id = xId(versionsOf(post, postId)[0] ?? postId);
  const references = referencesOf(post, includes);
  const referenceTo = (type: string): string | null => {
    const reference = references.find((each) => each.type === type);
    return reference === undefined ? null : xId(firstVersions.firstOf(reference.id));
  };
  const repostOf = referenceTo("retweeted");
  const quoteOf = repostOf === null ? referenceTo("quoted") : null;
  const replyTo = referenceTo("replied_to");
  const original = references.find((each) => each.type === "retweeted")?.post ?? null;
  const body = readBody(post);
  const originalBody = original === null ? null : readBody(original);
  const bodies = originalBody === null ? [body] : [body, originalBody];
  const author = authorOf(post, includes);
  const originalAuthor = original === null ? null : authorOf(original, includes);
  const conversation = idAt(post, "conversation_id");
  const root = conversation === null ? id : xId(firstVersions.firstOf(conversation));
  const mention: Mention = {
    id,
    source: "x",
    kind: repostOf !== null ? "repost" : replyTo !== null ? "reply" : quoteOf !== null ? "quote" : "post",
    author: readAuthor(author, idAt(post, "author_id")),
    text:
      originalBody === null
        ? body.text
        : repostText(textAt(originalAuthor ?? {}, "username"), originalBody.text),
    lang: xLanguage(textAt(post, "lang")),
    url: xPostUrl(author === null ? null : textAt(author, "username"), postId),
    publishedAt,
    receivedAt,
    repostOf,
    quoteOf,
    replyTo,
    root: root === id ? null : root,
    links: webLinks(bodies.flatMap((each) => each.links)),
    hashtags: distinct(
      bodies.flatMap((each) => each.hashtags),
      longestTag,
    ),
    mentions: distinct(
      bodies.flatMap((each) => each.mentions),
      longestTag,
    ),
    media: mediaOf(original ?? post, includes)
      .map(xMedia)
      .slice(0, 200),
    // The counters of a repost are those of the post it repeats; counted here they would count twice.
    engagement: repostOf === null ? readEngagement(post) : null,
    reach: null,
    tone: null,
  };
  return mentioned(mention);
}

function readAuthor(user: RawObject | null, authorId: string | null): Author | null {
  if (user === null)
    return authorId === null ? null : { id: authorId, handle: null, name: null, followers: null };
  const username = textAt(user, "username");
  return {
    id: idAt(user, "id") ?? authorId,
    handle: username === null ? null : shortText(`@${username}`, longestHandle),
    name: shortText(textAt(user, "name"), longestName),
    followers: countAt(objectAt(user, "public_metrics") ?? {}, "followers_count"),
  };
}

function readEngagement(post: RawObject): Mention["engagement"] {
  const metrics = objectAt(post, "public_metrics");
  if (metrics === null) return null;
  return {
    likes: countAt(metrics, "like_count"),
    reposts: countAt(metrics, "retweet_count"),
    replies: countAt(metrics, "reply_count"),
    quotes: countAt(metrics, "quote_count"),
    views: countAt(metrics, "impression_count"),
  };
}

interface Body {
  readonly text: string;
  readonly links: readonly string[];
  readonly hashtags: readonly string[];
  readonly mentions: readonly string[];
}

function readBody(post: RawObject): Body {
  // Posts beyond 280 characters stand whole in note_tweet only.
  const note = objectAt(post, "note_tweet");
  const text = (note === null ? null : textAt(note, "text")) ?? textAt(post, "text") ?? "";
  const entities = (note === null ? null : objectAt(note, "entities")) ?? objectAt(post, "entities") ?? {};
  const urls = objectsAt(entities, "urls");
  const inText = urls.flatMap((url) => {
    const short = textAt(url, "url");
    const full = bestUrl(url);
    return short === null || full === null ? [] : { short, full };
  });
  return {
    text: readableText(text, inText),
    links: urls.flatMap((url) => bestUrl(url) ?? []).filter((url) => !isMediaPage(url)),
    hashtags: objectsAt(entities, "hashtags").map((tag) => foldHashtag(textAt(tag, "tag") ?? "")),
    mentions: objectsAt(entities, "mentions").flatMap((user) => {
      const name = textAt(user, "username");
      return name === null ? [] : `@${name}`;
    }),
  };
}

function bestUrl(url: RawObject): string | null {
  return textAt(url, "unwound_url") ?? textAt(url, "expanded_url") ?? textAt(url, "url");
}
