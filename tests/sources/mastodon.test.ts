import { describe, expect, it } from "vitest";
import { normaliseMastodon } from "../../src-main/sources/mastodon/normalise-mastodon.ts";
import { createStatusAddresses } from "../../src-main/sources/mastodon/status-addresses.ts";
import { sharedData, withoutSharedData } from "../helpers/shared-data.ts";
import { readAll, readContent, receivedAt } from "./read-all.ts";

const samples = sharedData("mastodon-samples");

describe.skipIf(samples === null)(
  `the samples of Mastodon's documentation (${samples === null ? withoutSharedData : "real"})`,
  () => {
    it("are read frame by frame: statuses in, other events skipped, nothing rejected", async () => {
      const { mentions, withdrawn, rejected } = await readAll([`${samples}/streaming`]);
      expect(rejected).toEqual([]);
      expect(mentions.length).toBeGreaterThan(10);
      expect(new Set(mentions.map(({ kind }) => kind))).toEqual(new Set(["post", "reply", "message"]));
      // Only deletions of statuses that were seen can be told by the address all servers share.
      expect(withdrawn.every((id) => mentions.some((mention) => mention.id === id))).toBe(true);
      expect(mentions.every(({ text }) => !/<\/?[a-z]/i.test(text))).toBe(true);
    });

    it("give a status its words, its links and its account with its server", async () => {
      const { mentions } = await readAll([`${samples}/entities/Status-00.json.txt`]);
      expect(mentions[0]).toMatchObject({
        id: "mastodon:https://mastodon.social/users/Gargron/statuses/103270115826048975",
        author: { handle: "@Gargron@mastodon.social" },
        kind: "post",
        engagement: { likes: 11, reposts: 6, replies: 5, quotes: 2 },
      });
      expect(mentions[0]?.links).toHaveLength(1);
      expect(mentions[0]?.text.startsWith('"I lost my inheritance')).toBe(true);
    });
  },
);

const account = {
  id: "1",
  username: "zoe",
  acct: "zoe",
  display_name: "Zoé",
  url: "https://social.example/@zoe",
  followers_count: 12,
};
const status = (id: string, content: string, more: object = {}) => ({
  id,
  created_at: "2026-03-02T09:14:03.120Z",
  in_reply_to_id: null,
  visibility: "public",
  language: "fr",
  spoiler_text: "",
  uri: `https://social.example/users/zoe/statuses/${id}`,
  url: `https://social.example/@zoe/${id}`,
  content,
  account,
  reblog: null,
  media_attachments: [],
  mentions: [],
  tags: [],
  replies_count: 0,
  reblogs_count: 2,
  favourites_count: 1,
  ...more,
});
const address = (id: string) => `mastodon:https://social.example/users/zoe/statuses/${id}`;
const mentionsOf = (...records: unknown[]) => {
  const addresses = createStatusAddresses();
  return records
    .flatMap((record) => normaliseMastodon(record, receivedAt, addresses))
    .flatMap((one) => (one.outcome === "mention" ? [one.mention] : []));
};

describe("Mastodon", () => {
  it("links a reply to a parent seen in the same read, and leaves any other unknown", () => {
    const mentions = mentionsOf(
      status("11", "<p>un</p>"),
      status("12", "<p>deux</p>", { in_reply_to_id: "11" }),
      status("13", "x", { in_reply_to_id: "999" }),
    );
    expect(mentions.map(({ kind, replyTo }) => [kind, replyTo])).toEqual([
      ["post", null],
      ["reply", address("11")],
      ["reply", "mastodon:status/999"],
    ]);
  });

  it("brings boosted and quoted statuses as mentions of their own", () => {
    const boosted = status("11", "<p>original</p>");
    const quoting = status("13", "<p>voir</p>", {
      quote: { state: "accepted", quoted_status: status("14", "<p>cité</p>") },
    });
    expect(
      mentionsOf(status("12", "", { reblog: boosted }), quoting).map(
        ({ id, kind, text, repostOf, quoteOf }) => [id, kind, text, repostOf, quoteOf],
      ),
    ).toEqual([
      [address("11"), "post", "original", null, null],
      [address("12"), "repost", "original", address("11"), null],
      [address("14"), "post", "cité", null, null],
      [address("13"), "quote", "voir", null, address("14")],
    ]);
  });

  it("reads frames of both transports, and withdraws what was seen and is deleted", async () => {
    const payload = JSON.stringify(status("21", "<p>bonjour</p>"));
    const frames = `:thump\n\nevent: update\ndata: ${payload}\n\n:thump\nevent: filters_changed\ndata: undefined\n\nevent: delete\ndata: 21\n\nevent: delete\ndata: 77\n\nevent: update\ndata: {"id":`;
    const sse = await readContent("stream.txt", frames);
    expect(sse.mentions.map(({ id }) => id)).toEqual([address("21")]);
    expect(sse.withdrawn).toEqual([address("21")]);
    expect(sse.skipped).toBe(2);
    expect(sse.rejected).toMatchObject([{ line: 16, reason: "rejection.record-cut" }]);
    const socket = [
      { stream: ["public"], event: "update", payload },
      { stream: ["public"], event: "delete", payload: "21" },
    ]
      .map((one) => JSON.stringify(one))
      .join("\n");
    const read = await readContent("socket.jsonl", socket);
    expect([idsOf(read.mentions), read.withdrawn]).toEqual([[address("21")], [address("21")]]);
  });

  it("keeps a content warning before the text, and the direct message apart", () => {
    expect(
      mentionsOf(status("1", "<p>dedans</p>", { spoiler_text: "Attention", visibility: "direct" }))[0],
    ).toMatchObject({ kind: "message", text: "Attention\n\ndedans" });
  });
});

function idsOf(mentions: readonly { readonly id: string }[]): readonly string[] {
  return mentions.map(({ id }) => id);
}
