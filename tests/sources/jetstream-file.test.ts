import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { normaliseJetstreamEvent } from "../../src-main/sources/jetstream/normalise-jetstream.ts";
import { sharedData, withoutSharedData } from "../helpers/shared-data.ts";
import { readAll, receivedAt } from "./read-all.ts";

const golden = sharedData("jetstream/golden_v1.jsonl");

describe.skipIf(golden === null)(
  `the ten golden events of Jetstream (${golden === null ? withoutSharedData : "real"})`,
  () => {
    it("makes mentions of the post and the repost, and skips the eight others", async () => {
      const outcomes = readFileSync(golden ?? "", "utf8")
        .trim()
        .split("\n")
        .map((line) => normaliseJetstreamEvent(JSON.parse(line), receivedAt));
      expect(outcomes.map(({ outcome }) => outcome)).toEqual([
        "skipped",
        "mention",
        "mention",
        "skipped",
        "skipped",
        "skipped",
        "skipped",
        "skipped",
        "skipped",
        "skipped",
      ]);
      expect(outcomes[1]).toMatchObject({
        mention: {
          kind: "reply",
          publishedAt: "2026-05-25T14:23:28.757Z",
          lang: "en",
        },
      });
      expect(outcomes[2]).toMatchObject({
        mention: { kind: "repost", text: "" },
      });
      const { mentions, skipped, rejected } = await readAll([golden ?? ""]);
      expect([mentions.length, skipped, rejected.length]).toEqual([2, 8, 0]);
    });
  },
);

const did = "did:plc:fictif2testdoriane3rivet";
const at = (rkey: string, of = did) => `at://${of}/app.bsky.feed.post/${rkey}`;
const record = (more: object = {}) => ({
  $type: "app.bsky.feed.post",
  createdAt: "2026-03-02T09:14:03.120Z",
  text: "Été à Vélibelle",
  langs: ["fr"],
  ...more,
});
const commit = (more: object = {}) => ({
  did,
  time_us: 1_772_442_843_500_000,
  kind: "commit",
  commit: {
    rev: "3k",
    operation: "create",
    collection: "app.bsky.feed.post",
    rkey: "3kaaa",
    record: record(),
    cid: "bafy",
    ...more,
  },
});
const mentionOf = (event: unknown) => {
  const normalised = normaliseJetstreamEvent(event, receivedAt);
  if (normalised.outcome !== "mention") throw new Error(normalised.outcome);
  return normalised.mention;
};

describe("a Bluesky event", () => {
  it("reads a post over the first wire, the second, and Tap into one and the same mention", () => {
    const first = mentionOf(commit());
    const { commit: body } = commit();
    const second = mentionOf({
      $type: "message",
      payload: {
        $type: "network.bsky.jetstream.subscribeEvents#commit",
        seq: 12,
        did,
        time: "2026-03-02T09:14:03.500000Z",
        ...body,
      },
    });
    const tap = mentionOf({
      id: 1,
      type: "record",
      record: {
        live: true,
        did,
        rkey: "3kaaa",
        collection: "app.bsky.feed.post",
        action: "create",
        record: record(),
      },
    });
    expect(second).toEqual(first);
    expect(tap).toEqual(first);
    expect(first).toMatchObject({
      id: `bluesky:${at("3kaaa")}`,
      url: `https://bsky.app/profile/${did}/post/3kaaa`,
      author: { id: did },
    });
  });

  it("cuts mentions out of the text by UTF-8 bytes", () => {
    const text = "🔥 été @doriane.example et #Rappel";
    const start = Buffer.from("🔥 été ").length;
    const facets = [
      {
        index: {
          byteStart: start,
          byteEnd: start + Buffer.from("@doriane.example").length,
        },
        features: [{ $type: "app.bsky.richtext.facet#mention", did: "did:plc:x" }],
      },
      {
        index: { byteStart: 0, byteEnd: 4 },
        features: [
          { $type: "app.bsky.richtext.facet#tag", tag: "Rappel" },
          {
            $type: "app.bsky.richtext.facet#link",
            uri: "https://velibelle.example/a",
          },
        ],
      },
      {
        index: { byteStart: 900, byteEnd: 2 },
        features: [{ $type: "app.bsky.richtext.facet#mention", did: "did:plc:y" }],
      },
    ];
    expect(mentionOf(commit({ record: record({ text, facets }) }))).toMatchObject({
      mentions: ["@doriane.example", "did:plc:y"],
      hashtags: ["rappel"],
      links: ["https://velibelle.example/a"],
    });
  });

  it("tells quotes from lists, finds parent and root, and keeps the description of pictures", () => {
    const quoted = {
      $type: "app.bsky.embed.recordWithMedia",
      record: { record: { uri: at("3kqqq"), cid: "b" } },
      media: {
        images: [{ alt: "Une usine", image: { ref: { $link: "bafkimg" } } }],
      },
    };
    expect(mentionOf(commit({ record: record({ embed: quoted }) }))).toMatchObject({
      kind: "quote",
      quoteOf: `bluesky:${at("3kqqq")}`,
      media: [{ kind: "image", alt: "Une usine", hash: "bafkimg" }],
    });
    const list = {
      record: { uri: `at://${did}/app.bsky.graph.list/3klist`, cid: "b" },
    };
    expect(mentionOf(commit({ record: record({ embed: list }) }))).toMatchObject({
      kind: "post",
      quoteOf: null,
    });
    const reply = { parent: { uri: at("3kppp") }, root: { uri: at("3krrr") } };
    expect(mentionOf(commit({ record: record({ reply }) }))).toMatchObject({
      kind: "reply",
      replyTo: `bluesky:${at("3kppp")}`,
      root: `bluesky:${at("3krrr")}`,
    });
  });

  it("withdraws deleted posts and reposts, and takes an update for the same mention", () => {
    const deletion = commit({ operation: "delete", record: undefined });
    expect(normaliseJetstreamEvent(deletion, receivedAt)).toEqual({
      outcome: "withdrawn",
      id: `bluesky:${at("3kaaa")}`,
    });
    expect(mentionOf(commit({ operation: "update" })).id).toBe(`bluesky:${at("3kaaa")}`);
    const like = commit({
      operation: "delete",
      collection: "app.bsky.feed.like",
    });
    expect(normaliseJetstreamEvent(like, receivedAt)).toEqual({
      outcome: "skipped",
    });
  });

  it("places a post whose own date is unreadable at the time of its event", () => {
    expect(mentionOf(commit({ record: record({ createdAt: "hier" }) })).publishedAt).toBe(
      "2026-03-02T09:14:03.500Z",
    );
    expect(mentionOf(commit({ record: record({ createdAt: "2026-02-30T00:00:00Z" }) })).publishedAt).toBe(
      "2026-03-02T09:14:03.500Z",
    );
    expect(mentionOf(commit({ record: record({ createdAt: "1776-07-04T00:00:00Z" }) })).publishedAt).toBe(
      "1776-07-04T00:00:00.000Z",
    );
  });

  it("skips what is no post and rejects what is no event", () => {
    for (const event of [
      { did, time_us: 1, kind: "identity", identity: { did } },
      { did, time_us: 1, kind: "account", account: { active: false } },
      {
        $type: "message",
        payload: {
          $type: "network.bsky.jetstream.subscribeEvents#info",
          name: "OutdatedCursor",
        },
      },
      { $type: "error", error: "ConsumerTooSlow" },
    ]) {
      expect(normaliseJetstreamEvent(event, receivedAt)).toEqual({
        outcome: "skipped",
      });
    }
    for (const event of [{}, [], null, "x", 3, { did }, { commit: { operation: "create" } }]) {
      expect(normaliseJetstreamEvent(event, receivedAt).outcome).toBe("rejected");
    }
  });
});
