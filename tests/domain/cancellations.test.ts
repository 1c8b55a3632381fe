import { describe, expect, it } from "vitest";
import type { CrisisEvent, EventOf } from "../../src-main/contract/event.ts";
import { lookUp } from "../../src-main/domain/keyed.ts";
import { by, crisisAfter, given, minute } from "./given.ts";
import { approved, drafted, joined, playbookOf, published, submitted } from "./sample-events.ts";
import { cancel, cancelled, people } from "./taken-back.ts";

const note: EventOf<"note-written"> = {
  type: "note-written",
  entryId: "n1",
  kind: "fact",
  text: "Un fait.",
  mentionIds: [],
  attachments: [],
};
const started: CrisisEvent = { type: "playbook-started", runId: "r1", playbook: playbookOf(15) };
const card: CrisisEvent = {
  type: "action-added",
  actionId: "a1",
  runId: "r1",
  cardId: "card-1",
  title: "Fiche 1",
  detail: "",
  role: "monitor",
  dueAt: minute(15),
  owner: null,
};
const ended: CrisisEvent = { type: "playbook-ended", runId: "r1", reason: "Fini." };
const noted = (text: string): CrisisEvent => ({
  type: "action-status-changed",
  actionId: "a1",
  status: "todo",
  note: text,
});
const severity = (level: 1 | 2 | 3 | 4): CrisisEvent => ({
  type: "severity-changed",
  severity: level,
  reason: "",
});

describe("undo", () => {
  it("is a new entry that names what it cancels, once each, in order", () => {
    given(...people, by("anna", note))
      .when(cancel(5, 5))
      .thenEmits({ type: "entries-cancelled", positions: [5] });
  });

  it("is asked by who wrote the entry, and by nobody else", () => {
    given(...people, by("chloé", note))
      .when(cancel(5))
      .thenRefuses("entry.of-another");
    given(...people, note)
      .when(cancel(5))
      .thenRefuses("entry.of-another");
  });

  it("leaves an entry alone once something else was said of the same thing", () => {
    given(...people, by("anna", severity(3)), by("chloé", severity(4)))
      .when(cancel(5))
      .thenRefuses("entry.acted-on-since");
    given(...people, by("anna", severity(3)), by("anna", severity(4)))
      .when(cancel(5, 6))
      .thenEmits({ positions: [5, 6] });
  });

  it("is not for approving, publishing, erasing, nor for what was cancelled already", () => {
    const inReview = [...people, drafted("s1"), by("anna", submitted("s1"))] as const;
    const legal = by("jeanne", approved("s1", "legalCounsel", "commsDirector"));
    const erased: CrisisEvent = { type: "author-erased", authorDigest: "-", erased: 3, reason: "Demande." };
    given(...inReview, legal)
      .when(cancel(7), { by: "jeanne" })
      .thenRefuses("entry.cannot-be-cancelled");
    given(...inReview, legal, by("chloé", approved("s1", "commsDirector")), by("anna", published("s1")))
      .when(cancel(9))
      .thenRefuses("entry.cannot-be-cancelled");
    given(...people, by("anna", erased))
      .when(cancel(5))
      .thenRefuses("entry.cannot-be-cancelled");
    given(...people, by("anna", note), by("anna", cancelled(5)))
      .when(cancel(5))
      .thenRefuses("entry.cannot-be-cancelled");
    given(...people)
      .when(cancel(99))
      .thenRefuses("entry.cannot-be-cancelled");
  });

  it("is refused to an observer", () => {
    given(...people, joined("Olga", "observer"))
      .when(cancel(1), { by: "olga" })
      .thenRefuses("seat.role-may-not-ask-person");
  });
});

describe("a playbook taken back", () => {
  const running = [...people, by("anna", started), by("anna", card)] as const;

  it("runs again after it was ended by mistake", () => {
    given(...running, by("anna", ended))
      .when(cancel(7))
      .thenEmits({ positions: [7] });
    expect(crisisAfter(...running, by("anna", ended), cancelled(7)).runs).toEqual(
      crisisAfter(...running).runs,
    );
  });

  it("does not run twice at once", () => {
    const again: CrisisEvent = { ...started, runId: "r2" } as CrisisEvent;
    given(...running, by("anna", ended), by("chloé", again))
      .when(cancel(7))
      .thenRefuses("playbook.already-running");
  });

  it("goes with its cards, and stays when somebody has begun one", () => {
    given(...running)
      .when(cancel(5, 6))
      .thenEmits({ positions: [5, 6] });
    const { runs, actions } = crisisAfter(...running, cancelled(5, 6));
    expect([runs, actions.size]).toEqual([[], 0]);
    given(...running)
      .when(cancel(5))
      .thenRefuses("entry.acted-on-since");
    given(...running, by("chloé", noted("J’appelle.")))
      .when(cancel(5, 6))
      .thenRefuses("entry.acted-on-since");
  });
});

describe("what else is taken back", () => {
  it("gives a note of an action back its silence, and only its last one", () => {
    const past = [...people, by("anna", card), by("anna", noted("Un")), by("anna", noted("Deux"))] as const;
    given(...past)
      .when(cancel(6))
      .thenRefuses("entry.acted-on-since");
    given(...past)
      .when(cancel(7))
      .thenEmits({ positions: [7] });
  });

  it("opens a commitment again that was marked kept, or cancelled", () => {
    const made: CrisisEvent = {
      type: "commitment-made",
      commitmentId: "c1",
      text: "Point",
      dueAt: minute(60),
    };
    for (const type of ["commitment-kept", "commitment-cancelled"] as const) {
      const settled = { type, commitmentId: "c1", reason: "" } as CrisisEvent;
      const past = [...people, made, by("anna", settled), by("anna", cancelled(6))] as const;
      given(...past)
        .when({ type: "keep-commitment", commitmentId: "c1" })
        .thenEmits({ type: "commitment-kept" });
    }
  });

  it("gives a decision and an alert the status they had, where no step leads back", () => {
    const alert: CrisisEvent = {
      type: "alert-raised",
      alertId: "x",
      kind: "manual",
      text: "Pic",
      mentionIds: [],
    };
    const seen: CrisisEvent = { type: "alert-status-changed", alertId: "x", status: "dismissed", reason: "" };
    given(...people, alert, by("anna", seen))
      .when(cancel(6))
      .thenEmits({ positions: [6] });
    expect(lookUp(crisisAfter(...people, alert, by("anna", seen), cancelled(6)).alerts, "x")).toBe("new");
  });

  it("lets who left come back as they were, on duty since the same hour", () => {
    const duty: CrisisEvent = { type: "duty-started", personId: "jeanne", role: "legalCounsel" };
    const off: CrisisEvent = { ...duty, type: "duty-ended", handover: "", to: null };
    const left: CrisisEvent = { type: "person-left", personId: "jeanne" };
    const before = [...people, by("jeanne", duty, minute(2))] as const;
    const past = [...before, by("anna", off), by("anna", left)] as const;
    given(...past)
      .when(cancel(6, 7))
      .thenEmits({ positions: [6, 7] });
    expect(crisisAfter(...past, cancelled(6, 7)).people).toEqual(crisisAfter(...before).people);
    const another: CrisisEvent = {
      type: "person-joined",
      personId: "p9",
      name: "jeanne",
      roles: ["monitor"],
    };
    given(...past, another)
      .when(cancel(6, 7))
      .thenRefuses("person.name-taken");
  });

  it("opens a closed crisis again, and nothing before its closing", () => {
    const closed: CrisisEvent = { type: "crisis-status-changed", status: "closed", reason: "" };
    const past = [...people, by("anna", note), by("anna", closed)] as const;
    given(...past)
      .when(cancel(5))
      .thenRefuses("crisis.is-closed");
    given(...past)
      .when(cancel(6))
      .thenEmits({ positions: [6] });
    expect(crisisAfter(...past, cancelled(6)).status).toBe("watch");
  });

  it("forgets a reading of a cascade, so that the computed one shows again", () => {
    const read: CrisisEvent = { type: "cascade-qualified", root: "m1", family: "rumour", reason: "" };
    const after = crisisAfter(...people, by("anna", read), by("anna", cancelled(5)));
    expect(lookUp(after.families, "m1")).toBeUndefined();
  });
});
