import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createJetstreamSource } from "../../src-main/sources/jetstream/live.ts";
import { createCollectingSink } from "../helpers/collecting-sink.ts";
import { anna, openTestJetstream, type TestJetstream, t0 } from "./test-jetstream.ts";

let jet: TestJetstream;
beforeEach(async () => {
  jet = await openTestJetstream();
});
afterEach(() => jet.close());

describe("a hostile server", () => {
  it("is survived: broken, binary, deep and lying frames are counted with their reason", async () => {
    const source = jet.start();
    await jet.connected();
    jet.server.sendRaw("{");
    jet.server.sendRaw("null");
    jet.server.sendRaw("[]");
    jet.server.sendRaw('"text"');
    jet.server.sendRaw(new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 1, 2, 3]));
    jet.server.sendRaw(`{"did":"did:plc:x","time_us":1,"x":${"[".repeat(50_000)}${"]".repeat(50_000)}}`);
    jet.server.sendRaw('{"did":"did:plc:x","time_us":"9","kind":"commit","commit":{"operation":5}}');
    jet.server.sendRaw('{"$type":"message","payload":{"$type":"#future","seq":-4}}');
    jet.server.publishPost(anna, "1", "un", t0);
    await jet.received(1);
    expect(jet.sink.rejected.map(({ reason }) => reason).slice(0, 3)).toEqual([
      "rejection.not-json",
      "rejection.not-an-object",
      "rejection.not-an-object",
    ]);
    expect(jet.sink.rejected.length).toBe(source.counts().rejected);
    expect(jet.sink.rejected.length).toBeGreaterThanOrEqual(7);
    expect(jet.sink.rejected.every(({ excerpt }) => excerpt.length <= 200)).toBe(true);
  });

  it("cannot push the cursor into the future, where the next resume would skip what is still to come", async () => {
    jet.start();
    await jet.connected();
    jet.server.publishPost(anna, "1", "honnête", t0);
    jet.server.publishPost(anna, "2", "menteur", t0 + 86_400_000);
    await jet.received(2);
    expect(jet.sink.cursor).toBe(String(t0 * 1000));
  });

  it("with a frame too large is cut and tried again", async () => {
    jet.start({ limits: { maxFrameBytes: 1000 } });
    await jet.connected();
    jet.server.sendRaw("x".repeat(2000));
    await expect.poll(() => jet.last()).toMatchObject({ state: "cut", reason: "source.frame-unreadable" });
    jet.clock.advance(500);
    await jet.connected();
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
      createJetstreamSource({ url, clock: jet.clock, random: () => 0 }).start(one, null);
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
    const source = jet.start();
    await jet.connected();
    await source.stop();
    const before = jet.sink.states.length;
    jet.server.publishPost(anna, "1", "un", t0);
    await expect.poll(() => jet.server.connected).toBe(0);
    jet.clock.advance(120_000);
    expect([jet.sink.states.length, jet.sink.mentions.length]).toEqual([before, 0]);
  });
});
