import { describe, it } from "vitest";
import type { Command } from "../../src-main/contract/command.ts";
import type { CrisisEvent } from "../../src-main/contract/event.ts";
import { by, fingerprintOf, given, minute } from "./given.ts";
import {
  approved,
  asking,
  drafted,
  editTo,
  joined,
  legalAndComms,
  otherWords,
  publish,
  published,
  room,
  submitted,
  words,
} from "./sample-events.ts";

const people = [...room, joined("Jeanne", "legalCounsel"), joined("Chloé", "commsDirector")] as const;
const inReview = [...people, drafted("s1"), submitted("s1")] as const;
const allApproved = [
  ...inReview,
  by("jeanne", approved("s1", "legalCounsel", "commsDirector")),
  by("chloé", approved("s1", "commsDirector")),
] as const;
const out = [...allApproved, published("s1")] as const;
const stale = [
  ...allApproved,
  {
    ...editTo("s1", otherWords),
    type: "statement-edited",
    fingerprint: fingerprintOf(otherWords),
    makesStale: true,
  },
] as const satisfies readonly unknown[];
const rejected: CrisisEvent = {
  type: "statement-rejected",
  statementId: "s1",
  fingerprint: fingerprintOf(words),
  role: "legalCounsel",
  reason: "trop tôt",
};
const submit: Command = { type: "submit-statement", statementId: "s1" };

describe("drafting", () => {
  const draft: Command = {
    type: "draft-statement",
    title: "Premiers mots",
    isHolding: true,
    wording: words,
    approvers: legalAndComms,
    template: null,
    mentionIds: ["m1"],
  };

  it("numbers statements and fingerprints their exact words", () => {
    given(...people)
      .when(draft)
      .thenEmits({
        type: "statement-drafted",
        statementId: "id-1",
        number: 1,
        fingerprint: fingerprintOf(words),
      });
    given(...people, drafted("s1"))
      .when(draft)
      .thenEmits({ number: 2, mentionIds: ["m1"] });
  });

  it("refuses a circuit that cannot work", () => {
    given(...people)
      .when({ ...draft, approvers: [asking("legalCounsel"), asking("legalCounsel")] })
      .thenRefuses("statement.role-asked-twice", { role: "legalCounsel" });
    given(...people)
      .when({ ...draft, approvers: [asking("observer")] })
      .thenRefuses("statement.observer-cannot-approve");
    given(...people)
      .when({ ...draft, approvers: [asking("legalCounsel", "observer")] })
      .thenRefuses("statement.observer-cannot-approve");
  });
});

describe("editing", () => {
  it("of a draft is free, and saying the same again is nothing", () => {
    given(...people, drafted("s1"))
      .when(editTo("s1", otherWords))
      .thenEmits({ type: "statement-edited", makesStale: false, fingerprint: fingerprintOf(otherWords) });
    given(...people, drafted("s1"))
      .when(editTo("s1", words))
      .thenNothingIsToDo();
    given(...people)
      .when(editTo("s1", words))
      .thenRefuses("statement.unknown");
  });

  it.each([
    ["words", { text: "Nous vérifions !" }],
    ["channel", { channel: "bluesky" }],
    ["language", { lang: "en" }],
    ["validity", { validUntil: minute(600) }],
  ] as const)("the %s of a statement in review or approved makes it stale", (_, change) => {
    const edit = editTo("s1", { ...words, ...change });
    given(...inReview)
      .when(edit)
      .thenEmits({ type: "statement-edited", makesStale: true });
    given(...allApproved)
      .when(edit)
      .thenEmits({ type: "statement-edited", makesStale: true });
  });

  it("the circuit counts as the words do: nobody is dropped to pass their refusal by", () => {
    given(...inReview)
      .when(editTo("s1", words, [asking("commsDirector", "cellLead", 15)]))
      .thenEmits({ makesStale: true });
    given(...inReview)
      .when(
        editTo("s1", words, [asking("legalCounsel", "cellLead", 1), asking("commsDirector", "cellLead", 15)]),
      )
      .thenEmits({ makesStale: true });
    given(...inReview)
      .when(editTo("s1", words, legalAndComms.toReversed()))
      .thenNothingIsToDo();
  });

  it("of the title alone leaves approvals standing", () => {
    given(...allApproved)
      .when({ ...editTo("s1", words), title: "Autre titre" })
      .thenEmits({ type: "statement-edited", makesStale: false });
  });

  it("of what is published is refused", () => {
    given(...out)
      .when(editTo("s1", otherWords))
      .thenRefuses("statement.published-is-frozen");
    given(...out)
      .when(submit)
      .thenRefuses("statement.published-is-frozen");
    given(...out)
      .when({ type: "withdraw-statement", statementId: "s1", reason: "" })
      .thenRefuses("statement.published-is-frozen");
  });
});

describe("submitting", () => {
  const draftOf = (change: Partial<typeof words>) =>
    given(...people, drafted("s1", { ...words, ...change })).when(submit, { now: minute(10) });

  it("puts the current words before the approvers, once", () => {
    given(...people, drafted("s1"))
      .when(submit)
      .thenEmits({ type: "statement-submitted", fingerprint: fingerprintOf(words) });
    given(...inReview)
      .when(submit)
      .thenNothingIsToDo();
    given(...allApproved)
      .when(submit)
      .thenRefuses("statement.already-approved");
  });

  it("is refused over the channel's limit, and not at the limit", () => {
    draftOf({ text: "é".repeat(280) }).thenEmits({ type: "statement-submitted" });
    draftOf({ text: "é".repeat(281) }).thenRefuses("statement.too-long", {
      length: 281,
      limit: 280,
      over: 1,
      channel: "x",
    });
    draftOf({ text: "é".repeat(281), channel: "bluesky" }).thenEmits({ type: "statement-submitted" });
    draftOf({ text: "é".repeat(20_000), channel: "press" }).thenEmits({ type: "statement-submitted" });
  });

  it("is refused while a place is left to fill", () => {
    draftOf({ text: "Point à {nextUpdate}, {city}, {nextUpdate}." }).thenRefuses(
      "statement.has-unfilled-fields",
      {
        fields: "{nextUpdate}, {city}",
      },
    );
    draftOf({ text: "Une accolade { seule }, {} ou {Ceci} n’est pas un champ." }).thenEmits({
      type: "statement-submitted",
    });
  });

  it("is refused once the validity has passed", () => {
    draftOf({ validUntil: minute(9) }).thenRefuses("statement.validity-has-passed");
    draftOf({ validUntil: minute(10) }).thenEmits({ type: "statement-submitted" });
  });

  it("starts again after a rejection, a change or a withdrawal", () => {
    const withdrawn: CrisisEvent = { type: "statement-withdrawn", statementId: "s1", reason: "" };
    given(...inReview, rejected)
      .when(submit)
      .thenEmits({ type: "statement-submitted" });
    given(...stale)
      .when(submit)
      .thenEmits({ fingerprint: fingerprintOf(otherWords) });
    given(...allApproved, withdrawn)
      .when(submit)
      .thenEmits({ type: "statement-submitted" });
    given(...allApproved, withdrawn)
      .when(publish("s1"))
      .thenRefuses("statement.not-approved");
    given(...people, drafted("s1"))
      .when({ type: "withdraw-statement", statementId: "s1", reason: "" })
      .thenRefuses("statement.not-in-review");
  });
});

describe("publishing", () => {
  it("takes all approvals on these very words", () => {
    given(...allApproved)
      .when(publish("s1"))
      .thenEmits({ type: "statement-published", fingerprint: fingerprintOf(words) });
    given(...inReview)
      .when(publish("s1"))
      .thenRefuses("statement.not-approved");
    given(...inReview, by("jeanne", approved("s1", "legalCounsel", "commsDirector")))
      .when(publish("s1"))
      .thenRefuses("statement.not-approved");
    given(...allApproved)
      .when(publish("s1", otherWords))
      .thenRefuses("statement.words-have-changed");
    given(...stale)
      .when(publish("s1", otherWords))
      .thenRefuses("statement.is-stale");
    given(...out)
      .when(publish("s1"))
      .thenRefuses("statement.already-published");
  });

  it("is refused once the validity has passed", () => {
    const wording = { ...words, validUntil: minute(60) };
    const valid = given(
      ...people,
      drafted("s1", wording, [asking("legalCounsel")]),
      submitted("s1", wording),
      { ...approved("s1", "legalCounsel"), fingerprint: fingerprintOf(wording) } as CrisisEvent,
    );
    valid.when(publish("s1", wording), { now: minute(60) }).thenEmits({ type: "statement-published" });
    valid.when(publish("s1", wording), { now: minute(61) }).thenRefuses("statement.validity-has-passed");
  });

  it("needs a person with the right to speak", () => {
    given(...allApproved)
      .when(publish("s1"), { by: "host" })
      .thenRefuses("seat.needs-a-person");
    given(...allApproved)
      .when(publish("s1"), { by: "jeanne" })
      .thenRefuses("seat.role-may-not-ask-person", { person: "Anna" });
  });
});

describe("correcting", () => {
  const correct = (byStatementId: string): Command => ({
    type: "correct-statement",
    statementId: "s1",
    byStatementId,
    reason: "lot inexact",
  });

  it("points at another published statement", () => {
    given(...out, drafted("s2"), published("s2"))
      .when(correct("s2"))
      .thenEmits({ type: "statement-corrected", statementId: "s1", byStatementId: "s2" });
    given(...out, drafted("s2"))
      .when(correct("s2"))
      .thenRefuses("statement.correction-not-published");
    given(...out)
      .when(correct("s1"))
      .thenRefuses("statement.corrects-itself");
    given(...out)
      .when(correct("s9"))
      .thenRefuses("statement.unknown");
    given(...inReview)
      .when(correct("s2"))
      .thenRefuses("statement.not-published");
  });

  it("is done once", () => {
    const corrected: CrisisEvent = {
      type: "statement-corrected",
      statementId: "s1",
      byStatementId: "s2",
      reason: "",
    };
    given(...out, drafted("s2"), published("s2"), corrected)
      .when(correct("s2"))
      .thenRefuses("statement.already-corrected");
  });
});
