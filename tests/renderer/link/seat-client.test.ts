import { describe, expect, it } from "vitest";
import type { HostMessage, SeatMessage } from "../../../src-main/contract/seat-message.ts";
import { backoffDelay } from "../../../src-renderer/link/backoff.ts";
import { type Broadcast, createSeatClient } from "../../../src-renderer/link/seat-client.ts";

function openFake() {
  const sent: SeatMessage[] = [];
  const heard: Broadcast[] = [];
  let hear: (message: unknown) => void = () => {};
  let close: () => void = () => {};
  const client = createSeatClient(
    {
      send: (message) => sent.push(message as SeatMessage),
      onMessage: (listener) => {
        hear = listener;
      },
      onClose: (listener) => {
        close = listener;
      },
      close: () => close(),
    },
    (message) => heard.push(message),
    () => heard.push({ type: "crisis-changed", path: "lost", personId: null }),
  );
  return { client, sent, heard, say: (message: HostMessage) => hear(message), cut: () => close() };
}

describe("a seat's client", () => {
  it("gives each answer to the question that asked, in whatever order they come", async () => {
    const { client, say } = openFake();
    const first = client.ask({ name: "playbooks" });
    const second = client.ask({ name: "explain-query", text: "a" });
    say({ type: "answer", request: 2, answer: "second" });
    say({ type: "answer", request: 1, answer: "first" });
    expect([await first, await second]).toEqual([
      { ok: true, value: "first" },
      { ok: true, value: "second" },
    ]);
  });

  it("gives a refusal as a value with its sentence", async () => {
    const { client, say } = openFake();
    const reply = client.run({ type: "flag-mentions", mentionIds: ["x:1"] }, null);
    say({
      type: "refused",
      request: 1,
      refusal: { refused: "seat.has-no-person" },
      sentence: "Personne n’est assis ici.",
    });
    expect(await reply).toEqual({
      ok: false,
      refused: { refused: "seat.has-no-person", sentence: "Personne n’est assis ici." },
    });
  });

  it("tells the host when an answer is no longer wanted, and forgets it", async () => {
    const { client, sent, say } = openFake();
    const wish = new AbortController();
    const reply = client.ask({ name: "playbooks" }, wish.signal);
    wish.abort();
    say({ type: "answer", request: 1, answer: "too late" });
    expect(await reply).toMatchObject({ ok: false, refused: { refused: "link.dropped" } });
    expect(sent.at(-1)).toEqual({ type: "drop", request: 1 });
  });

  it("ends every open request when the link is cut", async () => {
    const { client, cut, heard } = openFake();
    const replies = [client.ask({ name: "playbooks" }), client.house({ do: "list-crises" })];
    cut();
    for (const reply of await Promise.all(replies))
      expect(reply).toMatchObject({ ok: false, refused: { refused: "link.lost" } });
    expect(heard).toHaveLength(1);
  });

  it("passes on what nobody asked for", () => {
    const { say, heard } = openFake();
    say({ type: "presence", seats: [] });
    expect(heard).toEqual([{ type: "presence", seats: [] }]);
  });
});

describe("trying again", () => {
  it("waits longer and longer, at most fifteen seconds, never the same for all seats", () => {
    expect([1, 2, 3].map((attempt) => backoffDelay(attempt, 0))).toEqual([500, 1000, 2000]);
    expect(backoffDelay(50, 0)).toBe(15_000);
    expect(backoffDelay(50, 1)).toBe(7500);
  });
});
