import { describe, it } from "vitest";
import type { Command } from "../../src-main/contract/command.ts";
import type { CrisisEvent } from "../../src-main/contract/event.ts";
import { alertStatuses, decisionStatuses, informationStatuses } from "../../src-main/contract/vocabulary.ts";
import { by, given, minute } from "./given.ts";
import { joined, room } from "./sample-events.ts";

const nothingMore = { mentionIds: [], attachments: [] };
const people = [
  ...room,
  joined("Lou", "logger"),
  joined("Mona", "monitor"),
  joined("Max", "monitor"),
] as const;

describe("entries of the main courante", () => {
  const note: CrisisEvent = {
    type: "note-written",
    entryId: "e1",
    kind: "fact",
    text: "Appel reçu.",
    ...nothingMore,
  };
  const correct: Command = {
    type: "correct-entry",
    corrects: "e1",
    text: "Appel à 9 h 05.",
    reason: "heure",
  };

  it("are written by all who act, and only looked at by observers", () => {
    const write: Command = { type: "write-note", kind: "fact", text: "Appel reçu.", ...nothingMore };
    given(...people)
      .when(write, { by: "mona" })
      .thenEmits({ type: "note-written", entryId: "id-1", kind: "fact" });
    given(...room, joined("Olga", "observer"))
      .when(write, { by: "olga" })
      .thenRefuses("seat.role-may-not-ask-person", { person: "Anna" });
  });

  it("are corrected by a new entry, by who wrote them or who keeps the log", () => {
    const written = given(...people, by("mona", note));
    written
      .when(correct, { by: "mona" })
      .thenEmits({ type: "entry-corrected", entryId: "id-1", corrects: "e1" });
    written.when(correct, { by: "lou" }).thenEmits({ type: "entry-corrected", corrects: "e1" });
    written.when(correct, { by: "max" }).thenRefuses("seat.role-may-not-ask-person", { person: "Anna" });
  });

  it("can be corrected whatever they are, by position, but not when there are none", () => {
    const written = given(...people, by("mona", note));
    written.when({ ...correct, corrects: "1" }).thenEmits({ type: "entry-corrected", corrects: "1" });
    for (const corrects of ["e9", "99", "0", "-1", "1e0", "", "__proto__"]) {
      written.when({ ...correct, corrects }).thenRefuses("entry.unknown");
    }
  });

  it("are starred and unstarred once", () => {
    given(...people)
      .when({ type: "star-entry", position: 1 })
      .thenEmits({ type: "entry-starred", position: 1 });
    given(...people)
      .when({ type: "star-entry", position: 99 })
      .thenRefuses("entry.unknown");
    const starred = given(...people, { type: "entry-starred", position: 1 });
    starred.when({ type: "star-entry", position: 1 }).thenNothingIsToDo();
    starred.when({ type: "unstar-entry", position: 1 }).thenEmits({ type: "entry-unstarred", position: 1 });
    given(...people)
      .when({ type: "unstar-entry", position: 1 })
      .thenNothingIsToDo();
  });
});

describe("decisions", () => {
  const allowed = { proposed: ["taken", "cancelled", "superseded"], taken: ["cancelled", "superseded"] };

  it("are recorded as proposed or taken", () => {
    const record = { type: "record-decision", text: "Arrêter les ventes.", ...nothingMore } as const;
    given(...room)
      .when({ ...record, status: "proposed" })
      .thenEmits({ type: "decision-recorded", decisionId: "id-1", status: "proposed" });
    given(...room)
      .when({ ...record, status: "cancelled" })
      .thenRefuses("entry.decision-starts-undone");
    given(...room)
      .when({ ...record, status: "superseded" })
      .thenRefuses("entry.decision-starts-undone");
  });

  it.each(decisionStatuses)("that are %s change only as they may", (from) => {
    const past = given(...room, {
      type: "decision-recorded",
      decisionId: "d1",
      text: "Arrêter.",
      status: from,
      ...nothingMore,
    });
    for (const to of decisionStatuses) {
      const asked = past.when({ type: "change-decision-status", decisionId: "d1", status: to, reason: "" });
      const next: readonly string[] = from === "proposed" || from === "taken" ? allowed[from] : [];
      if (from === to) asked.thenNothingIsToDo();
      else if (next.includes(to)) asked.thenEmits({ type: "decision-status-changed", status: to });
      else asked.thenRefuses("entry.decision-cannot-become", { from, to });
    }
    past
      .when({ type: "change-decision-status", decisionId: "d2", status: "taken", reason: "" })
      .thenRefuses("entry.decision-unknown");
  });
});

describe("information", () => {
  it.each(informationStatuses)("that is %s is never again unverified once judged", (from) => {
    const past = given(...room, {
      type: "information-recorded",
      informationId: "i1",
      text: "Usine fermée.",
      status: from,
      mentionIds: [],
      roots: [],
    });
    for (const to of informationStatuses) {
      const asked = past.when({
        type: "change-information-status",
        informationId: "i1",
        status: to,
        reason: "",
      });
      const isJudged = from === "verified" || from === "refuted";
      if (from === to) asked.thenNothingIsToDo();
      else if (isJudged && to === "unverified") {
        asked.thenRefuses("entry.information-cannot-become", { from, to });
      } else asked.thenEmits({ type: "information-status-changed", status: to });
    }
    past
      .when({ type: "change-information-status", informationId: "i2", status: "verified", reason: "" })
      .thenRefuses("entry.information-unknown");
  });
});

describe("alerts", () => {
  it("are raised by hand by all who act", () => {
    given(...people)
      .when({ type: "raise-alert", text: "Pic.", mentionIds: ["m1"] }, { by: "mona" })
      .thenEmits({ type: "alert-raised", alertId: "id-1", kind: "manual" });
  });

  it.each(alertStatuses)("that are %s change only as they may", (from) => {
    const raised = {
      type: "alert-raised",
      alertId: "a1",
      kind: "manual",
      text: "Pic.",
      mentionIds: [],
    } as const;
    const past = given(
      ...room,
      { ...raised, mentionIds: [] },
      { type: "alert-status-changed", alertId: "a1", status: from, reason: "" },
    );
    const allowed: Record<string, readonly string[]> = {
      new: ["acknowledged", "qualified", "dismissed"],
      acknowledged: ["qualified", "dismissed"],
      qualified: ["dismissed"],
      dismissed: ["acknowledged"],
    };
    for (const to of alertStatuses) {
      const asked = past.when({ type: "change-alert-status", alertId: "a1", status: to, reason: "" });
      if (from === to) asked.thenNothingIsToDo();
      else if (allowed[from]?.includes(to)) asked.thenEmits({ type: "alert-status-changed", status: to });
      else asked.thenRefuses("entry.alert-cannot-become", { from, to });
    }
    past
      .when({ type: "change-alert-status", alertId: "a2", status: "qualified", reason: "" })
      .thenRefuses("entry.alert-unknown");
  });
});

describe("situation reports and commitments", () => {
  const made: CrisisEvent = { type: "commitment-made", commitmentId: "c1", text: "Point", dueAt: minute(60) };

  it("reports are numbered one by one", () => {
    given(...room)
      .when({ type: "issue-sitrep", text: "Point." })
      .thenEmits({ number: 1 });
    given(...room, { type: "sitrep-issued", sitrepId: "s", number: 1, text: "Point." })
      .when({ type: "issue-sitrep", text: "Point." })
      .thenEmits({ type: "sitrep-issued", sitrepId: "id-1", number: 2 });
  });

  it("a promise noted late is noted all the same", () => {
    given(...room)
      .when({ type: "make-commitment", text: "Point", dueAt: minute(5) }, { now: minute(30) })
      .thenEmits({ type: "commitment-made", commitmentId: "id-1", dueAt: minute(5) });
  });

  it("a promise is settled once", () => {
    const keep: Command = { type: "keep-commitment", commitmentId: "c1" };
    const cancel: Command = { type: "cancel-commitment", commitmentId: "c1", reason: "reporté" };
    given(...room, made)
      .when(keep)
      .thenEmits({ type: "commitment-kept", commitmentId: "c1" });
    given(...room, made)
      .when(cancel)
      .thenEmits({ type: "commitment-cancelled", reason: "reporté" });
    given(...room)
      .when(keep)
      .thenRefuses("entry.commitment-unknown");
    given(...room)
      .when(cancel)
      .thenRefuses("entry.commitment-unknown");
    const kept = given(...room, made, { type: "commitment-kept", commitmentId: "c1" });
    kept.when(keep).thenNothingIsToDo();
    kept.when(cancel).thenRefuses("entry.commitment-settled", { state: "kept" });
    const cancelled = given(...room, made, { type: "commitment-cancelled", commitmentId: "c1", reason: "" });
    cancelled.when(cancel).thenNothingIsToDo();
    cancelled.when(keep).thenRefuses("entry.commitment-settled", { state: "cancelled" });
  });
});
