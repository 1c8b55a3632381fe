import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CrisisEvent } from "../../src-main/contract/event.ts";
import type { LogEntry } from "../../src-main/contract/log-entry.ts";
import type { RoomState } from "../../src-main/contract/room-state.ts";
import { isCancellable, subjectKey, subjectOf } from "../../src-main/contract/subject-of.ts";
import { foldRoomMany, initialRoom } from "../../src-main/projections/room.ts";
import { anyLog } from "./log-arbitrary.ts";

function log(...events: readonly CrisisEvent[]): readonly LogEntry[] {
  return events.map((event, index) => ({
    position: index + 1,
    station: "poste-1",
    occurredAt: `2026-03-02T09:0${index}:00.000Z`,
    recordedAt: `2026-03-02T10:0${index}:00.000Z`,
    by: "anna",
    event,
    previous: "a".repeat(64),
    hash: "a".repeat(64),
  }));
}

const fold = (...events: readonly CrisisEvent[]): RoomState => foldRoomMany(initialRoom, log(...events));
const cancelled = (...positions: number[]): CrisisEvent => ({ type: "entries-cancelled", positions });

const opened: CrisisEvent = {
  type: "crisis-opened",
  crisisId: "c1",
  name: "Biberons",
  brand: "Norvalie",
  startedAt: "2026-03-02T09:00:00.000Z",
  lang: "fr",
  query: "",
  isDemo: false,
};
const note = (entryId: string): CrisisEvent => ({
  type: "note-written",
  entryId,
  kind: "fact",
  text: "Un fait.",
  mentionIds: [],
  attachments: [],
});
const corrected = (entryId: string, corrects: string): CrisisEvent => ({
  type: "entry-corrected",
  entryId,
  corrects,
  text: "Le bon.",
  reason: "",
});

/** All but the list of entries and the position, which say that something was cancelled. */
function known({ entries: _, position: __, ...room }: RoomState) {
  return room;
}

describe("entries cancelled", () => {
  it("leave the room as if they had never been written", () => {
    fc.assert(
      fc.property(anyLog, (written) => {
        // A log begins with its opening, and only there: the rules accept nothing before it.
        const entries = [
          ...log(opened).map((entry) => ({ ...entry, position: 0 })),
          ...written.filter(
            ({ event: { type } }) => type !== "entries-cancelled" && type !== "crisis-opened",
          ),
        ];
        const last = entries.findLast(({ event }) => isCancellable(event));
        const subject = last === undefined ? null : subjectOf(last.event);
        if (last === undefined || subject === null) return;
        const key = subjectKey(subject);
        const isFollowed = entries.some((entry) => {
          const other = subjectOf(entry.event);
          return entry.position > last.position && other !== null && subjectKey(other) === key;
        });
        if (isFollowed) return;
        const undo: LogEntry = { ...last, position: entries.length + 100, event: cancelled(last.position) };
        const after = foldRoomMany(initialRoom, [...entries, undo]);
        const without = foldRoomMany(
          initialRoom,
          entries.filter((entry) => entry !== last),
        );
        expect(known(after)).toEqual(known(without));
      }),
    );
  });

  it("stay in the list, with what took them back", () => {
    const { entries } = fold(note("n1"), note("n2"), cancelled(1));
    expect(entries.map(({ position, cancelledBy }) => [position, cancelledBy])).toEqual([
      [1, 3],
      [2, null],
      [3, null],
    ]);
  });

  it("give back the level, and since when, that the crisis had", () => {
    const three: CrisisEvent = { type: "severity-changed", severity: 3, reason: "" };
    const four: CrisisEvent = { type: "severity-changed", severity: 4, reason: "" };
    expect(fold(opened, three, four, cancelled(3)).crisis).toMatchObject({
      severity: 3,
      severitySince: "2026-03-02T09:01:00.000Z",
    });
    expect(fold(opened, three, cancelled(2)).crisis).toEqual(fold(opened).crisis);
  });

  it("let what a cancelled correction spoke of stand, or stand as corrected before", () => {
    const correctedBy = (...events: readonly CrisisEvent[]) => fold(...events).entries[0]?.correctedBy;
    expect(correctedBy(note("n1"), corrected("k1", "n1"), cancelled(2))).toBeNull();
    expect(correctedBy(note("n1"), corrected("k1", "1"), corrected("k2", "n1"), cancelled(3))).toBe(2);
  });
});
