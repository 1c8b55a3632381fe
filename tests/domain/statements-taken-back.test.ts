import { describe, expect, it } from "vitest";
import type { CrisisEvent } from "../../src-main/contract/event.ts";
import { lookUp } from "../../src-main/domain/keyed.ts";
import { by, crisisAfter, given, minute, type Past } from "./given.ts";
import { approve, approved, drafted, submitted, words } from "./sample-events.ts";
import { cancel, cancelled, people } from "./taken-back.ts";

const rejected: CrisisEvent = {
  type: "statement-rejected",
  statementId: "s1",
  fingerprint: drafted("s1").fingerprint,
  role: "legalCounsel",
  reason: "Trop affirmatif.",
};
const withdrawn: CrisisEvent = { type: "statement-withdrawn", statementId: "s1", reason: "" };
/** What is known of `s1` once everything has happened. */
const statementAfter = (...past: readonly Past[]) => lookUp(crisisAfter(...past).statements, "s1");

describe("a draft taken back", () => {
  it("is gone, and its number is not given to another", () => {
    const past = [...people, by("anna", drafted("s1")), by("anna", cancelled(5))] as const;
    expect(statementAfter(...past)).toBeUndefined();
    given(...past)
      .when({ type: "submit-statement", statementId: "s1" })
      .thenRefuses("statement.unknown");
    const { type: _, statementId: __, number: ___, fingerprint: ____, ...draft } = drafted("s2");
    given(...past)
      .when({ type: "draft-statement", ...draft })
      .thenEmits({ number: 2 });
  });

  it("stays once it has been put before its approvers", () => {
    given(...people, by("anna", drafted("s1")), by("anna", submitted("s1")))
      .when(cancel(5))
      .thenRefuses("entry.acted-on-since");
  });

  it("is, taken out of review before anyone spoke, what it was before", () => {
    const past = [...people, by("anna", drafted("s1")), by("anna", submitted("s1"))] as const;
    given(...past)
      .when(cancel(6))
      .thenEmits({ positions: [6] });
    expect(statementAfter(...past, cancelled(6))).toEqual(statementAfter(...past.slice(0, -1)));
  });
});

describe("a refusal taken back", () => {
  const inReview = [...people, drafted("s1"), by("anna", submitted("s1"), minute(5))] as const;
  const comms = by("chloé", approved("s1", "commsDirector", "legalCounsel"));
  const refused = [...inReview, comms, by("jeanne", rejected)] as const;

  it("brings the review back with the approvals that stood on the very same words", () => {
    given(...refused)
      .when(cancel(8), { by: "jeanne" })
      .thenEmits({ positions: [8] });
    const back = [...refused, by("jeanne", cancelled(8))] as const;
    expect(statementAfter(...back)).toEqual(statementAfter(...inReview, comms));
    given(...back)
      .when(approve("s1", "legalCounsel"), { by: "jeanne" })
      .thenEmits({ type: "statement-approved", remaining: [] });
  });

  it("is too late once anyone has written on it", () => {
    const { title, wording, approvers, fingerprint } = drafted("s1", { ...words, text: "Nous savons." });
    const edited: CrisisEvent = {
      type: "statement-edited",
      ...{ statementId: "s1", title, wording, approvers, fingerprint, makesStale: false },
    };
    given(...refused, by("anna", edited))
      .when(cancel(8), { by: "jeanne" })
      .thenRefuses("entry.acted-on-since");
  });

  it("is asked by who refused, not by who wrote the words", () => {
    given(...refused)
      .when(cancel(8))
      .thenRefuses("entry.of-another");
  });

  it("is like a withdrawal taken back: approved words are approved again", () => {
    const done = [...inReview, comms, by("jeanne", approved("s1", "legalCounsel"))] as const;
    given(...done, by("anna", withdrawn))
      .when(cancel(9))
      .thenEmits({ positions: [9] });
    expect(statementAfter(...done, by("anna", withdrawn), cancelled(9))).toEqual(statementAfter(...done));
  });
});
