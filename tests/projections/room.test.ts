import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CrisisEvent } from "../../src-main/contract/event.ts";
import type { LogEntry } from "../../src-main/contract/log-entry.ts";
import type { RoomState } from "../../src-main/contract/room-state.ts";
import { foldRoom, foldRoomMany, initialRoom } from "../../src-main/projections/room.ts";
import { anyLog } from "./log-arbitrary.ts";

const hash = "a".repeat(64);
const otherHash = "b".repeat(64);
const wording = { text: "Nous vérifions.", channel: "press", lang: "fr", validUntil: null } as const;
const approvers = [{ role: "legalCounsel", deputy: null, deputyAfterMinutes: 15 }] as const;

function log(...events: readonly CrisisEvent[]): readonly LogEntry[] {
  return events.map((event, index) => ({
    position: index + 1,
    station: "poste-1",
    occurredAt: `2026-03-02T09:0${index}:00.000Z`,
    recordedAt: `2026-03-02T10:0${index}:00.000Z`,
    by: "anna",
    event,
    previous: hash,
    hash,
  }));
}

const fold = (...events: readonly CrisisEvent[]): RoomState => foldRoomMany(initialRoom, log(...events));

const drafted: CrisisEvent = {
  type: "statement-drafted",
  statementId: "s1",
  number: 1,
  title: "Attente",
  isHolding: true,
  wording,
  fingerprint: hash,
  approvers: [...approvers],
  template: null,
  mentionIds: [],
};
const approved: CrisisEvent = {
  type: "statement-approved",
  statementId: "s1",
  fingerprint: hash,
  role: "legalCounsel",
  isDeputy: false,
  remaining: [],
};

describe("the room's fold", () => {
  it("gives the same room however the log is cut into batches", () => {
    fc.assert(
      fc.property(anyLog, fc.array(fc.nat(40), { maxLength: 5 }), (entries, cuts) => {
        const whole = foldRoomMany(initialRoom, entries);
        const bounds = [
          0,
          ...cuts.map((cut) => Math.min(cut, entries.length)).sort((a, b) => a - b),
          entries.length,
        ];
        let state = initialRoom;
        for (const [index, from] of bounds.entries()) {
          state = foldRoomMany(state, entries.slice(from, bounds[index + 1] ?? entries.length));
        }
        expect(state).toEqual(whole);
        expect(entries.reduce(foldRoom, initialRoom)).toEqual(whole);
      }),
    );
  });

  it("goes on from a stored snapshot as if it had never stopped", () => {
    fc.assert(
      fc.property(anyLog, fc.nat(40), (entries, cut) => {
        const snapshot: RoomState = JSON.parse(
          JSON.stringify(foldRoomMany(initialRoom, entries.slice(0, cut))),
        );
        expect(foldRoomMany(snapshot, entries.slice(cut))).toEqual(foldRoomMany(initialRoom, entries));
      }),
    );
  });

  it("never changes the state it was given", () => {
    fc.assert(
      fc.property(anyLog, fc.nat(40), (entries, cut) => {
        const before = foldRoomMany(initialRoom, entries.slice(0, cut));
        const asText = JSON.stringify(before);
        foldRoomMany(before, entries.slice(cut));
        expect(JSON.stringify(before)).toBe(asText);
      }),
    );
  });

  it("shares what an entry does not touch", () => {
    const before = fold(drafted);
    const [entry] = log({ type: "mentions-flagged", mentionIds: ["m1"] });
    if (entry === undefined) throw new Error("no entry");
    const after = foldRoom(before, { ...entry, position: 2 });
    expect(after.statements).toBe(before.statements);
    expect(after.flagged).not.toBe(before.flagged);
  });

  it("keeps a mention with a hostile id as an ordinary key", () => {
    const room = fold({ type: "mentions-flagged", mentionIds: ["__proto__", "constructor"] });
    expect(Object.keys(room.flagged)).toEqual(["__proto__", "constructor"]);
    expect(Object.keys(fold({ type: "mentions-unflagged", mentionIds: ["toString"] }).flagged)).toEqual([]);
  });

  it("counts batches of mentions without listing them", () => {
    const batch = { batch: 1, firstRow: 1, lastRow: 3, seal: hash } as const;
    const room = fold({ type: "mentions-received", sourceId: "bluesky", added: 2, updated: 1, ...batch });
    expect(room.entries).toEqual([]);
    expect(room.mentions).toEqual({ received: 2, updated: 1, withdrawn: 0, erased: 0 });
    expect(room.sources.bluesky?.received).toBe(3);
    expect(room.position).toBe(1);
  });

  it("marks a star and a correction on the entry they speak of", () => {
    const room = fold(
      {
        type: "note-written",
        entryId: "n1",
        kind: "fact",
        text: "14 plaintes",
        mentionIds: [],
        attachments: [],
      },
      { type: "entry-starred", position: 1 },
      { type: "entry-corrected", entryId: "n2", corrects: "n1", text: "12 plaintes", reason: "doublons" },
    );
    expect(room.entries.map((entry) => [entry.position, entry.isStarred, entry.correctedBy])).toEqual([
      [1, true, 3],
      [3, false, null],
    ]);
  });

  it("corrects an entry named by its position", () => {
    const room = fold(
      { type: "severity-changed", severity: 3, reason: "" },
      { type: "entry-corrected", entryId: "n2", corrects: "1", text: "niveau 2", reason: "" },
    );
    expect(room.entries[0]?.correctedBy).toBe(2);
  });

  it("drops the approvals of words that were edited, and keeps every wording", () => {
    const room = fold(
      drafted,
      { type: "statement-submitted", statementId: "s1", fingerprint: hash },
      approved,
      {
        type: "statement-edited",
        statementId: "s1",
        title: "Attente",
        wording: { ...wording, text: "Nous vérifions tout." },
        fingerprint: otherHash,
        approvers: [...approvers],
        makesStale: true,
      },
    );
    expect(room.statements.s1).toMatchObject({ status: "stale", approvals: [], approvedAt: null });
    expect(room.statements.s1?.history.map((old) => old.fingerprint)).toEqual([hash, otherHash]);
  });

  it("counts a deputy's delay from the recorded time of the submission", () => {
    const room = fold(drafted, { type: "statement-submitted", statementId: "s1", fingerprint: hash });
    expect(room.statements.s1?.submittedAt).toBe("2026-03-02T10:01:00.000Z");
  });

  it("closes a cut when the source connects again", () => {
    const room = fold(
      { type: "source-added", sourceId: "b", kind: "jetstream", label: "Bluesky", settings: {} },
      { type: "source-cut", sourceId: "b", reason: "réseau", since: "2026-03-02T08:59:00.000Z" },
      { type: "source-connected", sourceId: "b" },
    );
    expect(room.sources.b).toMatchObject({ state: "connected", cutReason: null });
    expect(room.sources.b?.cuts).toEqual([
      { from: "2026-03-02T08:59:00.000Z", to: "2026-03-02T09:02:00.000Z", reason: "réseau" },
    ]);
  });

  it("shows an import the same to a seat that never saw its batches", () => {
    const finished: CrisisEvent = {
      type: "import-finished",
      importId: "i1",
      fileName: "plaintes.csv",
      fileHash: null,
      format: "csv",
      read: 5,
      added: 3,
      updated: 0,
      skipped: 1,
      rejected: 1,
      isCancelled: false,
    };
    const [batch, end] = log(
      {
        type: "mentions-received",
        batch: 1,
        sourceId: "i1",
        added: 3,
        updated: 0,
        firstRow: 1,
        lastRow: 3,
        seal: hash,
      },
      finished,
    );
    if (batch === undefined || end === undefined) throw new Error("no entries");
    expect(foldRoomMany(initialRoom, [end]).sources).toEqual(foldRoomMany(initialRoom, [batch, end]).sources);
  });
});
