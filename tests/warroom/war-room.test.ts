import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Command } from "../../src-main/contract/command.ts";
import type { LogEntry } from "../../src-main/contract/log-entry.ts";
import { isRefusal } from "../../src-main/contract/refusal.ts";
import type { RoomState } from "../../src-main/contract/room-state.ts";
import { foldRoomMany } from "../../src-main/projections/room.ts";
import { addPerson, openTestRoom, type TestRoom } from "./open-test-room.ts";

let test: TestRoom;
beforeEach(async () => {
  test = await openTestRoom();
});
afterEach(() => test.cleanUp());

const note = (text: string): Command => ({
  type: "write-note",
  kind: "fact",
  text,
  mentionIds: [],
  attachments: [],
});

/** A seat: it starts from what it is told and folds on. */
function followAs(seen = 0) {
  const seat = { state: null as RoomState | null, upTo: 0, heard: [] as LogEntry[], snapshots: 0 };
  const stop = test.room().follow(seen, {
    snapshot(position, state) {
      seat.state = state;
      seat.upTo = position;
      seat.snapshots += 1;
    },
    events(entries, upTo) {
      if (seat.state !== null) seat.state = foldRoomMany(seat.state, entries);
      seat.heard.push(...entries);
      seat.upTo = upTo;
    },
  });
  return { seat, stop };
}

describe("the war room", () => {
  it("shows each seat what the others do", async () => {
    const [first, second] = [followAs(), followAs()];
    await test.run(note("14 plaintes au service client"));
    expect(first.seat.state?.entries.at(-1)?.event).toMatchObject({ text: "14 plaintes au service client" });
    expect(second.seat.state).toEqual(first.seat.state);
    expect(second.seat.state).toEqual(test.room().state());
  });

  it("gives a seat that comes back only what it missed", async () => {
    const { seat, stop } = followAs();
    stop();
    await test.run(note("un"));
    await test.run(note("deux"));
    const again = followAs(seat.upTo);
    expect(again.seat.snapshots).toBe(0);
    expect(again.seat.heard.map((entry) => entry.event)).toMatchObject([{ text: "un" }, { text: "deux" }]);
  });

  it("writes nothing for a refused command", async () => {
    const before = test.room().state();
    const done = await test.room().run(note("sans nom"), null);
    expect(done).toMatchObject({ refused: "seat.has-no-person" });
    expect(test.room().state()).toBe(before);
    expect((await test.reopen()).state()).toEqual(before);
  });

  it("refuses what is dated in the future, and approvals dated at all", async () => {
    const future = await test.room().run(note("demain"), "host", "2026-03-02T10:00:00.000Z");
    expect(future).toMatchObject({ refused: "room.time-in-future" });
    const past = await test
      .room()
      .run({ type: "submit-statement", statementId: "s1" }, "host", "2026-03-02T08:00:00.000Z");
    expect(past).toMatchObject({ refused: "room.time-is-now" });
  });

  it("keeps both times of a fact noted late", async () => {
    const done = await test.run(note("appel du préfet"), "host", "2026-03-02T08:40:00.000Z");
    expect(done.events[0]).toMatchObject({
      occurredAt: "2026-03-02T08:40:00.000Z",
      recordedAt: "2026-03-02T09:00:00.000Z",
    });
  });

  it("signs the first arrival with the name of who arrived", async () => {
    const done = await test.room().run({ type: "join-person", name: "Anna", roles: ["cellLead"] }, null);
    if (isRefusal(done)) throw new Error(done.refused);
    const [joined] = done.events;
    expect(joined?.event).toMatchObject({ type: "person-joined", personId: joined?.by });
    expect(test.room().hasPerson(joined?.by ?? "")).toBe(true);
  });

  it("refuses text that no file can hold faithfully", async () => {
    const done = await test.room().run(note("abîmé \ud800"), "host");
    expect(done).toMatchObject({ refused: "room.unreadable-text" });
  });

  it("carries a statement from draft to publication, and an edit makes the approval stale", async () => {
    const lead = await addPerson(test, "Anna", ["cellLead", "commsDirector"]);
    const lawyer = await addPerson(test, "Maître Roy", ["legalCounsel"]);
    const wording = { text: "Nous vérifions.", channel: "press", lang: "fr", validUntil: null } as const;
    const approvers = [{ role: "legalCounsel", deputy: null, deputyAfterMinutes: 15 } as const];
    const drafted = await test.run(
      {
        type: "draft-statement",
        title: "Attente",
        isHolding: true,
        wording,
        approvers,
        template: null,
        mentionIds: [],
      },
      lead,
    );
    const event = drafted.events[0]?.event;
    if (event?.type !== "statement-drafted") throw new Error("nothing drafted");
    const { statementId, fingerprint } = event;
    await test.run({ type: "submit-statement", statementId }, lead);
    await test.run({ type: "approve-statement", statementId, role: "legalCounsel", fingerprint }, lawyer);
    expect(test.room().state().statements[statementId]?.status).toBe("approved");
    const edited = { ...wording, text: "Nous vérifions tout." };
    await test.run(
      { type: "edit-statement", statementId, title: "Attente", wording: edited, approvers },
      lead,
    );
    expect(test.room().state().statements[statementId]).toMatchObject({ status: "stale", approvals: [] });
    const published = await test
      .room()
      .run({ type: "publish-statement", statementId, fingerprint, url: null, mentionId: null }, lead);
    expect(published).toMatchObject({ refused: "statement.is-stale" });
  });

  it("keeps everything over a restart", async () => {
    const anna = await addPerson(test, "Anna", ["cellLead"]);
    await test.run(note("un"), anna);
    await test.run({ type: "flag-mentions", mentionIds: ["m1"] }, anna);
    const before = test.room().state();
    const again = await test.reopen();
    expect(again.state()).toEqual(before);
    const done = await test.run(note("deux"), anna);
    expect(done.position).toBe(before.position + 1);
  });

  it("never lets the log go back in time when the clock does", async () => {
    test.wait(-3_600_000);
    const done = await test.run(note("horloge remise à l’heure"));
    expect(done.events[0]?.recordedAt).toBe("2026-03-02T09:00:00.000Z");
  });
});
