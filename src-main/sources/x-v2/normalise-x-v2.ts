import { type Normalised, rejected, skipped, withdrawn } from "../normalised.ts";
import { idAt, isObject, listAt, objectAt, objectsAt, type RawObject, textAt } from "../raw-json.ts";
import { xId } from "../x-post.ts";
import { type FirstVersions, readPost } from "./read-post.ts";
import { type Includes, readIncludes, referencesOf, versionsOf } from "./x-v2-includes.ts";

const notXv2 = rejected("rejection.not-this-format", { format: "x-v2" });

/**
 * One record of X API v2: an answer or a filtered-stream envelope (`data`, `includes`, `errors`), a flattened
 * post, a compliance event or a problem. Posts carried in `includes` come out as mentions of their own, before
 * those of `data`. An edited post is one mention: its id is `x:<first version>`, and of the versions in one
 * answer the last is kept; references to any version known from this read point there (`firstVersions`, kept by
 * the caller for the length of the read). Partial errors, problems, disconnections, counts, lists and accounts
 * are skipped, one for each. Parse with `parseJsonExact`. `receivedAt` is an instant.
 */
export function normaliseXv2(
  record: unknown,
  receivedAt: string,
  firstVersions: FirstVersions,
): readonly Normalised[] {
  if (Array.isArray(record)) return record.flatMap((item) => normaliseXv2(item, receivedAt, firstVersions));
  if (!isObject(record)) return [rejected("rejection.not-an-object")];
  const problems = objectsAt(record, "errors").map((): Normalised => skipped);
  if ("data" in record || "includes" in record) {
    const items = Array.isArray(record.data)
      ? record.data
      : record.data === undefined || record.data === null
        ? []
        : [record.data];
    return [...normaliseAnswer(record, items, receivedAt, firstVersions), ...problems];
  }
  if (problems.length > 0) return problems;
  if (idAt(record, "id") !== null && typeof record.text === "string") {
    return normaliseAnswer({}, [record], receivedAt, firstVersions);
  }
  const compliance = readCompliance(record, firstVersions);
  if (compliance !== null) return [compliance];
  return [isWellKnown(record) ? skipped : notXv2];
}

function normaliseAnswer(
  envelope: RawObject,
  items: readonly unknown[],
  receivedAt: string,
  firstVersions: FirstVersions,
): readonly Normalised[] {
  const others: Normalised[] = [];
  const posts: RawObject[] = [];
  for (const item of items) {
    if (isObject(item) && idAt(item, "id") !== null && typeof item.text === "string") posts.push(item);
    else others.push(isObject(item) ? (readCompliance(item, firstVersions) ?? skipped) : notXv2);
  }
  const includes = readIncludes(envelope, posts);
  const carried = carriedPosts(posts, envelope, includes);
  const kept = keepLastVersions([...carried, ...posts], firstVersions);
  return [...kept.map((post) => readPost(post, includes, firstVersions, receivedAt)), ...others];
}

/** The posts that an answer brings along, each once, without those that are in `data` too. */
function carriedPosts(
  posts: readonly RawObject[],
  envelope: RawObject,
  includes: Includes,
): readonly RawObject[] {
  const asked = new Set(posts.map((post) => idAt(post, "id")));
  const carried = new Map<string, RawObject>();
  for (const post of objectsAt(objectAt(envelope, "includes") ?? {}, "tweets")) {
    const id = idAt(post, "id");
    if (id !== null && !asked.has(id)) carried.set(id, post);
  }
  for (const post of posts) {
    for (const { id, post: flattened } of referencesOf(post, includes)) {
      if (flattened !== null && !asked.has(id)) carried.set(id, flattened);
    }
  }
  return [...carried.values()];
}

function keepLastVersions(posts: readonly RawObject[], firstVersions: FirstVersions): readonly RawObject[] {
  const present = new Set(posts.map((post) => idAt(post, "id") ?? ""));
  return posts.filter((post) => {
    const id = idAt(post, "id") ?? "";
    const versions = versionsOf(post, id);
    firstVersions.learn(versions);
    return !versions.slice(versions.indexOf(id) + 1).some((later) => present.has(later));
  });
}

/** Compliance: a post taken down is withdrawn; what happens to accounts, or short of deletion, is skipped. */
function readCompliance(event: RawObject, firstVersions: FirstVersions): Normalised | null {
  const id = idAt(event, "id");
  if (id !== null && typeof event.action === "string" && "reason" in event) {
    return event.action === "delete" ? withdrawn(xId(firstVersions.firstOf(id))) : skipped;
  }
  for (const key of ["delete", "tweet_delete"]) {
    const post = objectAt(objectAt(event, key) ?? {}, "tweet");
    const deleted = post === null ? null : idAt(post, "id");
    if (deleted !== null) return withdrawn(xId(firstVersions.firstOf(deleted)));
  }
  return null;
}

/** A problem (RFC 9457), an empty answer, or another message that X documents beside posts. */
function isWellKnown(record: RawObject): boolean {
  if (/\/2\/problems\//.test(textAt(record, "type") ?? "") || textAt(record, "disconnect_type") !== null)
    return true;
  if (objectAt(record, "meta") !== null) return true;
  return (
    ["withheld", "drop", "undrop", "user_delete", "user_protect", "tweet_withheld", "response_token"].some(
      (key) => key in record,
    ) || listAt(record, "matching_rules").length > 0
  );
}
