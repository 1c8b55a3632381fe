import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SourceState } from "../../src-main/contract/source.ts";
import { sampleMention, sampleMentions } from "../store/sample-mentions.ts";
import { openTestRoom, type TestRoom } from "./open-test-room.ts";

let test: TestRoom;
beforeEach(async () => {
  test = await openTestRoom();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(async () => {
  vi.useRealTimers();
  await test.cleanUp();
});

const live: SourceState = { state: "live", lagMs: 0 };
const cut = (): SourceState => ({
  state: "cut",
  since: test.now(),
  reason: "source.closed-by-server",
  retryAt: null,
});

function addSource() {
  test.room().sources.add(
    {
      type: "source-added",
      sourceId: "s1",
      kind: "jetstream",
      label: "Bluesky",
      settings: { url: "wss://x" },
    },
    "host",
  );
  const sink = test.sinks.at(-1);
  if (sink === undefined) throw new Error("the source was not started");
  return sink;
}

const logged = () =>
  test
    .room()
    .state()
    .entries.map((entry) => entry.event.type)
    .slice(1);

describe("live sources of a room", () => {
  it("writes what arrives in one batch a tick, with the cursor", async () => {
    const sink = addSource();
    sink.changeState(live);
    sink.receive([sampleMention(1)], [], "c1");
    sink.receive([sampleMention(2)], [], "c2");
    expect(test.room().state().mentions.received).toBe(0);
    await vi.advanceTimersByTimeAsync(25);
    expect(test.room().state().mentions.received).toBe(2);
    vi.useRealTimers();
    const again = await test.reopen();
    again.sources.resumeAll();
    expect(test.cursors).toEqual([null, "c2"]);
  });

  it("keeps what answers a mention of before, once the file is open again", async () => {
    await test.cleanUp();
    test = await openTestRoom([], { query: "voltine" });
    const named = sampleMention(1, { text: "Ma Voltine chauffe" });
    const answer = sampleMention(2, { kind: "reply", replyTo: named.id, text: "la mienne aussi" });
    addSource().receive([named], [], "c1");
    vi.useRealTimers();
    const again = await test.reopen();
    again.sources.resumeAll();
    const sink = test.sinks.at(-1);
    expect([sink?.knows?.(named.id), sink?.knows?.("sample:9")]).toEqual([true, false]);
    sink?.receive([answer, sampleMention(3, { text: "Il fait beau" })], [], "c2");
    again.flush();
    expect(again.state().mentions.received).toBe(2);
  });

  it("does not wait for the tick when a batch is full", () => {
    addSource().receive(sampleMentions(2000), [], "c1");
    expect(test.room().state().mentions.received).toBe(2000);
  });

  it("logs a connection once, and no hiccup of a few seconds", async () => {
    const sink = addSource();
    sink.changeState(live);
    sink.changeState({ state: "late", lagMs: 40_000 });
    sink.changeState(cut());
    await vi.advanceTimersByTimeAsync(2000);
    sink.changeState({ state: "connecting" });
    sink.changeState(live);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(logged()).toEqual(["source-added", "source-connected"]);
  });

  it("logs a cut that lasts, and that it is over", async () => {
    const sink = addSource();
    sink.changeState(live);
    sink.changeState(cut());
    await vi.advanceTimersByTimeAsync(6000);
    expect(test.room().pulse().sources.s1).toMatchObject({ state: "cut" });
    sink.changeState(cut());
    await vi.advanceTimersByTimeAsync(6000);
    sink.changeState(live);
    expect(logged()).toEqual(["source-added", "source-connected", "source-cut", "source-connected"]);
    expect(test.room().state().sources.s1?.cuts).toHaveLength(1);
  });

  it("logs a gap, quarantines what could not be read, and ends a source that ends", () => {
    const sink = addSource();
    sink.findGap({ from: test.now(), to: test.now(), reason: "source.cursor-clamped" });
    sink.reject?.([{ file: "Bluesky", line: 0, reason: "rejection.not-json", excerpt: "{" }]);
    sink.changeState({ state: "ended" });
    expect(logged()).toEqual(["source-added", "source-gap-found", "source-ended"]);
    expect(test.room().pulse().sources.s1).toEqual({ state: "ended" });
  });

  it("pauses, resumes and removes a source", async () => {
    addSource().changeState(live);
    expect(await test.room().sources.pause("s1", "host")).toBeNull();
    expect(test.room().pulse().sources.s1).toEqual({ state: "paused" });
    expect(test.room().sources.resume("s1")).toBeNull();
    test.sinks.at(-1)?.changeState(live);
    await test.room().sources.remove("s1", "host");
    expect(logged()).toEqual([
      "source-added",
      "source-connected",
      "source-paused",
      "source-connected",
      "source-removed",
    ]);
    expect(test.room().sources.resume("s1")).toMatchObject({ refused: "room.source-unknown" });
  });

  it("shows the silence of a closed room as a cut", async () => {
    addSource().changeState(live);
    vi.useRealTimers();
    const again = await test.reopen();
    expect(again.state().sources.s1).toMatchObject({ state: "cut", cutReason: "room.was-closed" });
    again.sources.resumeAll();
    test.sinks.at(-1)?.changeState(live);
    expect(again.state().sources.s1).toMatchObject({ state: "connected" });
  });

  it("tells seats once in a while how far the batches went, never the batches", async () => {
    const heard: [number, number][] = [];
    test.room().follow(0, {
      snapshot: () => undefined,
      events: (entries, upTo) => void heard.push([entries.length, upTo]),
    });
    const sink = addSource();
    for (let number = 1; number <= 5; number += 1) {
      sink.receive([sampleMention(number)], [], null);
      await vi.advanceTimersByTimeAsync(30);
    }
    await vi.advanceTimersByTimeAsync(300);
    expect(heard).toEqual([
      [1, 2],
      [0, 7],
    ]);
  });
});
