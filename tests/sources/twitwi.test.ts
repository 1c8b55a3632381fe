import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Mention } from "../../src-main/contract/mention.ts";
import { sharedData, withoutSharedData } from "../helpers/shared-data.ts";
import { readAll } from "./read-all.ts";

const folder = sharedData("twitwi-normalisation");
type Expected = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, unknown>>;

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const optional = (value: unknown) => (value === undefined || value === "" ? null : value);
const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000);

/** Both sides of every field that both have, for a post of X. */
function xFields(mention: Mention, theirs: Expected): readonly [Fields, Fields] {
  const ours = {
    text: mention.text,
    url: mention.url,
    authorId: mention.author?.id,
    handle: mention.author?.handle,
    name: mention.author?.name,
    followers: mention.author?.followers,
    time: seconds(mention.publishedAt),
    lang: mention.lang,
    likes: mention.engagement?.likes,
    reposts: mention.engagement?.reposts,
    replies: mention.engagement?.replies,
    quotes: mention.engagement?.quotes,
    views: mention.engagement?.views ?? null,
    repostOf: mention.repostOf,
    quoteOf: mention.quoteOf,
    replyTo: mention.replyTo,
    links: [...mention.links].sort(),
    hashtags: [...mention.hashtags].sort(),
    mentions: [...mention.mentions].sort(),
    media: mention.media.map((item) => item.url),
    mediaKinds: mention.media.map((item) => item.kind),
  };
  const reference = (key: string) => (theirs[key] === undefined ? null : `x:${theirs[key]}`);
  return [
    ours,
    {
      text: theirs.text,
      url: theirs.url,
      authorId: theirs.user_id,
      handle: `@${theirs.user_screen_name}`,
      name: theirs.user_name,
      followers: theirs.user_followers,
      time: theirs.timestamp_utc,
      lang: theirs.lang,
      likes: theirs.like_count,
      reposts: theirs.retweet_count,
      replies: theirs.reply_count,
      quotes: theirs.quote_count,
      views: theirs.impression_count,
      repostOf: reference("retweeted_id"),
      quoteOf: reference("quoted_id"),
      replyTo: reference("to_tweetid"),
      links: texts(theirs.links),
      hashtags: texts(theirs.hashtags),
      mentions: texts(theirs.mentioned_names).map((name) => `@${name}`),
      media: texts(theirs.media_urls),
      mediaKinds: texts(theirs.media_types).map((type) => (type === "photo" ? "image" : type)),
    },
  ];
}

/** The same for a post of Bluesky. */
function blueskyFields(mention: Mention, theirs: Expected): readonly [Fields, Fields] {
  const ours = {
    id: mention.id,
    url: mention.url,
    authorId: mention.author?.id,
    text: mention.text,
    time: seconds(mention.publishedAt),
    lang: mention.lang,
    replyTo: mention.replyTo,
    root: mention.root,
    quoteOf: mention.quoteOf,
    links: [...mention.links].sort(),
    hashtags: [...mention.hashtags].sort(),
    mentions: mention.mentions,
    media: mention.media.map((item) => item.url),
    alt: mention.media.map((item) => item.alt ?? ""),
    mediaKinds: mention.media.map((item) => item.kind),
  };
  const reference = (key: string) =>
    optional(theirs[key]) === null || theirs[key] === undefined ? null : `bluesky:${theirs[key]}`;
  return [
    ours,
    {
      id: `bluesky:${theirs.uri}`,
      url: theirs.url,
      authorId: theirs.user_did,
      text: theirs.original_text,
      time: theirs.timestamp_utc,
      lang: texts(theirs.user_langs)[0] ?? null,
      replyTo: reference("to_post_uri"),
      root: reference("to_root_post_uri"),
      quoteOf: reference("quoted_uri"),
      links: texts(theirs.links),
      hashtags: texts(theirs.hashtags),
      mentions: texts(theirs.mentioned_user_handles).map((handle) => `@${handle}`),
      media: texts(theirs.media_urls),
      alt: texts(theirs.media_alt_texts),
      mediaKinds: texts(theirs.media_types).map((type) => type.split("/")[0]),
    },
  ];
}

function differences(at: number, [ours, theirs]: readonly [Fields, Fields]): readonly string[] {
  return Object.keys(ours).flatMap((field) =>
    JSON.stringify(ours[field]) === JSON.stringify(theirs[field]) ? [] : [`${field} ${at}`],
  );
}

/** The fields in which our mentions and their posts differ, as "<field> <place of the post in their file>". */
async function compare(
  sources: readonly string[],
  expected: string,
  idOf: (theirs: Expected) => string,
  fields: typeof xFields,
): Promise<readonly string[]> {
  const { mentions } = await readAll(sources.map((file) => `${folder}/${file}`));
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  const theirs = JSON.parse(readFileSync(`${folder}/${expected}`, "utf8")) as readonly Expected[];
  expect(theirs.length).toBeGreaterThan(0);
  return theirs.flatMap((post, at) => {
    const mention = byId.get(idOf(post));
    return mention === undefined ? [`absent ${at}`] : differences(at, fields(mention, post));
  });
}

interface Allowed {
  readonly fields: readonly string[];
  readonly posts: readonly number[];
  readonly because: string;
}

/** An unlisted difference fails, and so does a listed one that is none any more. */
function expectOnly(found: readonly string[], allowed: readonly Allowed[]): void {
  const listed = allowed.flatMap(({ fields, posts }) =>
    fields.flatMap((field) => posts.map((at) => `${field} ${at}`)),
  );
  expect([...found].sort()).toEqual(listed.sort());
}

const xIdOf = (theirs: Expected) => `x:${theirs.id}`;
const blueskyIdOf = (theirs: Expected) => `bluesky:${theirs.uri}`;
const all = Array.from({ length: 24 }, (_, at) => at);
const reposts = [1, 6, 7, 9, 10, 11, 12, 13, 14, 15, 21];

const allowedOnX: readonly Allowed[] = [
  { fields: ["url"], posts: all, because: "X moved to x.com in 2024; they write the old host" },
  {
    fields: ["likes", "reposts", "replies", "quotes"],
    posts: reposts,
    because: "a repost has no counters of its own: they write 0, we write none",
  },
  { fields: ["views"], posts: [11, 12, 13, 14, 15], because: "the same: none on a repost" },
  {
    fields: ["links"],
    posts: [0],
    because: "they take tracking parameters off the address; we keep what was posted",
  },
  {
    fields: ["links"],
    posts: [1, 9],
    because:
      "on v2 they read the entities of the cut text of a repost only (not on v1.1); we add the original's",
  },
  { fields: ["links"], posts: [5, 8, 23], because: "the page of a post's own picture or video is no link" },
  {
    fields: ["media"],
    posts: [23],
    because: "they take ?tag= off video addresses on v1.1 but not on v2; we on both",
  },
  {
    fields: ["hashtags"],
    posts: [1, 2, 4, 9, 10],
    because:
      "they lower-case hashtags on v1.1 and Bluesky but not on v2; we everywhere, and reposts have the original's",
  },
  { fields: ["lang"], posts: [16], because: "“und” names no language" },
];

describe.skipIf(folder === null)(
  `posts normalised as twitwi normalises them (${folder === null ? withoutSharedData : "real"})`,
  () => {
    it("agrees on every post of X API v2, but for the differences listed", async () => {
      const payloads = [
        "payload-v2",
        "payload-v2-geo",
        "payload-v2-tweet-retweet",
        "payload-v2-video",
        "payload-v2-singletweet",
      ];
      const found = await compare(
        payloads.map((name) => `${name}.json`),
        "normalized-tweets-v2-all.json",
        xIdOf,
        xFields,
      );
      expectOnly(found, allowedOnX);
    });

    it.each(["bluesky-firehose-posts.json", "bluesky-hydrated-firehose-posts.json"])(
      "agrees on every Bluesky post of %s",
      async (file) => {
        const found = await compare(
          [file],
          "bluesky-normalized-firehose-posts.json",
          blueskyIdOf,
          blueskyFields,
        );
        expectOnly(found, [
          { fields: ["links"], posts: [3], because: "they drop the slash of an address without a path" },
        ]);
      },
    );

    it("agrees on every Bluesky post that Tap delivers", async () => {
      const found = await compare(
        ["bluesky-tap-posts.json"],
        "bluesky-normalized-tap-posts.json",
        blueskyIdOf,
        blueskyFields,
      );
      expectOnly(found, [
        { fields: ["links"], posts: [0], because: "they take tracking parameters off the address" },
      ]);
    });

    it("reads their own table of Bluesky posts into the same mentions as the events", async () => {
      const found = await compare(
        ["bluesky-firehose-posts-export.csv"],
        "bluesky-normalized-firehose-posts.json",
        blueskyIdOf,
        blueskyFields,
      );
      expectOnly(found, []);
    });

    it("gives the same mentions for one post of X v1.1, however it was collected", async () => {
      const [show, search, stream] = await Promise.all(
        ["show", "search", "stream"].map(
          async (name) => (await readAll([`${folder}/normalization-payload-${name}.json`])).mentions,
        ),
      );
      const kept = (mentions: readonly Mention[] = []) =>
        mentions
          .map(
            ({
              id,
              kind,
              text,
              author,
              publishedAt,
              repostOf,
              quoteOf,
              replyTo,
              links,
              mentions: named,
            }) => ({
              id,
              kind,
              text,
              author: author?.handle,
              publishedAt,
              repostOf,
              quoteOf,
              replyTo,
              links,
              named,
            }),
          )
          .sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(show).toHaveLength(3);
      expect(kept(search)).toEqual(kept(show));
      expect(kept(stream)).toEqual(kept(show));
    });
  },
);
