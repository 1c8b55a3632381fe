import { describe, expect, it } from "vitest";
import type { Mention } from "../../src-main/contract/mention.ts";
import { sharedData, withoutSharedData } from "../helpers/shared-data.ts";
import { readAll, readContent } from "./read-all.ts";

const folder = sharedData("xapi-v2");

const user = {
  id: "7001",
  username: "camille_brun",
  name: "Camille Brun",
  public_metrics: { followers_count: 812 },
};
const post = (id: string, text: string, more: object = {}) => ({
  id,
  text,
  author_id: "7001",
  created_at: "2026-03-02T09:14:03.000Z",
  conversation_id: id,
  edit_history_tweet_ids: [id],
  ...more,
});
const lines = (...records: unknown[]) => records.map((record) => JSON.stringify(record)).join("\n");

describe.skipIf(folder === null)(
  `real answers of X API v2 (${folder === null ? withoutSharedData : "real"})`,
  () => {
    const byId = (mentions: readonly Mention[]) => new Map(mentions.map((mention) => [mention.id, mention]));

    it("reads an enveloped answer and its flattened lines into the same mentions", async () => {
      const enveloped = byId((await readAll([`${folder}/noflat.jsonl`])).mentions);
      const flattened = byId((await readAll([`${folder}/flat.jsonl`])).mentions);
      expect(enveloped.size).toBe(164);
      expect([...flattened.keys()].sort()).toEqual([...enveloped.keys()].sort());
      for (const [id, mention] of enveloped) expect(flattened.get(id)).toEqual(mention);
    });

    it.each([
      ["2sets.jsonl", 276, 1, 0],
      ["counts.jsonl", 0, 169, 0],
      ["lists.jsonl", 0, 6, 0],
      ["many_urls.jsonl", 2, 0, 0],
      ["tweets_compliance.jsonl", 0, 0, 2],
    ])(
      "reads %s: %i mentions, %i skipped, %i withdrawn, none rejected",
      async (file, mentions, skipped, withdrawn) => {
        const read = await readAll([`${folder}/${file}`]);
        expect([read.mentions.length, read.skipped, read.withdrawn.length]).toEqual([
          mentions,
          skipped,
          withdrawn,
        ]);
        expect(read.rejected).toEqual([]);
      },
    );

    it("takes an edited post as one mention: the id of its first version, the text of its last", async () => {
      const { mentions } = await readAll([`${folder}/edited.jsonl`]);
      expect(mentions.map(({ id, root }) => [id, root])).toEqual([["x:1576994746135764992", null]]);
      expect(mentions[0]?.text.startsWith("hey")).toBe(true);
    });
  },
);

describe("X API v2", () => {
  it("reads a filtered-stream envelope", async () => {
    const record = {
      data: post("1900000000000000001", "Le rappel de Vélibelle inquiète"),
      includes: { users: [user] },
      matching_rules: [{ id: "1", tag: "marque" }],
    };
    const { mentions } = await readContent("stream.jsonl", lines(record));
    expect(mentions[0]).toMatchObject({
      id: "x:1900000000000000001",
      kind: "post",
      author: {
        id: "7001",
        handle: "@camille_brun",
        name: "Camille Brun",
        followers: 812,
      },
      url: "https://x.com/camille_brun/status/1900000000000000001",
    });
  });

  it("keeps ids above 2^53 exact where they are written as numbers", async () => {
    const text = `{"data":{"id":1900000000000000123,"text":"x","author_id":1234567890123456789,"referenced_tweets":[{"type":"replied_to","id":1900000000000000077}]},"matching_rules":[]}`;
    const { mentions } = await readContent("a.jsonl", text);
    expect(mentions[0]).toMatchObject({
      id: "x:1900000000000000123",
      author: { id: "1234567890123456789" },
      replyTo: "x:1900000000000000077",
    });
  });

  it("takes the time from the id where an answer gives no date", async () => {
    const { mentions } = await readContent(
      "a.json",
      JSON.stringify({
        data: { id: "1346889436626259968", text: "Bonjour" },
        meta: {},
      }),
    );
    expect(mentions[0]?.publishedAt).toBe("2021-01-06T18:40:40.344Z");
  });

  it("rejects a post without a date whose id holds none", async () => {
    const { rejected } = await readContent(
      "a.jsonl",
      lines(
        { data: { id: "123", text: "Hello" }, matching_rules: [] },
        { data: post("1900000000000000001", "ok"), includes: {} },
      ),
    );
    expect(rejected).toMatchObject([{ line: 1, reason: "rejection.missing-date" }]);
  });

  it("keeps the good records around one cut mid-line, and says which line was cut", async () => {
    const whole = lines({
      data: post("1900000000000000001", "un"),
      includes: { users: [user] },
    });
    const { mentions, rejected } = await readContent(
      "s.jsonl",
      `${whole}\n${whole.slice(0, 150)}\n${whole.replaceAll("0001", "0002")}\n${whole.slice(0, 90)}`,
    );
    expect(mentions.map((mention) => mention.id)).toEqual(["x:1900000000000000001", "x:1900000000000000002"]);
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [2, "rejection.record-cut"],
      [4, "rejection.record-cut"],
    ]);
  });

  it("skips disconnections and problems, withdraws what compliance deletes", async () => {
    const { skipped, withdrawn, rejected } = await readContent(
      "s.jsonl",
      lines(
        {
          errors: [
            {
              title: "operational-disconnect",
              disconnect_type: "UpstreamOperationalDisconnect",
              type: "https://api.x.com/2/problems/operational-disconnect",
            },
          ],
        },
        {
          title: "ConnectionException",
          type: "https://api.x.com/2/problems/streaming-connection",
        },
        {
          data: {
            delete: {
              tweet: { id: "1900000000000000009", author_id: "1" },
              event_at: "2026-03-02T09:14:03.000Z",
            },
          },
        },
        {
          id: "1900000000000000008",
          action: "delete",
          created_at: "2026-03-02T09:14:03.000Z",
          reason: "deleted",
        },
      ),
    );
    expect(skipped).toBe(2);
    expect(withdrawn).toEqual(["x:1900000000000000009", "x:1900000000000000008"]);
    expect(rejected).toEqual([]);
  });

  it("points references at the first version of an edited post seen in the same read", async () => {
    const edited = post("1900000000000000005", "corrigé", {
      edit_history_tweet_ids: ["1900000000000000004", "1900000000000000005"],
    });
    const answer = post("1900000000000000006", "oui", {
      referenced_tweets: [{ type: "replied_to", id: "1900000000000000005" }],
      conversation_id: "1900000000000000005",
    });
    const { mentions } = await readContent(
      "s.jsonl",
      lines({ data: edited, includes: {} }, { data: answer, includes: {} }),
    );
    expect(mentions[0]).toMatchObject({
      id: "x:1900000000000000004",
      text: "corrigé",
      url: "https://x.com/i/status/1900000000000000005",
    });
    expect(mentions[1]).toMatchObject({
      replyTo: "x:1900000000000000004",
      root: "x:1900000000000000004",
    });
  });

  it("leaves a parent that an answer only names as a reference", async () => {
    const answer = post("1900000000000000006", "oui", {
      referenced_tweets: [{ type: "quoted", id: "1800000000000000000" }],
    });
    const { mentions } = await readContent(
      "s.json",
      JSON.stringify({
        data: [answer],
        includes: {},
        errors: [{ resource_id: "1800000000000000000" }],
      }),
    );
    expect(mentions).toHaveLength(1);
    expect(mentions[0]).toMatchObject({
      kind: "quote",
      quoteOf: "x:1800000000000000000",
    });
  });

  it("gives a repost the whole text of its original, its links and its hashtags", async () => {
    const original = post("1900000000000000001", "Un long texte #Rappel &amp; plus https://t.co/abc", {
      entities: {
        urls: [
          {
            url: "https://t.co/abc",
            expanded_url: "https://velibelle.example/rappel",
          },
        ],
        hashtags: [{ tag: "Rappel" }],
      },
    });
    const repost = post("1900000000000000002", "RT @camille_brun: Un long te…", {
      author_id: "7002",
      referenced_tweets: [{ type: "retweeted", id: "1900000000000000001" }],
    });
    const { mentions } = await readContent(
      "s.json",
      JSON.stringify({
        data: [repost],
        includes: { users: [user], tweets: [original] },
      }),
    );
    expect(mentions[1]).toMatchObject({
      kind: "repost",
      repostOf: "x:1900000000000000001",
      text: "RT @camille_brun: Un long texte #Rappel & plus https://velibelle.example/rappel",
      links: ["https://velibelle.example/rappel"],
      hashtags: ["rappel"],
      engagement: null,
    });
  });
});
