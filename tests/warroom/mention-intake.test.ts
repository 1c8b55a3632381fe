import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Mention } from "../../src-main/contract/mention.ts";
import { createMentionIntake } from "../../src-main/warroom/mention-intake.ts";
import { createOurMentions } from "../../src-main/warroom/our-mentions.ts";
import { sampleMention } from "../store/sample-mentions.ts";
import { openTestRoom, type TestRoom } from "./open-test-room.ts";

/** Only a full disk is played: nothing else can make a real file refuse on demand. */
function intakeOnDisk(isFull: () => boolean) {
  const written: string[] = [];
  const faults: string[] = [];
  const intake = createMentionIntake(
    {
      now: () => "2026-03-02T09:00:00.000Z",
      appendMentions(batch) {
        if (isFull()) throw new Error("file.disk-full");
        written.push(...batch.mentions.map((mention: Mention) => mention.id));
        return { entries: [], added: 0, updated: 0, skipped: 0, withdrawn: 0, lastRow: 0 };
      },
    },
    (sourceId) => faults.push(sourceId),
  );
  return { intake, written, faults };
}

describe("the intake of mentions", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("keeps what the disk refused, and writes it when it can", () => {
    let isFull = true;
    const { intake, written, faults } = intakeOnDisk(() => isFull);
    intake.receive("s1", [sampleMention(1)], [], "c1");
    vi.advanceTimersByTime(25);
    expect([written, faults]).toEqual([[], ["s1"]]);
    isFull = false;
    vi.advanceTimersByTime(1000);
    expect(written).toEqual([sampleMention(1).id]);
  });

  it("forgets what a source will bring again from its cursor", () => {
    let isFull = true;
    const { intake, written } = intakeOnDisk(() => isFull);
    intake.receive("s1", [sampleMention(1)], [], "c1");
    vi.advanceTimersByTime(25);
    intake.discard("s1");
    isFull = false;
    vi.advanceTimersByTime(5000);
    expect(written).toEqual([]);
  });
});

describe("what is ours among what a live source brings", () => {
  const named = sampleMention(1, { text: "Ma Voltine chauffe" });
  const answer = sampleMention(2, { kind: "reply", replyTo: named.id, text: "la mienne aussi" });
  const other = sampleMention(3, { text: "Il fait beau" });

  it("keeps what matches the crisis's query, and what answers it", () => {
    expect([named, answer, other].filter(createOurMentions("voltine"))).toEqual([named, answer]);
    expect([answer].filter(createOurMentions("voltine"))).toEqual([]);
    expect([answer, other].filter(createOurMentions("voltine", (id) => id === named.id))).toEqual([answer]);
  });

  it("keeps everything without a query, or with one nobody can read", () => {
    expect([named, other].filter(createOurMentions(""))).toHaveLength(2);
    expect([named, other].filter(createOurMentions('"voltine'))).toHaveLength(2);
  });

  it("narrows live sources and never imports", async () => {
    const test: TestRoom = await openTestRoom([], { query: "voltine" });
    test
      .room()
      .sources.add(
        { type: "source-added", sourceId: "s1", kind: "jetstream", label: "B", settings: {} },
        "host",
      );
    test.sinks.at(-1)?.receive([named, other], [], null);
    test.room().flush();
    expect(test.room().state().mentions.received).toBe(1);
    await test.cleanUp();
  });
});
