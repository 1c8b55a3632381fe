import { describe, expect, it } from "vitest";
import type { CrisisEvent } from "../../src-main/contract/event.ts";
import type { LogEntry } from "../../src-main/contract/log-entry.ts";
import type { RoomState } from "../../src-main/contract/room-state.ts";
import { positionsOf, responseDelays } from "../../src-main/projections/response-delays.ts";
import { actionRecord, commitmentRecord, statusStretches } from "../../src-main/projections/review-record.ts";
import { foldRoomMany, initialRoom } from "../../src-main/projections/room.ts";

const at = (time: string): string => `2026-03-03T${time}:00.000Z`;
const minutes = (ms: number | null): number | null => (ms === null ? null : ms / 60_000);

/** A room from what happened when: each event recorded at its time, by "p1" unless it is the host's. */
function roomOf(
  ...steps: readonly (readonly [string, CrisisEvent] | readonly [string, CrisisEvent, "host"])[]
) {
  const entries = steps.map(
    ([time, event, by = "p1"], index): LogEntry => ({
      position: index + 1,
      station: "s",
      occurredAt: at(time),
      recordedAt: at(time),
      by,
      event,
      previous: "0".repeat(64),
      hash: "0".repeat(64),
    }),
  );
  return foldRoomMany(initialRoom, entries);
}

const opened: CrisisEvent = {
  type: "crisis-opened",
  crisisId: "c",
  name: "Crise",
  brand: "Marque",
  startedAt: at("12:00"),
  lang: "fr",
  query: "",
  isDemo: false,
};
const alert: CrisisEvent = { type: "alert-raised", alertId: "a", kind: "spike", text: "×9", mentionIds: [] };
const fingerprint = "f".repeat(64);
const drafted = (statementId: string, number: number, isHolding: boolean): CrisisEvent => ({
  type: "statement-drafted",
  statementId,
  number,
  title: `Déclaration ${number}`,
  isHolding,
  wording: { text: "Mots", channel: "x", lang: "fr", validUntil: null },
  fingerprint,
  approvers: [{ role: "legalCounsel", deputy: null, deputyAfterMinutes: 10 }],
  template: null,
  mentionIds: [],
});
const submitted = (statementId: string): CrisisEvent => ({
  type: "statement-submitted",
  statementId,
  fingerprint,
});
const rejected = (statementId: string): CrisisEvent => ({
  ...{ type: "statement-rejected", statementId, fingerprint, role: "legalCounsel", reason: "non" },
});
const approved = (statementId: string): CrisisEvent => ({
  ...{ type: "statement-approved", statementId, fingerprint, role: "legalCounsel", isDeputy: false },
  remaining: [],
});
const published = (statementId: string): CrisisEvent => ({
  ...{ type: "statement-published", statementId, fingerprint, url: null, mentionId: null },
});

describe("the delays of a response", () => {
  const room = roomOf(
    ["11:50", opened, "host"],
    ["12:04", alert, "host"],
    ["12:10", { type: "severity-changed", severity: 3, reason: "" }],
    ["12:12", drafted("s1", 1, true)],
    ["12:15", submitted("s1")],
    ["12:20", rejected("s1")],
    ["12:22", submitted("s1")],
    ["12:29", approved("s1")],
    ["12:31", published("s1")],
    ["12:40", drafted("s2", 2, false)],
  );
  const delays = responseDelays(room);

  it("are counted from T0, from detection, and from the submission that was approved", () => {
    expect(minutes(delays.detect.ms)).toBe(4);
    expect(minutes(delays.assess.ms)).toBe(6);
    expect(minutes(delays.hold.ms)).toBe(31);
    const [first] = delays.statements;
    expect([first?.draft, first?.approve, first?.publish].map((one) => minutes(one?.ms ?? null))).toEqual([
      3, 7, 2,
    ]);
    expect(first).toMatchObject({ rounds: 2, rejections: 1 });
  });

  it("name the entries they are measured between", () => {
    expect(positionsOf(delays.detect)).toEqual([2]);
    expect(positionsOf(delays.assess)).toEqual([2, 3]);
    expect(positionsOf(delays.hold)).toEqual([9]);
  });

  it("are nothing, never zero, for what did not happen", () => {
    expect(delays.answer.ms).toBeNull();
    expect(delays.statements[1]).toMatchObject({ approve: { ms: null }, publish: { ms: null }, rounds: 0 });
    expect(responseDelays(initialRoom).detect).toEqual({ from: null, to: null, ms: null });
  });

  it("are negative when the room knew before T0", () => {
    expect(minutes(responseDelays(roomOf(["11:50", opened], ["11:54", alert, "host"])).detect.ms)).toBe(-6);
  });

  it("leave out what was corrected", () => {
    const corrected = roomOf(
      ["11:50", opened, "host"],
      ["12:01", alert, "host"],
      ["12:05", { type: "entry-corrected", entryId: "e", corrects: "a", text: "faux", reason: "" }],
      ["12:09", { ...alert, alertId: "b" }, "host"],
    );
    expect(minutes(responseDelays(corrected).detect.ms)).toBe(9);
  });
});

describe("what a review finds", () => {
  const action = (actionId: string, due: string | null): CrisisEvent => ({
    ...{ type: "action-added", actionId, runId: null, cardId: null, title: actionId, detail: "" },
    ...{ role: null, owner: null, dueAt: due === null ? null : at(due) },
  });
  const done = (actionId: string): CrisisEvent => ({
    ...{ type: "action-status-changed", actionId, status: "done", note: "" },
  });
  const promise = (commitmentId: string, due: string): CrisisEvent => ({
    ...{ type: "commitment-made", commitmentId, text: commitmentId, dueAt: at(due) },
  });
  const room: RoomState = roomOf(
    ["11:50", opened, "host"],
    ["12:00", action("prompt", "12:30")],
    ["12:00", action("late", "12:10")],
    ["12:00", action("forgotten", "12:20")],
    ["12:00", action("undated", null)],
    ["12:05", promise("kept", "13:00")],
    ["12:05", promise("broken", "12:15")],
    ["12:20", done("prompt")],
    ["12:25", done("late")],
    ["12:30", { type: "crisis-status-changed", status: "open", reason: "" }],
    ["13:10", { type: "commitment-kept", commitmentId: "kept" }],
  );
  const now = Date.parse(at("14:00"));

  it("is each dated action, with how late it was", () => {
    expect(actionRecord(room, now).map(({ id, outcome, lateMs }) => [id, outcome, minutes(lateMs)])).toEqual([
      ["forgotten", "overdue", 100],
      ["late", "late", 15],
      ["prompt", "onTime", 0],
    ]);
  });

  it("is each public commitment, kept late or missed", () => {
    expect(
      commitmentRecord(room, now).map(({ id, outcome, lateMs }) => [id, outcome, minutes(lateMs)]),
    ).toEqual([
      ["broken", "missed", 105],
      ["kept", "late", 10],
    ]);
  });

  it("is how long the crisis stood where", () => {
    expect(statusStretches(room).map(({ status, from, to }) => [status, from, to])).toEqual([
      ["watch", Date.parse(at("11:50")), Date.parse(at("12:30"))],
      ["open", Date.parse(at("12:30")), null],
    ]);
  });
});
