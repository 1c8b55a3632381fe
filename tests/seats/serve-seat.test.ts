import { describe, expect, it } from "vitest";
import { refuse } from "../../src-main/contract/refusal.ts";
import { comeIn, openSeat } from "../helpers/seat-client.ts";
import { moments, note, seatedRoom } from "./seated-room.ts";

const { room, start, owner, ownerSeat } = seatedRoom();

describe("a seat", () => {
  it("is welcomed as the owner by the first link, and told which crisis is open", async () => {
    await start();
    room().host.open("/crises/a.contrefeu");
    const { welcome } = await ownerSeat();
    expect(welcome).toMatchObject({
      version: 1,
      isOwner: true,
      crisisPath: "/crises/a.contrefeu",
      personId: null,
    });
  });

  it("is told the room's own time, in its welcome and when the crisis changes", async () => {
    await start();
    room().host.open("/crises/a.contrefeu");
    const { seat, welcome } = await ownerSeat();
    expect(welcome.at).toBe(room().host.room()?.now());
    room().host.open("/crises/b.contrefeu");
    expect((await seat.next("crisis-changed")).at).toBe(room().host.room()?.now());
  });

  it("that does not say hello first is turned away", async () => {
    await start();
    const seat = await openSeat(room().url, await comeIn(await room().seats.ownerUrl()));
    seat.send({ type: "follow", seenUpTo: 0 });
    expect((await seat.next("turned-away")).refusal.refused).toBe("seat.says-hello-first");
    expect(await seat.closed).toBe(1000);
  });

  it("that says nothing at all is turned away in time", async () => {
    await start({ limits: { helloWithinMs: 5 } });
    const seat = await openSeat(room().url, await comeIn(await room().seats.ownerUrl()));
    expect((await seat.next("turned-away")).refusal.refused).toBe("seat.says-hello-first");
  });

  it("of another version is told so in its own language", async () => {
    await start();
    const seat = await openSeat(room().url, await comeIn(await room().seats.ownerUrl()));
    seat.send({ type: "hello", version: 99, lang: "en" });
    const { sentence } = await seat.next("turned-away");
    expect(sentence).toContain("another version of the protocol (the room: 1, the seat: 99)");
  });

  it("without an open crisis is refused in words, not left waiting", async () => {
    await start();
    const seat = await owner("en");
    seat.send({ type: "ask", request: 1, query: moments });
    expect(await seat.next("refused")).toMatchObject({ request: 1, sentence: "No crisis is open." });
    seat.send({ type: "use-language", lang: "fr" });
    seat.send({ type: "run", request: 2, command: note, occurredAt: null });
    expect(await seat.next("refused")).toMatchObject({ request: 2, sentence: "Aucune crise n’est ouverte." });
  });

  it("gets a malformed message refused with its request, and goes on", async () => {
    await start();
    const seat = await owner();
    room().host.open("/a");
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
    seat.send({ type: "ask", request: 7, query: moments });
    expect((await seat.next("answer")).request).toBe(7);
    expect(room().bugs).toEqual([]);
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
    room().host.open("/a");
    for (let request = 1; request <= 3; request += 1) seat.send({ type: "ask", request, query: moments });
    expect(await seat.next("refused")).toMatchObject({
      request: 3,
      refusal: { refused: "seat.too-many-messages" },
    });
    now += 200;
    seat.send({ type: "ask", request: 4, query: moments });
    expect((await seat.next("answer", (message) => message.request === 4)).request).toBe(4);
  });

  it("with a frame beyond the limit is cut, and the host goes on", async () => {
    await start();
    const seat = await owner();
    seat.sendRaw(" ".repeat(5 * 1024 * 1024));
    await seat.closed;
    const other = await owner();
    room().host.open("/a");
    other.send({ type: "ask", request: 1, query: moments });
    await other.next("answer");
  });

  it("is told of a bug without its details, and the bug is reported", async () => {
    await start();
    const seat = await owner("en");
    room().host.open("/a");
    room().host.answerWith = async () => {
      throw new Error("secret /path");
    };
    seat.send({ type: "ask", request: 1, query: moments });
    const { sentence } = await seat.next("refused");
    expect(sentence).not.toContain("secret");
    expect(room().bugs).toHaveLength(1);
  });

  it("asks a limited number of questions at once, and frees a place by dropping one", async () => {
    await start({ limits: { questionsAtOnce: 2 } });
    const seat = await owner();
    room().host.open("/a");
    const held = Promise.withResolvers<object>();
    room().host.answerWith = () => held.promise;
    for (const request of [1, 2, 3]) seat.send({ type: "ask", request, query: moments });
    expect(await seat.next("refused")).toMatchObject({
      request: 3,
      refusal: { refused: "seat.too-many-questions" },
    });
    seat.send({ type: "drop", request: 1 });
    seat.send({ type: "ask", request: 4, query: moments });
    seat.send({ type: "ask", request: 5, query: moments });
    expect((await seat.next("refused")).request).toBe(5);
    held.resolve({ held: true });
    expect((await seat.next("answer")).request).toBe(2);
    expect((await seat.next("answer")).request).toBe(4);
  });

  it("gets a query that was not understood as an answer, not as a refusal of the seat", async () => {
    await start();
    const seat = await owner();
    room().host.open("/a");
    room().host.answerWith = async () => ({ understood: false, at: 3, refused: "query.unclosed" });
    seat.send({ type: "ask", request: 1, query: { name: "explain-query", text: "(" } });
    expect((await seat.next("answer")).answer).toMatchObject({ understood: false });
    room().host.answerWith = async () => refuse("seat.no-crisis-open");
    seat.send({ type: "ask", request: 2, query: moments });
    expect((await seat.next("refused")).request).toBe(2);
  });
});
