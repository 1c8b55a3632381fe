import { describe, expect, it } from "vitest";
import type { HostMessage } from "../../src-main/contract/seat-message.ts";
import type { HostLink } from "../../src-main/seats/links/host-link.ts";
import { openTestSeats } from "../helpers/open-test-seats.ts";

/** A link whose reader can stop reading. */
function slowLink() {
  const sent: HostMessage[] = [];
  let receive: (message: unknown) => void = () => {};
  const state = { waiting: 0, isClosed: false };
  const link: HostLink = {
    send: (message) => void sent.push(message as HostMessage),
    onMessage: (listener) => {
      receive = listener;
    },
    onClose: () => {},
    close: () => {
      state.isClosed = true;
    },
    waitingBytes: () => state.waiting,
  };
  return { link, sent, state, say: (message: unknown) => receive(message) };
}

describe("a slow seat", () => {
  it("is spared pulses while it lags, still gets every event, and recovers", async () => {
    const room = await openTestSeats();
    room.host.open("/a");
    const slow = slowLink();
    const quick = slowLink();
    for (const { link } of [slow, quick]) room.seats.serve(link, { kind: "owner" });
    for (const { say } of [slow, quick]) {
      say({ type: "hello", version: 1, lang: "fr" });
      say({ type: "follow", seenUpTo: 0 });
    }
    slow.state.waiting = 1_000_000;
    room.host.pulse = { ...room.host.pulse, received: 1 };
    await expect.poll(() => quick.sent.some(({ type }) => type === "pulse")).toBe(true);
    expect(slow.sent.some(({ type }) => type === "pulse")).toBe(false);
    room.host.append({ type: "entry-starred", position: 1 }, "p1");
    expect(slow.sent.at(-1)?.type).toBe("events");
    slow.state.waiting = 0;
    room.host.pulse = { ...room.host.pulse, received: 2 };
    await expect.poll(() => slow.sent.some(({ type }) => type === "pulse")).toBe(true);
    await room.close();
  });

  it("that reads nothing for too long is detached, with the reason as its last message", async () => {
    let now = 0;
    const room = await openTestSeats({ now: () => now, limits: { detachAfterMs: 5_000 } });
    room.host.open("/a");
    const slow = slowLink();
    room.seats.serve(slow.link, { kind: "owner" });
    slow.say({ type: "hello", version: 1, lang: "en" });
    slow.state.waiting = 1_000_000;
    const clock = setInterval(() => {
      now += 2_000;
    }, 10);
    await expect.poll(() => slow.state.isClosed).toBe(true);
    clearInterval(clock);
    expect(slow.sent.at(-1)).toMatchObject({
      type: "turned-away",
      refusal: { refused: "seat.too-slow" },
      sentence: expect.stringContaining("could not keep up"),
    });
    await room.close();
  });

  it("with more waiting than the host can hold is detached at once", async () => {
    const room = await openTestSeats({ limits: { detachAboveBytes: 1000 } });
    room.host.open("/a");
    const slow = slowLink();
    room.seats.serve(slow.link, { kind: "owner" });
    slow.say({ type: "hello", version: 1, lang: "en" });
    slow.state.waiting = 1001;
    slow.say({ type: "follow", seenUpTo: 0 });
    expect(slow.state.isClosed).toBe(true);
    const before = slow.sent.length;
    room.host.append({ type: "entry-starred", position: 1 }, "p1");
    expect(slow.sent.length).toBe(before);
    await room.close();
  });
});
