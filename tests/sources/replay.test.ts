import { describe, expect, it } from "vitest";
import { bareMention, type Mention } from "../../src-main/contract/mention.ts";
import { createReplaySource } from "../../src-main/sources/replay/replay.ts";
import { inOrderOfTime } from "../../src-main/sources/replay/time-of.ts";
import { createCollectingSink } from "../helpers/collecting-sink.ts";
import { createHandClock } from "../helpers/hand-clock.ts";

const t0 = Date.UTC(2026, 2, 2, 9, 0, 0);
const now = Date.UTC(2026, 10, 2, 9, 0, 0);

function mentionAt(id: string, ms: number): Mention {
  const at = new Date(ms).toISOString();
  return {
    ...bareMention,
    id,
    source: "bluesky",
    kind: "post",
    text: id,
    lang: "fr",
    publishedAt: at,
    receivedAt: new Date(t0 + 10 * 86_400_000).toISOString(),
  };
}

async function* batchesOf(...batches: readonly (readonly Mention[])[]) {
  for (const batch of batches) yield batch;
}

/** Lets what waits on promises run, without any time passing. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

async function advance(clock: ReturnType<typeof createHandClock>, ms: number): Promise<void> {
  await settle();
  clock.advance(ms);
  await settle();
}

const minute = 60_000;
const three = () =>
  batchesOf(
    [mentionAt("a", t0), mentionAt("b", t0 + minute)],
    [mentionAt("c", t0 + minute), mentionAt("d", t0 + 61 * minute)],
  );

describe("a replay", () => {
  it.each([
    [1, minute, 60 * minute],
    [60, 1000, minute],
    [600, 100, 6000],
  ])("at ×%d keeps the pauses, divided by the speed", async (speed, first, second) => {
    const clock = createHandClock(now);
    const sink = createCollectingSink();
    createReplaySource({ open: three, speed, clock }).start(sink, null);
    await advance(clock, first - 1);
    expect(sink.mentions.map(({ id }) => id)).toEqual(["a"]);
    await advance(clock, 1);
    expect(sink.mentions.map(({ id }) => id)).toEqual(["a", "b", "c"].slice(0, sink.mentions.length));
    await advance(clock, second - 1);
    expect(sink.mentions.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    await advance(clock, 1);
    expect(sink.mentions.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
    expect(sink.states.map(({ state }) => state)).toEqual(["connecting", "live", "ended"]);
  });

  it("dates mentions to when they are replayed, or keeps their own time when asked", async () => {
    const clock = createHandClock(now);
    const shifted = createCollectingSink();
    createReplaySource({ open: three, speed: 60, clock }).start(shifted, null);
    const original = createCollectingSink();
    createReplaySource({ open: three, speed: 60, clock, times: "original" }).start(original, null);
    await advance(clock, 1000);
    await advance(clock, minute);
    expect(shifted.mentions.map(({ publishedAt }) => Date.parse(publishedAt) - now)).toEqual([
      0, 1000, 1000, 61_000,
    ]);
    expect(original.mentions[0]?.publishedAt).toBe(new Date(t0).toISOString());
    expect(original.mentions[0]?.receivedAt).toBe(new Date(now).toISOString());
  });

  it("stopped and started again goes on where it was, the stop taking no time", async () => {
    const clock = createHandClock(now);
    const sink = createCollectingSink();
    const source = createReplaySource({ open: three, speed: 1, clock });
    source.start(sink, null);
    await advance(clock, minute);
    await source.stop();
    expect(sink.mentions.map(({ id }) => id)).toEqual(["a", "b", "c"].slice(0, sink.mentions.length));
    const seen = sink.mentions.length;
    expect(sink.cursor).toBe(String(seen));
    await advance(clock, 86_400_000);
    expect(sink.mentions.length).toBe(seen);
    source.start(sink, sink.cursor);
    await advance(clock, 60 * minute);
    expect(sink.mentions.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
    expect(new Set(sink.mentions.map(({ id }) => id)).size).toBe(4);
  });

  it("never waits backwards for what stands out of order", async () => {
    const clock = createHandClock(now);
    const sink = createCollectingSink();
    const open = () => batchesOf([mentionAt("b", t0 + minute), mentionAt("a", t0)]);
    createReplaySource({ open, speed: 1, clock }).start(sink, null);
    await advance(clock, 0);
    expect(sink.mentions).toHaveLength(2);
  });

  it("says that its file cannot be read", async () => {
    const clock = createHandClock(now);
    const sink = createCollectingSink();
    const open = (): AsyncIterable<readonly Mention[]> => ({
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error("gone")) }),
    });
    createReplaySource({ open, speed: 1, clock }).start(sink, null);
    await settle();
    expect(sink.states.at(-1)).toMatchObject({ state: "cut", reason: "source.file-unreadable" });
  });

  it("is put in the order of time first, each mention once", async () => {
    const found: string[] = [];
    const batches = batchesOf(
      [mentionAt("b", t0 + 2), mentionAt("a", t0 + 1)],
      [mentionAt("b", t0 + 9), mentionAt("c", t0)],
    );
    for await (const batch of inOrderOfTime(batches)) found.push(...batch.map(({ id }) => id));
    expect(found).toEqual(["c", "a", "b"]);
  });
});
