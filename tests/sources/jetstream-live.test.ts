import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createBackoff } from "../../src-main/sources/jetstream/live-backoff.ts";
import { readCursor, writeCursor } from "../../src-main/sources/jetstream/live-cursor.ts";
import { createStreamPace } from "../../src-main/sources/jetstream/live-pace.ts";
import { sharedData, withoutSharedData } from "../helpers/shared-data.ts";
import { anna, openTestJetstream, type TestJetstream, t0 } from "./test-jetstream.ts";

let jet: TestJetstream;
beforeEach(async () => {
  jet = await openTestJetstream();
});
afterEach(() => jet.close());

describe("a Jetstream source", () => {
  it("connects, is live, and brings posts and reposts as they come with the place to resume from", async () => {
    jet.start();
    expect(jet.last()).toEqual({ state: "connecting" });
    await jet.connected();
    jet.server.publishPost(anna, "1", "Rappel du lot 4", t0 - 400);
    jet.server.publish({
      did: "did:plc:ben",
      timeUs: t0 * 1000,
      body: {
        kind: "commit",
        operation: "create",
        collection: "app.bsky.feed.repost",
        rkey: "r",
        record: { createdAt: "2026-03-02T09:00:00Z", subject: { uri: `at://${anna}/app.bsky.feed.post/1` } },
      },
    });
    await jet.received(2);
    expect(jet.sink.mentions.map(({ kind }) => kind)).toEqual(["post", "repost"]);
    expect(jet.sink.mentions[1]?.repostOf).toBe(jet.sink.mentions[0]?.id);
    expect(jet.sink.cursor).toBe(String(t0 * 1000));
    expect(jet.last()?.state).toBe("live");
    expect(jet.server.subscriptions[0]?.getAll("wantedCollections")).toEqual([
      "app.bsky.feed.post",
      "app.bsky.feed.repost",
    ]);
    expect(jet.server.subscriptions[0]?.has("cursor")).toBe(false);
  });

  it("never counts identity, account or foreign records as mentions, and moves its cursor past them", async () => {
    const source = jet.start();
    await jet.connected();
    for (const kind of ["identity", "account"] as const)
      jet.server.publish({
        did: anna,
        timeUs: t0 * 1000 + 1,
        body: { kind, detail: { did: anna, active: false } },
      });
    jet.server.publish({
      did: anna,
      timeUs: t0 * 1000 + 2,
      body: { kind: "commit", operation: "create", collection: "app.bsky.feed.like", rkey: "1", record: {} },
    });
    await expect.poll(() => source.counts().skipped).toBe(3);
    jet.clock.advance(6000);
    expect(jet.sink.mentions).toEqual([]);
    expect(jet.sink.cursor).toBe(String(t0 * 1000 + 2));
  });

  it("withdraws what its author deleted", async () => {
    jet.start();
    await jet.connected();
    jet.server.publish({
      did: anna,
      timeUs: t0 * 1000,
      body: { kind: "commit", operation: "delete", collection: "app.bsky.feed.post", rkey: "1" },
    });
    await expect.poll(() => jet.sink.withdrawn).toEqual([`bluesky:at://${anna}/app.bsky.feed.post/1`]);
  });

  it("keeps only posts with its words, and what answers or reposts them", async () => {
    const source = jet.start({ words: ["Glaces Mirabel", "#rappel"] });
    await jet.connected();
    const uri = `at://${anna}/app.bsky.feed.post/1`;
    jet.server.publishPost(anna, "1", "Les GLACES MIRABEL rendent malade", t0);
    jet.server.publishPost(anna, "2", "Rien à voir : glaces et mirabelles", t0);
    jet.server.publishPost(anna, "3", "Vu à la télé #Rappel", t0);
    jet.server.publishPost("did:plc:ben", "4", "Quelle honte", t0, {
      reply: { parent: { uri }, root: { uri } },
    });
    await expect.poll(() => source.counts().frames).toBe(4);
    expect(jet.sink.mentions.map(({ id }) => id.at(-1))).toEqual(["1", "3", "4"]);
  });

  it("keeps what answers or reposts a mention that the room already had, as after a restart", async () => {
    const known = `bluesky:at://${anna}/app.bsky.feed.post/1`;
    jet.sink.knows = (id) => id === known;
    jet.start({ words: ["rappel"] });
    await jet.connected();
    const subject = (key: string) => ({ uri: `at://${anna}/app.bsky.feed.post/${key}` });
    const reply = (key: string) => ({ reply: { parent: subject(key), root: subject(key) } });
    jet.server.publishPost("did:plc:ben", "2", "vu", t0, reply("1"));
    jet.server.publishPost("did:plc:ben", "3", "autre chose", t0, reply("9"));
    jet.server.publishPost("did:plc:ben", "4", "un rappel", t0);
    await jet.received(2);
    expect(jet.sink.mentions.map(({ text }) => text)).toEqual(["vu", "un rappel"]);
  });

  it("reads version 2 frames and resumes from their sequence", async () => {
    jet.start({ url: jet.server.urlOfVersion2 });
    await jet.connected();
    jet.server.publishPost(anna, "1", "un", t0);
    jet.server.publishPost(anna, "2", "deux", t0 + 1);
    await jet.received(2);
    expect(jet.sink.cursor).toBe(`2@${(t0 + 1) * 1000}`);
    expect(jet.server.subscriptions[0]?.getAll("collections")).toHaveLength(2);
    jet.server.cut();
    await expect.poll(() => jet.last()?.state).toBe("cut");
    jet.server.publishPost(anna, "3", "trois", t0 + 2);
    jet.clock.advance(1000);
    await jet.received(3);
    expect(jet.server.subscriptions[1]?.get("cursor")).toBe("2");
    expect(jet.sink.mentions.map(({ text }) => text)).toEqual(["un", "deux", "trois"]);
  });
});

describe("its parts", () => {
  it("tell times from sequences by size, and keep both", () => {
    expect(readCursor("1779719009132431")).toEqual({ timeUs: 1779719009132431, seq: null });
    expect(readCursor("4711@1779719009132431")).toEqual({ timeUs: 1779719009132431, seq: 4711 });
    expect(readCursor("4711")).toEqual({ timeUs: 0, seq: 4711 });
    for (const bad of [null, "", "x", "-1", "1e15", "99999999999999999", "1@2@3"])
      expect(readCursor(bad)).toBe(null);
    for (const text of ["1779719009132431", "4711@1779719009132431"]) {
      const cursor = readCursor(text);
      expect(cursor === null ? null : writeCursor(cursor)).toBe(text);
    }
  });

  it("leave half of each wait to chance, and none beyond the longest", () => {
    const backoff = createBackoff(1000, 60_000, () => 0.999_999);
    const waits = Array.from({ length: 8 }, () => backoff.next());
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  });

  it("find a busy stream late once it falls silent, and a quiet one not", () => {
    const busy = createStreamPace(0, 0);
    for (let at = 0; at <= 20_000; at += 100) busy.saw(at, at);
    expect(busy.state(25_000)).toEqual({ state: "live", lagMs: 0 });
    expect(busy.state(60_000)).toEqual({ state: "late", lagMs: 40_000 });
    const quiet = createStreamPace(0, 0);
    for (let at = 0; at <= 600_000; at += 60_000) quiet.saw(at, at);
    expect(quiet.state(700_000)).toEqual({ state: "live", lagMs: 0 });
  });
});

const golden = sharedData("jetstream/golden_v1.jsonl");

describe.skipIf(golden === null)(
  `on real events (${golden === null ? withoutSharedData : "golden_v1"})`,
  () => {
    it("brings the post and the repost of a real capture, and nothing else", async () => {
      await jet.close();
      jet = await openTestJetstream(Date.UTC(2026, 4, 25, 14, 24));
      const source = jet.start();
      await jet.connected();
      const lines = readFileSync(golden ?? "", "utf8")
        .trim()
        .split("\n");
      for (const line of lines) jet.server.sendRaw(line);
      await expect.poll(() => source.counts().frames).toBe(lines.length);
      expect(jet.sink.mentions.map(({ kind }) => kind)).toEqual(["reply", "repost"]);
      expect(source.counts()).toMatchObject({ kept: 2, rejected: 0, skipped: lines.length - 2 });
      expect(jet.sink.cursor).toMatch(/^17797190\d{8}$/);
    });
  },
);
