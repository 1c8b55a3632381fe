import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { anna, openTestJetstream, type TestJetstream, t0 } from "./test-jetstream.ts";

let jet: TestJetstream;
beforeEach(async () => {
  jet = await openTestJetstream();
});
afterEach(() => jet.close());

describe("a cut connection", () => {
  it("is said with since when and until when, then resumed inclusively with each post counted once", async () => {
    const source = jet.start();
    await jet.connected();
    jet.server.publishPost(anna, "1", "un", t0);
    await jet.received(1);
    jet.server.cut();
    await expect.poll(() => jet.last()?.state).toBe("cut");
    expect(jet.last()).toEqual({
      state: "cut",
      since: new Date(t0).toISOString(),
      reason: "source.closed-by-server",
      retryAt: new Date(t0 + 500).toISOString(),
    });
    jet.server.publishPost(anna, "2", "deux", t0 + 100);
    jet.clock.advance(500);
    await jet.received(2);
    expect(jet.server.subscriptions[1]?.get("cursor")).toBe(String(t0 * 1000 - 5_000_000));
    expect(source.counts().repeated).toBe(1);
    expect(jet.sink.gaps).toEqual([]);
    jet.clock.advance(1000);
    expect(jet.last()?.state).toBe("live");
  });

  it("waits longer each time the server stays down, and starts anew after a steady connection", async () => {
    jet.server.isDown = true;
    jet.start();
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await expect.poll(() => jet.sink.states.filter(({ state }) => state === "cut").length).toBe(attempt);
      const { retryAt } = jet.last() as { retryAt: string };
      waits.push(Date.parse(retryAt) - jet.clock.now());
      jet.clock.advance(waits.at(-1) ?? 0);
    }
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(jet.last()).toMatchObject({ reason: "source.refused-by-server" });
    // The attempt that the last wait led to is under way.
    jet.server.isDown = false;
    await jet.connected();
    jet.clock.advance(11_000);
    jet.server.cut();
    await expect.poll(() => jet.last()?.state).toBe("cut");
    expect((jet.last() as { retryAt: string }).retryAt).toBe(new Date(jet.clock.now() + 500).toISOString());
  });

  it("is found by the silence of a frozen server, pings included", async () => {
    jet.start();
    await jet.connected();
    await expect.poll(() => jet.last()?.state).toBe("live");
    jet.server.isFrozen = true;
    jet.clock.advance(46_000);
    expect(jet.last()).toMatchObject({ state: "cut", reason: "source.stalled" });
    expect((jet.last() as { since: string }).since).toBe(new Date(t0).toISOString());
  });

  it("is declared of a server that never ends its handshake, and tried again", () => {
    let attempts = 0;
    let dropped = 0;
    jet.start({
      openStream: () => {
        attempts += 1;
        return {
          ping() {},
          drop() {
            dropped += 1;
          },
        };
      },
    });
    jet.clock.advance(30_000);
    expect(jet.last()).toMatchObject({ state: "cut", reason: "source.timed-out" });
    jet.clock.advance(500);
    expect([attempts, dropped]).toEqual([2, 1]);
  });

  it("is not declared while a quiet server answers pings", () => {
    let pings = 0;
    jet.start({
      openStream: (_url, _permissions, _size, listener) => {
        jet.clock.after(1, listener.opened);
        return {
          ping() {
            pings += 1;
            listener.alive();
          },
          drop() {},
        };
      },
    });
    jet.clock.advance(600_000);
    expect(pings).toBeGreaterThan(30);
    expect(jet.last()).toEqual({ state: "live", lagMs: 0 });
    expect(jet.sink.states.some(({ state }) => state === "cut")).toBe(false);
  });

  it("resumes from the saved cursor of an earlier run", async () => {
    jet.server.publishPost(anna, "1", "un", t0 - 60_000);
    jet.server.publishPost(anna, "2", "deux", t0 - 30_000);
    jet.start({}, String((t0 - 60_000) * 1000));
    await jet.received(2);
    expect(jet.sink.gaps).toEqual([]);
    const late = jet.sink.states.find(({ state }) => state === "late");
    expect(late).toEqual({ state: "late", lagMs: 60_000 });
  });
});

describe("a resume that the server clamps", () => {
  it("in silence (version 1) is found by what it sends first, and shown as a gap", async () => {
    const asked = t0 - 7_200_000;
    jet.server.publishPost(anna, "1", "perdu", asked + 1000);
    jet.server.publishPost(anna, "2", "gardé", t0 - 600_000);
    jet.server.keepSince((t0 - 3_600_000) * 1000);
    jet.start({}, String(asked * 1000));
    await jet.received(1);
    expect(jet.sink.gaps).toEqual([
      {
        from: new Date(asked).toISOString(),
        to: new Date(t0 - 600_000).toISOString(),
        reason: "source.clamped-cursor",
      },
    ]);
  });

  it("with a notice (version 2, time cursor) is a gap even when short", async () => {
    jet.server.publishPost(anna, "1", "perdu", t0 - 20_000);
    jet.server.publishPost(anna, "2", "gardé", t0 - 10_000);
    jet.server.keepSince((t0 - 10_000) * 1000);
    jet.start({ url: jet.server.urlOfVersion2 }, String((t0 - 20_000) * 1000));
    await jet.received(1);
    expect(jet.sink.gaps).toMatchObject([
      { from: new Date(t0 - 20_000).toISOString(), to: new Date(t0 - 10_000).toISOString() },
    ]);
  });

  it("with a refusal (version 2, sequence too old) is resumed by time, and the gap is shown", async () => {
    const first = jet.server.publishPost(anna, "1", "vu", t0 - 30_000);
    jet.server.publishPost(anna, "2", "perdu", t0 - 20_000);
    jet.server.publishPost(anna, "3", "gardé", t0 - 10_000);
    jet.server.keepSince((t0 - 10_000) * 1000);
    jet.start({ url: jet.server.urlOfVersion2 }, `${first.seq}@${first.timeUs}`);
    await expect.poll(() => jet.last()?.state).toBe("cut");
    jet.clock.advance(500);
    await jet.received(1);
    expect(jet.server.subscriptions[1]?.get("cursor")).toBe(String(first.timeUs - 5_000_000));
    expect(jet.sink.gaps).toHaveLength(1);
  });

  it("is not suspected when the first post comes soon after the cursor", async () => {
    jet.server.publishPost(anna, "1", "peu après", t0 - 50_000);
    jet.start({}, String((t0 - 60_000) * 1000));
    await jet.received(1);
    expect(jet.sink.gaps).toEqual([]);
  });
});
