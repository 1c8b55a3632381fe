import { describe, expect, it } from "vitest";
import { moments, note, seatedRoom } from "./seated-room.ts";

const { room, start, owner, invited } = seatedRoom();

describe("seats of one room", () => {
  it("see each other's actions, and each other", async () => {
    await start();
    room().host.open("/a");
    const first = await owner();
    const second = await invited(first, "p2");
    first.send({ type: "follow", seenUpTo: 0 });
    second.send({ type: "follow", seenUpTo: 0 });
    expect((await second.next("snapshot")).position).toBe(0);
    second.send({ type: "run", request: 1, command: note, occurredAt: null });
    expect(await second.next("done")).toMatchObject({ request: 1, position: 1 });
    const { entries, upTo } = await first.next("events");
    expect(upTo).toBe(1);
    expect(entries[0]).toMatchObject({ by: "p2", event: { type: "note-written" } });
    second.send({ type: "show-presence", at: "statement:s1" });
    const { seats } = await first.next("presence", (message) =>
      message.seats.some(({ at }) => at === "statement:s1"),
    );
    expect(seats.map(({ personId }) => personId).sort()).toEqual([null, "p2"].sort());
    second.close();
    await first.next("presence", (message) => message.seats.length === 1);
  });

  it("resume where they were: only what they missed comes", async () => {
    await start();
    room().host.open("/a");
    const seat = await owner();
    for (let request = 1; request <= 3; request += 1)
      seat.send({ type: "run", request, command: note, occurredAt: null });
    await seat.next("done", (message) => message.request === 3);
    seat.send({ type: "follow", seenUpTo: 2 });
    const { entries, upTo } = await seat.next("events");
    expect([entries.length, upTo]).toEqual([1, 3]);
    seat.send({ type: "follow", seenUpTo: 99 });
    expect((await seat.next("snapshot")).position).toBe(3);
  });

  it("get the room's pulse", async () => {
    await start();
    room().host.open("/a");
    room().host.pulse = { ...room().host.pulse, received: 41, perMinute: 7 };
    const seat = await owner();
    expect((await seat.next("pulse")).pulse).toMatchObject({ received: 41, perMinute: 7 });
    room().host.pulse = { ...room().host.pulse, received: 42 };
    await seat.next("pulse", ({ pulse }) => pulse.received === 42);
  });

  it("hear when the crisis changes, and an invited seat does not see another crisis", async () => {
    await start();
    room().host.open("/a");
    const first = await owner();
    first.send({ type: "house", request: 1, house: { do: "sit-down", personId: "p1" } });
    await first.next("crisis-changed", ({ personId }) => personId === "p1");
    const second = await invited(first, "p2");
    room().host.open("/b");
    expect(await first.next("crisis-changed")).toMatchObject({ path: "/b", personId: null });
    expect(await second.next("crisis-changed")).toMatchObject({ path: null, personId: "p2" });
    second.send({ type: "ask", request: 5, query: moments });
    expect((await second.next("refused")).refusal.refused).toBe("seat.not-invited-here");
    room().host.open("/a");
    expect(await first.next("crisis-changed")).toMatchObject({ path: "/a", personId: "p1" });
    expect(await second.next("crisis-changed")).toMatchObject({ path: "/a" });
  });

  it("lose an invited person who left the room", async () => {
    await start();
    room().host.open("/a");
    const first = await owner();
    const second = await invited(first, "p2");
    second.send({ type: "follow", seenUpTo: 0 });
    await second.next("snapshot");
    room().host.people.delete("p2");
    room().host.append({ type: "person-left", personId: "p2" }, "p1");
    expect((await second.next("turned-away")).refusal.refused).toBe("seat.unknown-person");
    await second.closed;
  });
});

describe("what the house is asked", () => {
  it("by an invited seat is refused where it names places of the machine", async () => {
    await start();
    room().host.open("/a");
    const guest = await invited(await owner(), "p2");
    const forbidden = [
      { do: "open-crisis", path: "/etc/passwd" },
      { do: "list-crises" },
      { do: "add-replay", label: "x", path: "/etc/passwd", speed: 1 },
      { do: "sit-down", personId: "p1" },
      { do: "invite-seat", personId: "p1" },
    ];
    for (const house of forbidden) {
      guest.send({ type: "house", request: 1, house });
      expect((await guest.next("refused")).refusal.refused).toBe("seat.only-the-owner");
    }
    for (const path of [
      "/etc/passwd",
      `${room().folder}/uploads/../secret.txt`,
      `${room().folder}/uploads`,
    ]) {
      guest.send({
        type: "house",
        request: 2,
        house: { do: "import-files", paths: [path], as: "auto", mapping: null },
      });
      expect((await guest.next("refused")).refusal.refused).toBe("seat.only-files-sent");
    }
    expect(room().host.asked).toEqual([]);
  });

  it("goes to the house with who asks", async () => {
    await start();
    room().host.open("/a");
    const first = await owner("en");
    first.send({ type: "house", request: 1, house: { do: "list-drafts" } });
    expect((await first.next("house-answer")).answer).toEqual({});
    expect(room().host.asked[0]?.asker).toEqual({ personId: null, isOwner: true, lang: "en" });
  });

  it("is answered even when the answer is another crisis", async () => {
    await start();
    const first = await owner();
    first.send({ type: "house", request: 1, house: { do: "open-crisis", path: "/b" } });
    expect((await first.next("crisis-changed")).path).toBe("/b");
    expect((await first.next("house-answer")).request).toBe(1);
  });

  it("to seat or invite somebody who is not in the room is refused", async () => {
    await start();
    room().host.open("/a");
    const first = await owner();
    for (const ask of ["sit-down", "invite-seat"]) {
      first.send({ type: "house", request: 1, house: { do: ask, personId: "nobody" } });
      expect((await first.next("refused")).refusal.refused).toBe("seat.unknown-person");
    }
  });
});
