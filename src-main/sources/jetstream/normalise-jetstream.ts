import { bareMention } from "../../contract/mention.ts";
import { mentioned, type Normalised, rejected, skipped, withdrawn } from "../normalised.ts";
import { countAt, isObject, objectAt, objectsAt, type RawObject, textAt } from "../raw-json.ts";
import { instantOf, readIsoInstant } from "../read-instant.ts";
import { type BlueskyAuthor, blueskyPost, strongRef } from "./bluesky-post.ts";

const notBluesky = rejected("rejection.not-this-format", { format: "jetstream" });

/** One change of one record of a Bluesky repository, whatever wire it came over. */
interface RepositoryChange {
  readonly did: string;
  readonly operation: string;
  readonly collection: string;
  readonly rkey: string;
  readonly record: RawObject | null;
  /** When the network saw it; an instant. */
  readonly eventTime: string | null;
}

/**
 * One Bluesky event, as Jetstream v1 (`{did, time_us, kind, commit}`), Jetstream v2
 * (`{$type: "message", payload}`, network.bsky.jetstream.subscribeEvents), Tap (`{type: "record", record}`)
 * or an already hydrated post view (`{uri, author, record}`) writes it. Posts and reposts become mentions
 * with the id `bluesky:<at-uri>`, their deletions withdrawals; likes, follows, blocks, profiles, identity,
 * account, sync and info events are skipped. `receivedAt` is an instant (UTC, ms).
 */
export function normaliseJetstreamEvent(event: unknown, receivedAt: string): Normalised {
  if (!isObject(event)) return rejected("rejection.not-an-object");
  const change = readChange(event);
  if (change === "none") return skipped;
  if (change === "view") return normalisePostView(event, receivedAt);
  if (change === "unknown") return notBluesky;
  return normaliseChange(change, receivedAt);
}

function normaliseChange(change: RepositoryChange, receivedAt: string): Normalised {
  const { collection, did, rkey, record } = change;
  if (collection !== "app.bsky.feed.post" && collection !== "app.bsky.feed.repost") return skipped;
  const id = `bluesky:at://${did}/${collection}/${rkey}`;
  if (id.length > 1024) return rejected("rejection.field-too-long", { field: "rkey", max: 1024 });
  if (change.operation === "delete") return withdrawn(id);
  if (record === null) return rejected("rejection.missing-field", { field: "record" });
  if (collection === "app.bsky.feed.post") {
    const author: BlueskyAuthor = { did, handle: null, name: null };
    const post = blueskyPost(author, rkey, record, change.eventTime, receivedAt);
    return post === null ? rejected("rejection.missing-date") : mentioned(post);
  }
  const subject = strongRef(record.subject);
  if (subject === null) return rejected("rejection.missing-field", { field: "subject" });
  const publishedAt = readIsoInstant(textAt(record, "createdAt") ?? "") ?? change.eventTime;
  if (publishedAt === null) return rejected("rejection.missing-date");
  return mentioned({
    ...bareMention,
    id,
    source: "bluesky",
    kind: "repost",
    author: { id: did, handle: null, name: null, followers: null },
    publishedAt,
    receivedAt,
    repostOf: `bluesky:${subject}`,
  });
}

function readChange(event: RawObject): RepositoryChange | "none" | "view" | "unknown" {
  const payload = objectAt(event, "payload");
  if (event.$type === "message" && payload !== null) return readMessage(payload);
  if (event.$type === "error") return "none";
  if (event.type === "record" && isObject(event.record)) {
    return readCommit(event.record, event.record, "action", null);
  }
  if (event.type === "identity") return "none";
  const commit = objectAt(event, "commit");
  if (commit !== null) return readCommit(event, commit, "operation", eventTimeOf(event));
  if (textAt(event, "did") !== null) {
    if (textAt(event, "collection") !== null)
      return readCommit(event, event, "operation", eventTimeOf(event));
    return textAt(event, "kind") === null && textAt(event, "$type") === null ? "unknown" : "none";
  }
  if (textAt(event, "$type") !== null) return readMessage(event);
  return textAt(event, "uri")?.startsWith("at://") && isObject(event.record) ? "view" : "unknown";
}

/** The payload of a v2 frame; its `$type` ends in `#commit`, `#identity`, `#account`, `#sync` or `#info`. */
function readMessage(payload: RawObject): RepositoryChange | "none" | "unknown" {
  const type = textAt(payload, "$type") ?? "";
  if (type.endsWith("#commit")) return readCommit(payload, payload, "operation", eventTimeOf(payload));
  return /#(identity|account|sync|info)$/.test(type) ? "none" : "unknown";
}

function readCommit(
  envelope: RawObject,
  commit: RawObject,
  operationKey: "operation" | "action",
  eventTime: string | null,
): RepositoryChange | "unknown" {
  const did = textAt(envelope, "did");
  const operation = textAt(commit, operationKey);
  const collection = textAt(commit, "collection");
  const rkey = textAt(commit, "rkey");
  if (did === null || operation === null || collection === null || rkey === null) return "unknown";
  return { did, operation, collection, rkey, record: objectAt(commit, "record"), eventTime };
}

function eventTimeOf(event: RawObject): string | null {
  const microseconds = event.time_us;
  if (typeof microseconds === "number") return instantOf(Math.floor(microseconds / 1000));
  return readIsoInstant(textAt(event, "time") ?? "");
}

/** `app.bsky.feed.defs#postView`: the record with its author's names and its counters. */
function normalisePostView(view: RawObject, receivedAt: string): Normalised {
  const record = objectAt(view, "record");
  const parts = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(textAt(view, "uri") ?? "");
  const [, did, rkey] = parts ?? [];
  if (record === null || did === undefined || rkey === undefined) return notBluesky;
  const account = objectAt(view, "author");
  const author: BlueskyAuthor = {
    did,
    handle: account === null ? null : textAt(account, "handle"),
    name: account === null ? null : textAt(account, "displayName"),
  };
  const post = blueskyPost(author, rkey, record, readIsoInstant(textAt(view, "indexedAt") ?? ""), receivedAt);
  if (post === null) return rejected("rejection.missing-date");
  return mentioned({
    ...post,
    engagement: {
      likes: countAt(view, "likeCount"),
      reposts: countAt(view, "repostCount"),
      replies: countAt(view, "replyCount"),
      quotes: countAt(view, "quoteCount"),
      views: null,
    },
  });
}

/** The post views of an answer of the Bluesky API: `{posts}`, `{feed: [{post}]}`, or the view itself. */
export function postViewsOf(answer: RawObject): readonly RawObject[] {
  const posts = objectsAt(answer, "posts");
  if (posts.length > 0) return posts;
  return objectsAt(answer, "feed").map((item) => objectAt(item, "post") ?? {});
}
