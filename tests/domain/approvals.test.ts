import { describe, expect, it } from "vitest";
import type { Command } from "../../src-main/contract/command.ts";
import type { CrisisEvent } from "../../src-main/contract/event.ts";
import { deputyFrom, remainingRoles } from "../../src-main/domain/approvals.ts";
import { lookUp } from "../../src-main/domain/keyed.ts";
import { by, crisisAfter, fingerprintOf, given, minute } from "./given.ts";
import {
  approve,
  approved,
  asking,
  drafted,
  editTo,
  joined,
  otherWords,
  room,
  submitted,
  words,
} from "./sample-events.ts";

const people = [
  ...room,
  joined("Jeanne", "legalCounsel"),
  joined("Chloé", "commsDirector"),
  joined("Dan", "commsDirector", "legalCounsel"),
  joined("Mona", "monitor"),
] as const;
const inReview = [...people, drafted("s1"), by("anna", submitted("s1"), minute(5))] as const;
const legalDone = [...inReview, by("dan", approved("s1", "legalCounsel", "commsDirector"))] as const;

describe("an approval", () => {
  it("is given role by role, in any order, and says who is still missing", () => {
    given(...inReview)
      .when(approve("s1", "commsDirector"), { by: "chloé" })
      .thenEmits({ type: "statement-approved", isDeputy: false, remaining: ["legalCounsel"] });
    given(...legalDone)
      .when(approve("s1", "commsDirector"), { by: "chloé" })
      .thenEmits({ type: "statement-approved", role: "commsDirector", remaining: [] });
    const statement = lookUp(crisisAfter(...legalDone).statements, "s1");
    expect(statement && remainingRoles(statement)).toEqual(["commsDirector"]);
  });

  it("binds to the words the approver has read", () => {
    given(...inReview)
      .when(approve("s1", "legalCounsel", otherWords), { by: "jeanne" })
      .thenRefuses("statement.words-have-changed");
  });

  it("falls with any edit, and must be given anew by every role", () => {
    const edited: CrisisEvent = {
      ...editTo("s1", otherWords),
      type: "statement-edited",
      fingerprint: fingerprintOf(otherWords),
      makesStale: true,
    };
    given(...legalDone, edited)
      .when(approve("s1", "commsDirector", otherWords), { by: "chloé" })
      .thenRefuses("statement.is-stale");
    given(...legalDone, edited, submitted("s1", otherWords))
      .when(approve("s1", "commsDirector", otherWords), { by: "chloé" })
      .thenEmits({ remaining: ["legalCounsel"] });
    const back = { ...edited, ...editTo("s1", words), type: "statement-edited", makesStale: false } as const;
    given(...legalDone, edited, { ...back, fingerprint: fingerprintOf(words) }, submitted("s1"))
      .when(approve("s1", "commsDirector"), { by: "chloé" })
      .thenEmits({ remaining: ["legalCounsel"] });
  });

  it("is asked of a statement in review only", () => {
    given(...people, drafted("s1"))
      .when(approve("s1", "legalCounsel"), { by: "jeanne" })
      .thenRefuses("statement.not-in-review");
    given(...legalDone, by("chloé", approved("s1", "commsDirector")))
      .when(approve("s1", "legalCounsel"), { by: "jeanne" })
      .thenRefuses("statement.already-approved");
    given(...inReview)
      .when(approve("s9", "legalCounsel"), { by: "jeanne" })
      .thenRefuses("statement.unknown");
  });

  it("is given once for a role, and only for a role that is asked", () => {
    given(...legalDone)
      .when(approve("s1", "legalCounsel"), { by: "jeanne" })
      .thenRefuses("statement.already-approved-for-role", { role: "legalCounsel" });
    given(...inReview)
      .when(approve("s1", "monitor"), { by: "mona" })
      .thenRefuses("statement.role-not-asked", { role: "monitor" });
  });

  it("is of the role's own, not of its friends nor of the machine", () => {
    given(...inReview)
      .when(approve("s1", "legalCounsel"), { by: "mona" })
      .thenRefuses("statement.approval-of-another", { role: "legalCounsel" });
    given(...inReview)
      .when(approve("s1", "legalCounsel"), { by: "host" })
      .thenRefuses("seat.needs-a-person");
    given(...inReview)
      .when(approve("s1", "legalCounsel"), { by: "" })
      .thenRefuses("seat.has-no-person");
  });

  it("is never given twice by one person, whatever their roles", () => {
    given(...legalDone)
      .when(approve("s1", "commsDirector"), { by: "dan" })
      .thenRefuses("statement.already-stood-for", { role: "legalCounsel" });
  });

  it("is refused once the validity has passed", () => {
    const wording = { ...words, validUntil: minute(30) };
    const dated = given(...people, drafted("s1", wording), submitted("s1", wording));
    dated
      .when(approve("s1", "legalCounsel", wording), { by: "jeanne", now: minute(30) })
      .thenEmits({ type: "statement-approved" });
    dated
      .when(approve("s1", "legalCounsel", wording), { by: "jeanne", now: minute(31) })
      .thenRefuses("statement.validity-has-passed");
  });
});

describe("a deputy", () => {
  it("takes over once the delay has passed, counted from submission", () => {
    given(...inReview)
      .when(approve("s1", "commsDirector"), { by: "anna", now: minute(18.5) })
      .thenRefuses("statement.deputy-too-early", { role: "commsDirector", minutes: 2 });
    given(...inReview)
      .when(approve("s1", "commsDirector"), { by: "anna", now: minute(20) })
      .thenEmits({
        type: "statement-approved",
        role: "commsDirector",
        isDeputy: true,
        remaining: ["legalCounsel"],
      });
    const statement = lookUp(crisisAfter(...inReview).statements, "s1");
    expect(statement && deputyFrom(statement, asking("commsDirector", "cellLead", 15))).toBe(
      Date.parse(minute(20)),
    );
  });

  it("does not count from a submission dated back", () => {
    const late = { event: submitted("s1"), by: "anna", at: minute(30) };
    const crisis = given(...people, drafted("s1"), late);
    crisis
      .when(approve("s1", "commsDirector"), { by: "anna", now: minute(31) })
      .thenRefuses("statement.deputy-too-early", { role: "commsDirector", minutes: 14 });
  });

  it("starts waiting again when the statement is submitted again", () => {
    const again: CrisisEvent = { type: "statement-withdrawn", statementId: "s1", reason: "" };
    given(...inReview, again, by("anna", submitted("s1"), minute(60)))
      .when(approve("s1", "commsDirector"), { by: "anna", now: minute(61) })
      .thenRefuses("statement.deputy-too-early");
  });

  it("does not exist where none is named", () => {
    given(...inReview)
      .when(approve("s1", "legalCounsel"), { by: "anna", now: minute(600) })
      .thenRefuses("statement.approval-of-another");
  });

  it("acts in their own name where they hold the role too", () => {
    const both = [
      ...room,
      joined("Dan", "commsDirector", "cellLead"),
      drafted("s1"),
      submitted("s1"),
    ] as const;
    given(...both)
      .when(approve("s1", "commsDirector"), { by: "dan" })
      .thenEmits({ isDeputy: false });
  });
});

describe("a rejection", () => {
  const reject: Command = {
    type: "reject-statement",
    statementId: "s1",
    role: "legalCounsel",
    fingerprint: fingerprintOf(words),
    reason: "« danger » n’est pas établi",
  };

  it("follows the same rules as an approval, and says why", () => {
    given(...inReview)
      .when(reject, { by: "jeanne" })
      .thenEmits({ type: "statement-rejected", role: "legalCounsel", reason: "« danger » n’est pas établi" });
    given(...inReview)
      .when(reject, { by: "mona" })
      .thenRefuses("statement.approval-of-another");
    given(...inReview)
      .when({ ...reject, fingerprint: fingerprintOf(otherWords) }, { by: "jeanne" })
      .thenRefuses("statement.words-have-changed");
  });

  it("drops the approvals already given", () => {
    const rejected: CrisisEvent = { ...reject, type: "statement-rejected", role: "commsDirector" };
    const crisis = crisisAfter(...legalDone, rejected);
    expect(lookUp(crisis.statements, "s1")).toMatchObject({ status: "rejected", approvals: [] });
  });

  it("leaves new words to be approved again by all", () => {
    const rejected: CrisisEvent = { ...reject, type: "statement-rejected" };
    const edited: CrisisEvent = {
      ...editTo("s1", otherWords),
      type: "statement-edited",
      fingerprint: fingerprintOf(otherWords),
      makesStale: false,
    };
    given(...legalDone, rejected, edited, submitted("s1", otherWords))
      .when(approve("s1", "legalCounsel", otherWords), { by: "jeanne" })
      .thenEmits({ type: "statement-approved", remaining: ["commsDirector"] });
  });
});
