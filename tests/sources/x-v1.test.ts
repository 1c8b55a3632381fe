import { describe, expect, it } from "vitest";
import { parseJsonExact } from "../../src-main/sources/parse-json-exact.ts";
import { normaliseXv1, readXDate } from "../../src-main/sources/x-v1/normalise-x-v1.ts";
import { readContent, receivedAt } from "./read-all.ts";

const user = (name: string) => ({
  id: 99,
  id_str: "99",
  screen_name: name,
  name: "Fictif",
  followers_count: 12,
});
const status = (id: string, text: string, more: object = {}) => ({
  created_at: "Mon Mar 02 09:14:03 +0000 2026",
  id_str: id,
  text,
  user: user("lea_fictive"),
  retweet_count: 4,
  favorite_count: 7,
  lang: "fr",
  ...more,
});
const mentionsOf = (record: unknown) =>
  normaliseXv1(record, receivedAt).flatMap((one) => (one.outcome === "mention" ? [one.mention] : []));

describe("X API v1.1", () => {
  it.each([
    ["one object", JSON.stringify(status("1900000000000000001", "a"))],
    ["one object printed over lines", JSON.stringify(status("1900000000000000001", "a"), null, 2)],
    ["an array", JSON.stringify([status("1900000000000000001", "a")])],
    ["an array printed over lines", JSON.stringify([status("1900000000000000001", "a")], null, 1)],
    ["lines", `${JSON.stringify(status("1900000000000000001", "a"))}\r\n\r\n`],
    ["lines of arrays", `${JSON.stringify([status("1900000000000000001", "a")])}\n`],
    [
      "an answer with statuses",
      JSON.stringify({ statuses: [status("1900000000000000001", "a")], search_metadata: {} }),
    ],
    [
      "objects one after another",
      `${JSON.stringify(status("1900000000000000001", "a"), null, 2)}\n`.repeat(1),
    ],
  ])("reads %s", async (_, content) => {
    const { mentions, rejected } = await readContent("posts.json", content);
    expect(mentions.map((mention) => mention.id)).toEqual(["x:1900000000000000001"]);
    expect(rejected).toEqual([]);
  });

  it("keeps ids exact above 2^53 when only numbers are there", () => {
    const text = `{"created_at":"Mon Mar 02 09:14:03 +0000 2026","id":1900000000000000123,"text":"a","user":{"id":1234567890123456789,"screen_name":"b"},"in_reply_to_status_id":1899999999999999999}`;
    expect(mentionsOf(parseJsonExact(text))[0]).toMatchObject({
      id: "x:1900000000000000123",
      author: { id: "1234567890123456789" },
      replyTo: "x:1899999999999999999",
    });
  });

  it("brings the posts a repost and a quote carry as mentions of their own, once each, before it", () => {
    const quoted = status("1900000000000000001", "cité");
    const original = status("1900000000000000002", "voilà", {
      quoted_status: quoted,
      quoted_status_id_str: "1900000000000000001",
      is_quote_status: true,
    });
    const repost = status("1900000000000000003", "RT @lea_fictive: voi…", {
      user: user("max_fictif"),
      retweeted_status: original,
      quoted_status: quoted,
      quoted_status_id_str: "1900000000000000001",
    });
    expect(
      mentionsOf(repost).map(({ id, kind, repostOf, quoteOf, text }) => [id, kind, repostOf, quoteOf, text]),
    ).toEqual([
      ["x:1900000000000000001", "post", null, null, "cité"],
      ["x:1900000000000000002", "quote", null, "x:1900000000000000001", "voilà"],
      ["x:1900000000000000003", "repost", "x:1900000000000000002", null, "RT @lea_fictive: voilà"],
    ]);
  });

  it("reads the whole of a long post from where each API puts it", () => {
    const whole = "x".repeat(200);
    expect(
      mentionsOf(status("1900000000000000001", "cut…", { extended_tweet: { full_text: whole } }))[0]?.text,
    ).toBe(whole);
    expect(
      mentionsOf({ ...status("1900000000000000001", ""), text: undefined, full_text: whole })[0]?.text,
    ).toBe(whole);
  });

  it("resolves entities: links in full, media, hashtags folded, accounts", () => {
    const entities = {
      urls: [{ url: "https://t.co/a", expanded_url: "https://velibelle.example/?a=1&b=2" }],
      hashtags: [{ text: "RAPPEL" }, { text: "Rappel" }],
      user_mentions: [{ screen_name: "velibelle" }],
    };
    const extended_entities = {
      media: [
        {
          type: "video",
          url: "https://t.co/v",
          expanded_url: "https://x.com/lea_fictive/status/1/video/1",
          ext_alt_text: "Une roue",
          video_info: {
            variants: [
              { bitrate: 1, url: "https://v.example/low.mp4" },
              { bitrate: 9, url: "https://v.example/high.mp4?tag=12" },
            ],
          },
        },
      ],
    };
    expect(
      mentionsOf(
        status("1900000000000000001", "A &amp; B &lt;3 https://t.co/a", { entities, extended_entities }),
      )[0],
    ).toMatchObject({
      text: "A & B <3 https://velibelle.example/?a=1&b=2",
      links: ["https://velibelle.example/?a=1&b=2"],
      hashtags: ["rappel"],
      mentions: ["@velibelle"],
      media: [{ kind: "video", url: "https://v.example/high.mp4", alt: "Une roue" }],
      engagement: { likes: 7, reposts: 4 },
    });
  });

  it("withdraws deletions, skips other messages of the stream, rejects what is no post", () => {
    expect(normaliseXv1({ delete: { status: { id_str: "5", id: 5 } } }, receivedAt)).toEqual([
      { outcome: "withdrawn", id: "x:5" },
    ]);
    expect(normaliseXv1({ limit: { track: 3 } }, receivedAt)).toEqual([{ outcome: "skipped" }]);
    expect(normaliseXv1({ hello: 1 }, receivedAt)[0]).toMatchObject({ reason: "rejection.not-this-format" });
    expect(normaliseXv1({ id_str: "5", user: {} }, receivedAt)[0]).toMatchObject({
      reason: "rejection.missing-field",
    });
  });

  it("rejects an absurd date of an old id, and reads the time in the id of a newer one", () => {
    expect(normaliseXv1(status("5", "a", { created_at: "Mon Foo 99" }), receivedAt)[0]).toMatchObject({
      reason: "rejection.unreadable-date",
      args: { value: "Mon Foo 99" },
    });
    expect(mentionsOf(status("1346889436626259968", "a", { created_at: "Mon Foo 99" }))[0]?.publishedAt).toBe(
      "2021-01-06T18:40:40.344Z",
    );
  });

  it("reads X's dates with their offset, and no day that does not exist", () => {
    expect(readXDate("Wed Oct 22 13:58:25 +0200 2014")).toBe("2014-10-22T11:58:25.000Z");
    expect(readXDate("Mon Feb 30 13:58:25 +0000 2014")).toBeNull();
  });
});
