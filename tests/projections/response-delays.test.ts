import { describe, expect, it } from "vitest";
import type { CrisisEvent } from "../../src-main/contract/event.ts";
import type { LogEntry } from "../../src-main/contract/log-entry.ts";
import {
  commitmentOutcomes,
  lateActions,
  responseDelays,
} from "../../src-main/projections/response-delays.ts";
import { foldRoomMany, initialRoom } from "../../src-main/projections/room.ts";

const none = "0".repeat(64);
const words = "a".repeat(64);
const wording = { text: "Nous savons.", channel: "x", lang: "fr", validUntil: null } as const;
const at = (clock: string): string => `2026-03-03T${clock}:00.000Z`;

function room(...lines: readonly (readonly [string, CrisisEvent])[]) {
  const entries = lines.map(
    ([clock, event], index): LogEntry => ({
      position: index + 1,
      station: "test",
      occurredAt: at(clock),
      recordedAt: at(clock),
      by: "p1",
      event,
      previous: none,
      hash: none,
    }),
  );
  return foldRoomMany(initialRoom, entries);
}

const opened: CrisisEvent = {
  type: "crisis-opened",
  crisisId: "c",
  name: "Panne",
  brand: "Orrel",
  startedAt: at("12:04"),
  lang: "fr",
  query: "",
  isDemo: false,
};
const drafted = (isHolding: boolean, statementId: string): CrisisEvent => ({
  type: "statement-drafted",
  statementId,
  number: 1,
  title: "Attente",
  isHolding,
  wording,
  fingerprint: words,
  approvers: [{ role: "legalCounsel", deputy: null, deputyAfterMinutes: 10 }],
  template: null,
  mentionIds: [],
});
const submitted = (statementId: string): CrisisEvent => ({
  type: "statement-submitted",
  statementId,
  fingerprint: words,
});
const approved = (statementId: string): CrisisEvent => ({
  type: "statement-approved",
  statementId,
  fingerprint: words,
  role: "legalCounsel",
  isDeputy: false,
  remaining: [],
});
const published = (statementId: string): CrisisEvent => ({
  type: "statement-published",
  statementId,
  fingerprint: words,
  url: null,
  mentionId: null,
});
const alert: CrisisEvent = { type: "alert-raised", alertId: "a", kind: "spike", text: "Pic", mentionIds: [] };

const minutes = (delays: ReturnType<typeof responseDelays>): Record<string, number | null> =>
  Object.fromEntries(
    delays.map(({ kind, from, to }) => [kind, to === null ? null : (to.at - from.at) / 60_000]),
  );

describe("delays of a crisis", () => {
  it("are measured between recorded moments, each with its entries", () => {
    const state = room(
      ["12:04", opened],
      ["12:09", alert],
      ["12:15", { type: "severity-changed", severity: 2, reason: "" }],
      ["12:16", drafted(true, "s1")],
      ["12:18", submitted("s1")],
      ["12:27", approved("s1")],
      ["12:31", published("s1")],
      ["15:00", drafted(false, "s2")],
      ["15:10", submitted("s2")],
      ["16:00", approved("s2")],
      ["16:02", published("s2")],
    );
    const delays = responseDelays(state);
    expect(minutes(delays.filter((delay) => delay.statementId !== "s2"))).toEqual({
      detect: 5,
      assess: 11,
      hold: 27,
      approve: 9,
      publish: 238,
      answer: 22,
    });
    expect(delays.find((delay) => delay.kind === "hold")?.to?.position).toBe(7);
    expect(delays.filter((delay) => delay.kind === "approve")).toHaveLength(2);
  });

  it("run on where nothing ended them", () => {
    expect(minutes(responseDelays(room(["12:04", opened])))).toEqual({
      detect: null,
      assess: null,
      hold: null,
      publish: null,
    });
  });

  it("leave out a round of approval that an edit cut short", () => {
    const edited: CrisisEvent = {
      type: "statement-edited",
      statementId: "s1",
      title: "Attente",
      wording,
      fingerprint: words,
      approvers: [{ role: "legalCounsel", deputy: null, deputyAfterMinutes: 10 }],
      makesStale: true,
    };
    const state = room(
      ["12:04", opened],
      ["12:16", drafted(true, "s1")],
      ["12:18", submitted("s1")],
      ["12:20", edited],
      ["12:40", submitted("s1")],
      ["12:45", approved("s1")],
    );
    const rounds = responseDelays(state).filter((delay) => delay.kind === "approve");
    expect(rounds.map(({ from, to }) => (to === null ? null : (to.at - from.at) / 60_000))).toEqual([5]);
  });

  it("are none before the crisis is opened", () => {
    expect(responseDelays(initialRoom)).toEqual([]);
  });
});

describe("what was late", () => {
  it("counts an action done after its due time, and one still to do past it", () => {
    const action = (actionId: string): CrisisEvent => ({
      type: "action-added",
      actionId,
      runId: null,
      cardId: null,
      title: "Appeler",
      detail: "",
      role: null,
      dueAt: at("12:30"),
      owner: null,
    });
    const state = room(
      ["12:04", opened],
      ["12:05", action("a1")],
      ["12:05", action("a2")],
      ["12:50", { type: "action-status-changed", actionId: "a1", status: "done", note: "" }],
    );
    expect(lateActions(state, Date.parse(at("13:00")))).toEqual([
      { actionId: "a2", late: 1_800_000, isDone: false },
      { actionId: "a1", late: 1_200_000, isDone: true },
    ]);
  });

  it("tells a commitment kept from one kept late and one missed", () => {
    const made = (commitmentId: string): CrisisEvent => ({
      type: "commitment-made",
      commitmentId,
      text: "Point",
      dueAt: at("16:00"),
    });
    const state = room(
      ["12:04", opened],
      ["12:05", made("c1")],
      ["12:05", made("c2")],
      ["12:05", made("c3")],
      ["16:00", { type: "commitment-kept", commitmentId: "c1" }],
      ["16:20", { type: "commitment-kept", commitmentId: "c2" }],
    );
    expect(commitmentOutcomes(state, Date.parse(at("17:00"))).map(({ outcome }) => outcome)).toEqual([
      "kept",
      "late",
      "missed",
    ]);
  });
});
