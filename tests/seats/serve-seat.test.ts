import { afterEach, describe, expect, it } from "vitest";
import { refuse } from "../../src-main/contract/refusal.ts";
import { openTestSeats, type TestSeats } from "../helpers/open-test-seats.ts";
import { comeIn, openSeat, type SeatClient, sitDown } from "../helpers/seat-client.ts";

const note = {
  type: "write-note",
  kind: "fact",
  text: "Le standard est débordé.",
  mentionIds: [],
  attachments: [],
};
const volume = { name: "moments", asOf: null };
const clients: SeatClient[] = [];
let room: TestSeats;

async function start(settings?: Parameters<typeof openTestSeats>[0]): Promise<void> {
  room = await openTestSeats(settings);
}

async function owner(lang?: "fr" | "en"): Promise<SeatClient> {
  const { seat } = await sitDown(room.url, await comeIn(await room.seats.ownerUrl()), lang);
  clients.push(seat);
  return seat;
}

async function invited(by: SeatClient, personId: string): Promise<SeatClient> {
  by.send({ type: "house", request: 900, house: { do: "invite-seat", personId } });
  const { answer } = await by.next("house-answer", (message) => message.request === 900);
  const { seat } = await sitDown(room.url, await comeIn((answer as { url: string }).url));
  clients.push(seat);
  return seat;
}

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await room.close();
});

describe("a seat", () => {
  it("is welcomed as the owner by the first link, and told which crisis is open", async () => {
    await start();
    room.host.open("/crises/a.contrefeu");
    const { seat, welcome } = await sitDown(room.url, await comeIn(await room.seats.ownerUrl()));
    clients.push(seat);
    expect(welcome).toMatchObject({
      version: 1,
      isOwner: true,
      crisisPath: "/crises/a.contrefeu",
      personId: null,
    });
  });

  it("is told the room's own time, in its welcome and when the crisis changes", async () => {
    await start();
    room.host.open("/crises/a.contrefeu");
    const { seat, welcome } = await sitDown(room.url, await comeIn(await room.seats.ownerUrl()));
    clients.push(seat);
    expect(welcome.at).toBe(room.host.room()?.now());
    room.host.open("/crises/b.contrefeu");
    expect((await seat.next("crisis-changed")).at).toBe(room.host.room()?.now());
  });

  it("that does not say hello first is turned away", async () => {
    await start();
    const seat = await openSeat(room.url, await comeIn(await room.seats.ownerUrl()));
    seat.send({ type: "follow", seenUpTo: 0 });
    expect((await seat.next("turned-away")).refusal.refused).toBe("seat.says-hello-first");
    expect(await seat.closed).toBe(1000);
  });

  it("that says nothing at all is turned away in time", async () => {
    await start({ limits: { helloWithinMs: 5 } });
    const seat = await openSeat(room.url, await comeIn(await room.seats.ownerUrl()));
    expect((await seat.next("turned-away")).refusal.refused).toBe("seat.says-hello-first");
  });

  it("of another version is told so in its own language", async () => {
    await start();
    const seat = await openSeat(room.url, await comeIn(await room.seats.ownerUrl()));
    seat.send({ type: "hello", version: 99, lang: "en" });
    const { sentence } = await seat.next("turned-away");
    expect(sentence).toContain("another version of the protocol (the room: 1, the seat: 99)");
  });

  it("without an open crisis is refused in words, not left waiting", async () => {
    await start();
    const seat = await owner("en");
    seat.send({ type: "ask", request: 1, query: volume });
    expect(await seat.next("refused")).toMatchObject({ request: 1, sentence: "No crisis is open." });
    seat.send({ type: "use-language", lang: "fr" });
    seat.send({ type: "run", request: 2, command: note, occurredAt: null });
    expect(await seat.next("refused")).toMatchObject({ request: 2, sentence: "Aucune crise n’est ouverte." });
  });

  it("gets a malformed message refused with its request, and goes on", async () => {
    await start();
    const seat = await owner();
    room.host.open("/a");
    seat.sendRaw("{");
    expect((await seat.next("refused")).request).toBe(-1);
    seat.sendRaw(new Uint8Array([0, 1, 2, 255]));
    expect((await seat.next("refused")).request).toBe(-1);
    for (const bad of [
      null,
      [],
      "hello",
      { type: "ask", request: 5 },
      { type: "no-such", request: 5 },
      { __proto__: null, request: 5 },
    ]) {
      seat.send(bad);
      expect((await seat.next("refused")).refusal.refused).toBe("seat.malformed-message");
    }
    seat.sendRaw(`{"type":"ask","request":6,"query":${"[".repeat(100_000)}${"]".repeat(100_000)}}`);
    expect((await seat.next("refused")).request).toBe(6);
    seat.send({ type: "ask", request: 7, query: volume });
    expect((await seat.next("answer")).request).toBe(7);
    expect(room.bugs).toEqual([]);
  });

  it("that keeps sending nonsense is shown the door", async () => {
    await start({ limits: { faults: 3 } });
    const seat = await owner();
    for (let count = 0; count < 4; count += 1) seat.sendRaw("nonsense");
    expect((await seat.next("turned-away")).refusal.refused).toBe("seat.malformed-message");
    await seat.closed;
  });

  it("that sends too much at once is refused, then served again as time passes", async () => {
    let now = 1_000_000;
    await start({ now: () => now, limits: { messagesPerSecond: 10, messageBurst: 3 } });
    const seat = await owner();
    room.host.open("/a");
    for (let request = 1; request <= 3; request += 1) seat.send({ type: "ask", request, query: volume });
    expect(await seat.next("refused")).toMatchObject({
      request: 3,
      refusal: { refused: "seat.too-many-messages" },
    });
    now += 200;
    seat.send({ type: "ask", request: 4, query: volume });
    expect((await seat.next("answer", (message) => message.request === 4)).request).toBe(4);
  });

  it("with a frame beyond the limit is cut, and the host goes on", async () => {
    await start();
    const seat = await owner();
    seat.sendRaw(" ".repeat(5 * 1024 * 1024));
    await seat.closed;
    const other = await owner();
    room.host.open("/a");
    other.send({ type: "ask", request: 1, query: volume });
    await other.next("answer");
  });

  it("is told of a bug without its details, and the bug is reported", async () => {
    await start();
    const seat = await owner("en");
    room.host.open("/a");
    room.host.answerWith = async () => {
      throw new Error("secret /path");
    };
    seat.send({ type: "ask", request: 1, query: volume });
    const { sentence } = await seat.next("refused");
    expect(sentence).not.toContain("secret");
    expect(room.bugs).toHaveLength(1);
  });

  it("asks a limited number of questions at once, and frees a place by dropping one", async () => {
    await start({ limits: { questionsAtOnce: 2 } });
    const seat = await owner();
    room.host.open("/a");
    const held = Promise.withResolvers<object>();
    room.host.answerWith = () => held.promise;
    for (const request of [1, 2, 3]) seat.send({ type: "ask", request, query: volume });
    expect(await seat.next("refused")).toMatchObject({
      request: 3,
      refusal: { refused: "seat.too-many-questions" },
    });
    seat.send({ type: "drop", request: 1 });
    seat.send({ type: "ask", request: 4, query: volume });
    seat.send({ type: "ask", request: 5, query: volume });
    expect((await seat.next("refused")).request).toBe(5);
    held.resolve({ held: true });
    expect((await seat.next("answer")).request).toBe(2);
    expect((await seat.next("answer")).request).toBe(4);
  });

  it("gets a query that was not understood as an answer, not as a refusal of the seat", async () => {
    await start();
    const seat = await owner();
    room.host.open("/a");
    room.host.answerWith = async () => ({ understood: false, at: 3, refused: "query.unclosed" });
    seat.send({ type: "ask", request: 1, query: { name: "explain-query", text: "(" } });
    expect((await seat.next("answer")).answer).toMatchObject({ understood: false });
    room.host.answerWith = async () => refuse("seat.no-crisis-open");
    seat.send({ type: "ask", request: 2, query: volume });
    expect((await seat.next("refused")).request).toBe(2);
  });
});

describe("seats of one room", () => {
  it("see each other's actions, and each other", async () => {
    await start();
    room.host.open("/a");
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
    room.host.open("/a");
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
    room.host.open("/a");
    room.host.pulse = { ...room.host.pulse, received: 41, perMinute: 7 };
    const seat = await owner();
    expect((await seat.next("pulse")).pulse).toMatchObject({ received: 41, perMinute: 7 });
    room.host.pulse = { ...room.host.pulse, received: 42 };
    await seat.next("pulse", ({ pulse }) => pulse.received === 42);
  });

  it("hear when the crisis changes, and an invited seat does not see another crisis", async () => {
    await start();
    room.host.open("/a");
    const first = await owner();
    first.send({ type: "house", request: 1, house: { do: "sit-down", personId: "p1" } });
    await first.next("crisis-changed", ({ personId }) => personId === "p1");
    const second = await invited(first, "p2");
    room.host.open("/b");
    expect(await first.next("crisis-changed")).toMatchObject({ path: "/b", personId: null });
    expect(await second.next("crisis-changed")).toMatchObject({ path: null, personId: "p2" });
    second.send({ type: "ask", request: 5, query: volume });
    expect((await second.next("refused")).refusal.refused).toBe("seat.not-invited-here");
    room.host.open("/a");
    expect(await first.next("crisis-changed")).toMatchObject({ path: "/a", personId: "p1" });
    expect(await second.next("crisis-changed")).toMatchObject({ path: "/a" });
  });

  it("lose an invited person who left the room", async () => {
    await start();
    room.host.open("/a");
    const first = await owner();
    const second = await invited(first, "p2");
    second.send({ type: "follow", seenUpTo: 0 });
    await second.next("snapshot");
    room.host.people.delete("p2");
    room.host.append({ type: "person-left", personId: "p2" }, "p1");
    expect((await second.next("turned-away")).refusal.refused).toBe("seat.unknown-person");
    await second.closed;
  });
});

describe("what the house is asked", () => {
  it("by an invited seat is refused where it names places of the machine", async () => {
    await start();
    room.host.open("/a");
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
    for (const path of ["/etc/passwd", `${room.folder}/uploads/../secret.txt`, `${room.folder}/uploads`]) {
      guest.send({
        type: "house",
        request: 2,
        house: { do: "import-files", paths: [path], as: "auto", mapping: null },
      });
      expect((await guest.next("refused")).refusal.refused).toBe("seat.only-files-sent");
    }
    expect(room.host.asked).toEqual([]);
  });

  it("goes to the house with who asks", async () => {
    await start();
    room.host.open("/a");
    const first = await owner("en");
    first.send({ type: "house", request: 1, house: { do: "list-drafts" } });
    expect((await first.next("house-answer")).answer).toEqual({});
    expect(room.host.asked[0]?.asker).toEqual({ personId: null, isOwner: true, lang: "en" });
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
    room.host.open("/a");
    const first = await owner();
    for (const ask of ["sit-down", "invite-seat"]) {
      first.send({ type: "house", request: 1, house: { do: ask, personId: "nobody" } });
      expect((await first.next("refused")).refusal.refused).toBe("seat.unknown-person");
    }
  });
});
