import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createJetstreamSource, type JetstreamSettings } from "../../src-main/sources/jetstream/live.ts";
import { createBackoff } from "../../src-main/sources/jetstream/live-backoff.ts";
import { readCursor, writeCursor } from "../../src-main/sources/jetstream/live-cursor.ts";
import { createStreamPace } from "../../src-main/sources/jetstream/live-pace.ts";
import { type CollectingSink, createCollectingSink } from "../helpers/collecting-sink.ts";
import { createHandClock, type HandClock } from "../helpers/hand-clock.ts";
import { type JetstreamServer, startJetstreamServer } from "../helpers/jetstream-server.ts";
import { sharedData, withoutSharedData } from "../helpers/shared-data.ts";

const t0 = Date.UTC(2026, 2, 2, 9, 0, 0);
const anna = "did:plc:anna";
let server: JetstreamServer;
let clock: HandClock;
let sink: CollectingSink;
let stop: () => Promise<void> = async () => {};

function start(settings: Partial<JetstreamSettings> = {}, cursor: string | null = null) {
  const source = createJetstreamSource({ url: server.url, clock, random: () => 0, ...settings });
  source.start(sink, cursor);
  stop = source.stop;
  return source;
}

const last = () => sink.states.at(-1);
const connected = (count = 1) => expect.poll(() => server.connected).toBe(count);
const received = (count: number) => expect.poll(() => sink.mentions.length).toBe(count);

beforeEach(async () => {
  server = await startJetstreamServer();
  clock = createHandClock(t0);
  sink = createCollectingSink();
});
afterEach(async () => {
  await stop();
  await server.close();
});

describe("a Jetstream source", () => {
  it("connects, is live, and brings posts and reposts as they come with the place to resume from", async () => {
    start();
    expect(last()).toEqual({ state: "connecting" });
    await connected();
    server.publishPost(anna, "1", "Rappel du lot 4", t0 - 400);
    server.publish({
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
    await received(2);
    expect(sink.mentions.map(({ kind }) => kind)).toEqual(["post", "repost"]);
    expect(sink.mentions[1]?.repostOf).toBe(sink.mentions[0]?.id);
    expect(sink.cursor).toBe(String(t0 * 1000));
    expect(last()?.state).toBe("live");
    expect(server.subscriptions[0]?.getAll("wantedCollections")).toEqual([
      "app.bsky.feed.post",
      "app.bsky.feed.repost",
    ]);
    expect(server.subscriptions[0]?.has("cursor")).toBe(false);
  });

  it("never counts identity, account or foreign records as mentions, and moves its cursor past them", async () => {
    const source = start();
    await connected();
    for (const kind of ["identity", "account"] as const)
      server.publish({
        did: anna,
        timeUs: t0 * 1000 + 1,
        body: { kind, detail: { did: anna, active: false } },
      });
    server.publish({
      did: anna,
      timeUs: t0 * 1000 + 2,
      body: { kind: "commit", operation: "create", collection: "app.bsky.feed.like", rkey: "1", record: {} },
    });
    await expect.poll(() => source.counts().skipped).toBe(3);
    clock.advance(6000);
    expect(sink.mentions).toEqual([]);
    expect(sink.cursor).toBe(String(t0 * 1000 + 2));
  });

  it("withdraws what its author deleted", async () => {
    start();
    await connected();
    server.publish({
      did: anna,
      timeUs: t0 * 1000,
      body: { kind: "commit", operation: "delete", collection: "app.bsky.feed.post", rkey: "1" },
    });
    await expect.poll(() => sink.withdrawn).toEqual([`bluesky:at://${anna}/app.bsky.feed.post/1`]);
  });

  it("keeps only posts with its words, and what answers or reposts them", async () => {
    const source = start({ words: ["Glaces Mirabel", "#rappel"] });
    await connected();
    const uri = `at://${anna}/app.bsky.feed.post/1`;
    server.publishPost(anna, "1", "Les GLACES MIRABEL rendent malade", t0);
    server.publishPost(anna, "2", "Rien à voir : glaces et mirabelles", t0);
    server.publishPost(anna, "3", "Vu à la télé #Rappel", t0);
    server.publishPost("did:plc:ben", "4", "Quelle honte", t0, { reply: { parent: { uri }, root: { uri } } });
    await expect.poll(() => source.counts().frames).toBe(4);
    expect(sink.mentions.map(({ id }) => id.at(-1))).toEqual(["1", "3", "4"]);
  });

  it("keeps what answers or reposts a mention that the room already had, as after a restart", async () => {
    const known = `bluesky:at://${anna}/app.bsky.feed.post/1`;
    sink.knows = (id) => id === known;
    start({ words: ["rappel"] });
    await connected();
    const subject = (key: string) => ({ uri: `at://${anna}/app.bsky.feed.post/${key}` });
    const reply = (key: string) => ({ reply: { parent: subject(key), root: subject(key) } });
    server.publishPost("did:plc:ben", "2", "vu", t0, reply("1"));
    server.publishPost("did:plc:ben", "3", "autre chose", t0, reply("9"));
    server.publishPost("did:plc:ben", "4", "un rappel", t0);
    await received(2);
    expect(sink.mentions.map(({ text }) => text)).toEqual(["vu", "un rappel"]);
  });

  it("reads version 2 frames and resumes from their sequence", async () => {
    start({ url: server.urlOfVersion2 });
    await connected();
    server.publishPost(anna, "1", "un", t0);
    server.publishPost(anna, "2", "deux", t0 + 1);
    await received(2);
    expect(sink.cursor).toBe(`2@${(t0 + 1) * 1000}`);
    expect(server.subscriptions[0]?.getAll("collections")).toHaveLength(2);
    server.cut();
    await expect.poll(() => last()?.state).toBe("cut");
    server.publishPost(anna, "3", "trois", t0 + 2);
    clock.advance(1000);
    await received(3);
    expect(server.subscriptions[1]?.get("cursor")).toBe("2");
    expect(sink.mentions.map(({ text }) => text)).toEqual(["un", "deux", "trois"]);
  });
});

describe("a cut connection", () => {
  it("is said with since when and until when, then resumed inclusively with each post counted once", async () => {
    const source = start();
    await connected();
    server.publishPost(anna, "1", "un", t0);
    await received(1);
    server.cut();
    await expect.poll(() => last()?.state).toBe("cut");
    expect(last()).toEqual({
      state: "cut",
      since: new Date(t0).toISOString(),
      reason: "source.closed-by-server",
      retryAt: new Date(t0 + 500).toISOString(),
    });
    server.publishPost(anna, "2", "deux", t0 + 100);
    clock.advance(500);
    await received(2);
    expect(server.subscriptions[1]?.get("cursor")).toBe(String(t0 * 1000 - 5_000_000));
    expect(source.counts().repeated).toBe(1);
    expect(sink.gaps).toEqual([]);
    clock.advance(1000);
    expect(last()?.state).toBe("live");
  });

  it("waits longer each time the server stays down, and starts anew after a steady connection", async () => {
    server.isDown = true;
    start();
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await expect.poll(() => sink.states.filter(({ state }) => state === "cut").length).toBe(attempt);
      const { retryAt } = last() as { retryAt: string };
      waits.push(Date.parse(retryAt) - clock.now());
      clock.advance(waits.at(-1) ?? 0);
    }
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(last()).toMatchObject({ reason: "source.refused-by-server" });
    server.isDown = false;
    clock.advance(30_000);
    await connected();
    clock.advance(11_000);
    server.cut();
    await expect.poll(() => last()?.state).toBe("cut");
    expect((last() as { retryAt: string }).retryAt).toBe(new Date(clock.now() + 500).toISOString());
  });

  it("is found by the silence of a frozen server, pings included", async () => {
    start();
    await connected();
    await expect.poll(() => last()?.state).toBe("live");
    server.isFrozen = true;
    clock.advance(46_000);
    expect(last()).toMatchObject({ state: "cut", reason: "source.stalled" });
    expect((last() as { since: string }).since).toBe(new Date(t0).toISOString());
  });

  it("is not declared while a quiet server answers pings", () => {
    let pings = 0;
    start({
      openStream: (_url, _permissions, _size, listener) => {
        clock.after(1, listener.opened);
        return {
          ping() {
            pings += 1;
            listener.alive();
          },
          drop() {},
        };
      },
    });
    clock.advance(600_000);
    expect(pings).toBeGreaterThan(30);
    expect(last()).toEqual({ state: "live", lagMs: 0 });
    expect(sink.states.some(({ state }) => state === "cut")).toBe(false);
  });

  it("resumes from the saved cursor of an earlier run", async () => {
    server.publishPost(anna, "1", "un", t0 - 60_000);
    server.publishPost(anna, "2", "deux", t0 - 30_000);
    start({}, String((t0 - 60_000) * 1000));
    await received(2);
    expect(sink.gaps).toEqual([]);
    const late = sink.states.find(({ state }) => state === "late");
    expect(late).toEqual({ state: "late", lagMs: 60_000 });
  });
});

describe("a resume that the server clamps", () => {
  it("in silence (version 1) is found by what it sends first, and shown as a gap", async () => {
    const asked = t0 - 7_200_000;
    server.publishPost(anna, "1", "perdu", asked + 1000);
    server.publishPost(anna, "2", "gardé", t0 - 600_000);
    server.keepSince((t0 - 3_600_000) * 1000);
    start({}, String(asked * 1000));
    await received(1);
    expect(sink.gaps).toEqual([
      {
        from: new Date(asked).toISOString(),
        to: new Date(t0 - 600_000).toISOString(),
        reason: "source.clamped-cursor",
      },
    ]);
  });

  it("with a notice (version 2, time cursor) is a gap even when short", async () => {
    server.publishPost(anna, "1", "perdu", t0 - 20_000);
    server.publishPost(anna, "2", "gardé", t0 - 10_000);
    server.keepSince((t0 - 10_000) * 1000);
    start({ url: server.urlOfVersion2 }, String((t0 - 20_000) * 1000));
    await received(1);
    expect(sink.gaps).toMatchObject([
      { from: new Date(t0 - 20_000).toISOString(), to: new Date(t0 - 10_000).toISOString() },
    ]);
  });

  it("with a refusal (version 2, sequence too old) is resumed by time, and the gap is shown", async () => {
    const first = server.publishPost(anna, "1", "vu", t0 - 30_000);
    server.publishPost(anna, "2", "perdu", t0 - 20_000);
    server.publishPost(anna, "3", "gardé", t0 - 10_000);
    server.keepSince((t0 - 10_000) * 1000);
    start({ url: server.urlOfVersion2 }, `${first.seq}@${first.timeUs}`);
    await expect.poll(() => last()?.state).toBe("cut");
    clock.advance(500);
    await received(1);
    expect(server.subscriptions[1]?.get("cursor")).toBe(String(first.timeUs - 5_000_000));
    expect(sink.gaps).toHaveLength(1);
  });

  it("is not suspected when the first post comes soon after the cursor", async () => {
    server.publishPost(anna, "1", "peu après", t0 - 50_000);
    start({}, String((t0 - 60_000) * 1000));
    await received(1);
    expect(sink.gaps).toEqual([]);
  });
});

describe("a hostile server", () => {
  it("is survived: broken, binary, deep and lying frames are counted with their reason", async () => {
    const source = start();
    await connected();
    server.sendRaw("{");
    server.sendRaw("null");
    server.sendRaw("[]");
    server.sendRaw('"text"');
    server.sendRaw(new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 1, 2, 3]));
    server.sendRaw(`{"did":"did:plc:x","time_us":1,"x":${"[".repeat(50_000)}${"]".repeat(50_000)}}`);
    server.sendRaw('{"did":"did:plc:x","time_us":"9","kind":"commit","commit":{"operation":5}}');
    server.sendRaw('{"$type":"message","payload":{"$type":"#future","seq":-4}}');
    server.publishPost(anna, "1", "un", t0);
    await received(1);
    expect(sink.rejected.map(({ reason }) => reason).slice(0, 3)).toEqual([
      "rejection.not-json",
      "rejection.not-an-object",
      "rejection.not-an-object",
    ]);
    expect(sink.rejected.length).toBe(source.counts().rejected);
    expect(sink.rejected.length).toBeGreaterThanOrEqual(7);
    expect(sink.rejected.every(({ excerpt }) => excerpt.length <= 200)).toBe(true);
  });

  it("cannot push the cursor into the future, where the next resume would skip what is still to come", async () => {
    start();
    await connected();
    server.publishPost(anna, "1", "honnête", t0);
    server.publishPost(anna, "2", "menteur", t0 + 86_400_000);
    await received(2);
    expect(sink.cursor).toBe(String(t0 * 1000));
  });

  it("with a frame too large is cut and tried again", async () => {
    start({ limits: { maxFrameBytes: 1000 } });
    await connected();
    server.sendRaw("x".repeat(2000));
    await expect.poll(() => last()).toMatchObject({ state: "cut", reason: "source.frame-unreadable" });
    clock.advance(500);
    await connected();
  });

  it("is not reached without TLS, at an internal address, or with a password in its address", async () => {
    const reasons: string[] = [];
    for (const url of [
      "ws://203.0.113.9/subscribe",
      "wss://10.0.0.1/subscribe",
      "wss://[::ffff:192.168.1.1]/",
      "wss://user:pass@example.org/",
      "https://example.org/",
      "no address",
    ]) {
      const one = createCollectingSink();
      createJetstreamSource({ url, clock, random: () => 0 }).start(one, null);
      const state = one.states.at(-1);
      if (state?.state === "cut" && state.retryAt === null) reasons.push(state.reason);
    }
    expect(reasons).toEqual([
      "source.not-encrypted",
      "source.address-forbidden",
      "source.address-forbidden",
      "source.credentials-in-url",
      "source.unknown-protocol",
      "source.bad-url",
    ]);
  });

  it("calls nobody once it is stopped", async () => {
    const source = start();
    await connected();
    await source.stop();
    const before = sink.states.length;
    server.publishPost(anna, "1", "un", t0);
    await expect.poll(() => server.connected).toBe(0);
    clock.advance(120_000);
    expect([sink.states.length, sink.mentions.length]).toEqual([before, 0]);
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
      clock = createHandClock(Date.UTC(2026, 4, 25, 14, 24));
      const source = start();
      await connected();
      const lines = readFileSync(golden ?? "", "utf8")
        .trim()
        .split("\n");
      for (const line of lines) server.sendRaw(line);
      await expect.poll(() => source.counts().frames).toBe(lines.length);
      expect(sink.mentions.map(({ kind }) => kind)).toEqual(["reply", "repost"]);
      expect(source.counts()).toMatchObject({ kept: 2, rejected: 0, skipped: lines.length - 2 });
      expect(sink.cursor).toMatch(/^17797190\d{8}$/);
    });
  },
);
