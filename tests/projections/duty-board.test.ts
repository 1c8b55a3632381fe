import { describe, expect, it } from "vitest";
import type { EntryView, PersonView } from "../../src-main/contract/room-state.ts";
import { dutyBoard, handovers, longestDuty } from "../../src-main/projections/duty-board.ts";

const at = (hour: number): string => new Date(Date.UTC(2026, 2, 3, hour)).toISOString();
const now = Date.parse(at(20));
const person = (
  id: string,
  roles: PersonView["roles"],
  duties: PersonView["duties"] = [],
  hasLeft = false,
): PersonView => ({ id, name: id, roles, duties, hasLeft });
const people = {
  anna: person("anna", ["logger", "monitor"], [{ role: "logger", since: at(11) }]),
  leo: person("leo", ["logger"], [{ role: "logger", since: at(13) }]),
  ines: person("ines", ["monitor", "observer"]),
  gone: person("gone", ["legalCounsel"], [], true),
};

describe("who is on duty", () => {
  it("is said for each role somebody in the room holds, the longest on duty first", () => {
    expect(dutyBoard(people, now)).toEqual([
      {
        role: "logger",
        onDuty: [
          { personId: "anna", since: Date.parse(at(11)), isTired: true },
          { personId: "leo", since: Date.parse(at(13)), isTired: false },
        ],
        others: [],
      },
      { role: "monitor", onDuty: [], others: ["anna", "ines"] },
    ]);
  });

  it("is tired after more than eight hours, not before", () => {
    const since = Date.parse(at(12));
    const board = (moment: number) =>
      dutyBoard({ a: person("a", ["logger"], [{ role: "logger", since: at(12) }]) }, moment)[0]?.onDuty[0];
    expect(board(since + 8 * 3_600_000)?.isTired).toBe(false);
    expect(board(since + 8 * 3_600_000 + 1)?.isTired).toBe(true);
    expect(longestDuty(people.anna, now)).toBe(9 * 3_600_000);
    expect(longestDuty(people.ines, now)).toBe(0);
  });
});

describe("handover notes", () => {
  it("are those with words, newest first", () => {
    const entry = (position: number, handover: string): EntryView => ({
      position,
      occurredAt: at(position),
      recordedAt: at(position),
      by: "anna",
      lane: "notes",
      isStarred: false,
      correctedBy: null,
      cancelledBy: null,
      event: { type: "duty-ended", personId: "anna", role: "logger", handover, to: "leo" },
    });
    const notes = handovers([entry(1, "Appeler l’AFP"), entry(2, "  "), entry(3, "Tout est calme ")]);
    expect(notes.map(({ position, text, to }) => [position, text, to])).toEqual([
      [3, "Tout est calme", "leo"],
      [1, "Appeler l’AFP", "leo"],
    ]);
  });
});
