import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestSeats, type TestSeats } from "../helpers/open-test-seats.ts";
import { comeIn, httpRequest, sitDown } from "../helpers/seat-client.ts";

let room: TestSeats;
let cookie: string;

beforeEach(async () => {
  room = await openTestSeats();
  cookie = await comeIn(await room.seats.ownerUrl());
  room.host.answerWith = async () => ({ rows: [{ mention: { text: "Rappel" } }] });
});
afterEach(() => room.close());

async function pageOf(who: string): Promise<string> {
  const { status, body } = await httpRequest(room.url, { headers: { Cookie: who } });
  expect(status).toBe(200);
  return body;
}

/** What stands in the page's element, as a parser of HTML would find it. */
async function openingIn(who: string): Promise<unknown> {
  const found = /<script type="application\/json" id="opening">([^<]*)<\/script>/.exec(await pageOf(who));
  return JSON.parse(found?.[1] ?? "absent");
}

describe("the page brings what it shows first", () => {
  it("the newest mentions of the open crisis, and who sits there", async () => {
    room.host.open("/one.contrefeu");
    room.host.rememberSeat("/one.contrefeu", "p1");
    expect(await openingIn(cookie)).toEqual({
      crisisPath: "/one.contrefeu",
      personId: "p1",
      at: room.host.pulse.at,
      rows: [{ mention: { text: "Rappel" } }],
    });
  });

  it("nothing where no crisis is open, where the answer is a refusal, and where there is a bug", async () => {
    expect(await openingIn(cookie)).toBeNull();
    room.host.open("/one.contrefeu");
    room.host.answerWith = async () => ({ refused: "query.too-long" });
    expect(await openingIn(cookie)).toBeNull();
    room.host.answerWith = async () => {
      throw new Error("lost");
    };
    expect(await openingIn(cookie)).toBeNull();
    expect(room.bugs).toHaveLength(1);
  });

  it("nothing rather than late: the seat asks for it itself", async () => {
    room.host.open("/one.contrefeu");
    room.host.answerWith = () => new Promise(() => undefined);
    expect(await openingIn(cookie)).toBeNull();
  });

  it("words that look like markup, or like a place to be filled, stay words", async () => {
    const text = "</script><script>alert(1)</script><!-- $& $' __NONCE__ \u2028";
    room.host.open("/one.contrefeu");
    room.host.answerWith = async () => ({ rows: [{ text }] });
    expect(await openingIn(cookie)).toMatchObject({ rows: [{ text }] });
    expect((await pageOf(cookie)).match(/<script/g)).toHaveLength(1);
  });

  it("nothing of another crisis, nor after they left, to who was invited into one", async () => {
    room.host.open("/one.contrefeu");
    const guest = await comeIn(await invitationOf("p2"));
    expect(await openingIn(guest)).toMatchObject({ crisisPath: "/one.contrefeu", personId: "p2" });
    room.host.open("/two.contrefeu");
    expect(await openingIn(guest)).toBeNull();
    room.host.open("/one.contrefeu");
    room.host.people.delete("p2");
    expect(await openingIn(guest)).toBeNull();
  });
});

async function invitationOf(personId: string): Promise<string> {
  const { seat } = await sitDown(room.url, cookie);
  seat.send({ type: "house", request: 1, house: { do: "invite-seat", personId } });
  const { answer } = await seat.next("house-answer");
  seat.close();
  return (answer as { url: string }).url;
}
