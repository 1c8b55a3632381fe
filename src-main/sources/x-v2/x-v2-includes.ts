import { idAt, listAt, objectAt, objectsAt, type RawObject, textAt } from "../raw-json.ts";

/** What an answer of X API v2 carries beside its posts: accounts, posts and media, by their ids. */
export interface Includes {
  readonly users: ReadonlyMap<string, RawObject>;
  readonly posts: ReadonlyMap<string, RawObject>;
  readonly media: ReadonlyMap<string, RawObject>;
}

export function readIncludes(envelope: RawObject, posts: readonly RawObject[]): Includes {
  const includes = objectAt(envelope, "includes") ?? {};
  return {
    users: indexBy(objectsAt(includes, "users"), "id"),
    posts: indexBy([...objectsAt(includes, "tweets"), ...posts], "id"),
    media: indexBy(objectsAt(includes, "media"), "media_key"),
  };
}

function indexBy(items: readonly RawObject[], key: string): ReadonlyMap<string, RawObject> {
  const index = new Map<string, RawObject>();
  for (const item of items) {
    const id = idAt(item, key);
    if (id !== null) index.set(id, item);
  }
  return index;
}

/** The account of a post: carried beside it, or inside it once flattened (twarc). */
export function authorOf(post: RawObject, includes: Includes): RawObject | null {
  return objectAt(post, "author") ?? includes.users.get(idAt(post, "author_id") ?? "") ?? null;
}

export interface ReferencedPost {
  readonly type: string;
  readonly id: string;
  /** The post itself, where the answer holds it. */
  readonly post: RawObject | null;
}

export function referencesOf(post: RawObject, includes: Includes): readonly ReferencedPost[] {
  return objectsAt(post, "referenced_tweets").flatMap((reference) => {
    const id = idAt(reference, "id");
    const type = textAt(reference, "type");
    if (id === null || type === null) return [];
    const flattened = typeof reference.text === "string" ? reference : null;
    return { type, id, post: includes.posts.get(id) ?? flattened };
  });
}

export function mediaOf(post: RawObject, includes: Includes): readonly RawObject[] {
  const attachments = objectAt(post, "attachments") ?? {};
  const flattened = objectsAt(attachments, "media").filter((media) => "type" in media);
  if (flattened.length > 0) return flattened;
  return listAt(attachments, "media_keys").flatMap((key) => {
    const media = includes.media.get(String(key));
    return media === undefined ? [] : [media];
  });
}

/**
 * All versions of an edited post, first to last; the post's own id alone when it was never edited. Each edit
 * gets an id of its own on X (docs.x.com, "Edit Posts").
 */
export function versionsOf(post: RawObject, postId: string): readonly string[] {
  const history = listAt(post, "edit_history_tweet_ids").map(String);
  return history.includes(postId) ? history : [postId];
}
