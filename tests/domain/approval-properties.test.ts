import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../src-main/contract/command.ts";
import type { CrisisEvent } from "../../src-main/contract/event.ts";
import { isRefusal } from "../../src-main/contract/refusal.ts";
import type { Role } from "../../src-main/contract/vocabulary.ts";
import { type Crisis, initialCrisis, type RecordedEvent } from "../../src-main/domain/crisis.ts";
import { decide } from "../../src-main/domain/decide.ts";
import { evolve } from "../../src-main/domain/evolve.ts";
import { eventsOf, fingerprintOf, minute } from "./given.ts";
import { type PublicationFault, publicationFaults } from "./publication-faults.ts";
import { asking, joined, opened, words } from "./sample-events.ts";

const everyone: readonly CrisisEvent[] = [
  opened,
  joined("Anna", "cellLead", "commsDirector", "legalCounsel"),
  joined("Bob", "commsDirector"),
  joined("Carl", "legalCounsel", "crisisDirector"),
  joined("Dora", "spokesperson", "commsDirector", "legalCounsel"),
  joined("Olga", "observer"),
];
const leading = ["anna", "bob", "carl", "dora"];
const people = [...leading, ...leading, ...leading, "olga", "host", "", "stranger"];
const askedRoles: readonly Role[] = ["legalCounsel", "commsDirector", "crisisDirector"];

const wording = fc.record({
  text: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom("Nous vérifions.", "Nous savons.", "Nous disons.") },
    { weight: 1, arbitrary: fc.constantFrom("Point à {nextUpdate}.", "x".repeat(290)) },
  ),
  channel: fc.constantFrom("x" as const, "bluesky" as const),
  lang: fc.constant("fr" as const),
  validUntil: fc.option(fc.integer({ min: 0, max: 90 }).map(minute), { nil: null, freq: 2 }),
});
const approvers = fc
  .uniqueArray(
    fc.record({
      role: fc.constantFrom(...askedRoles),
      deputy: fc.option(fc.constantFrom<Role>("cellLead", "spokesperson", "crisisDirector"), { nil: null }),
      deputyAfterMinutes: fc.integer({ min: 1, max: 20 }),
    }),
    { minLength: 1, maxLength: 3, selector: ({ role }) => role },
  )
  .map((requests) =>
    requests.map(({ role, deputy, deputyAfterMinutes }) => asking(role, deputy, deputyAfterMinutes)),
  );

/** What somebody tries: ids are those the decisions gave out ("s1", "s2"), fingerprints are mostly the current one. */
const attempt = fc.record({
  by: fc.constantFrom(...people),
  statementId: fc.constantFrom("s1", "s1", "s2"),
  pass: fc.integer({ min: 0, max: 3 }),
  readsOld: fc.integer({ min: 0, max: 9 }).map((luck) => luck === 0),
  wording,
  approvers,
  role: fc.constantFrom(...askedRoles),
  act: fc.oneof(
    { weight: 24, arbitrary: fc.constant("approve" as const) },
    { weight: 8, arbitrary: fc.constant("publish" as const) },
    { weight: 6, arbitrary: fc.constant("submit" as const) },
    { weight: 3, arbitrary: fc.constantFrom("edit" as const, "retitle" as const, "draft" as const) },
    { weight: 2, arbitrary: fc.constantFrom("reject" as const, "withdraw" as const, "correct" as const) },
    { weight: 1, arbitrary: fc.constantFrom("leave" as const, "change" as const) },
  ),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

function commandOf(tried: Attempt, crisis: Crisis): Command {
  const { statementId } = tried;
  const bucket = crisis.statements.buckets.flat();
  const statement = bucket.find(([id]) => id === statementId)?.[1];
  // Mostly a role that is really asked: otherwise hardly anything would ever be approved.
  const role = statement?.approvers[tried.pass]?.role ?? tried.role;
  const fingerprint =
    statement === undefined || tried.readsOld ? fingerprintOf(words) : statement.fingerprint;
  switch (tried.act) {
    case "draft":
      return {
        type: "draft-statement",
        title: "Mots",
        isHolding: true,
        wording: tried.wording,
        approvers: tried.approvers,
        template: null,
        mentionIds: [],
      };
    case "edit":
      return {
        type: "edit-statement",
        statementId,
        title: "Mots",
        wording: tried.wording,
        approvers: tried.approvers,
      };
    case "retitle":
      return {
        type: "edit-statement",
        statementId,
        title: `Mots ${tried.pass}`,
        wording: statement?.wording ?? words,
        approvers: [...(statement?.approvers ?? tried.approvers)],
      };
    case "submit":
      return { type: "submit-statement", statementId };
    case "approve":
      return { type: "approve-statement", statementId, role, fingerprint };
    case "reject":
      return { type: "reject-statement", statementId, role, fingerprint, reason: "non" };
    case "withdraw":
      return { type: "withdraw-statement", statementId, reason: "" };
    case "publish":
      return { type: "publish-statement", statementId, fingerprint, url: null, mentionId: null };
    case "correct":
      return { type: "correct-statement", statementId, byStatementId: "s2", reason: "" };
    case "leave":
      return { type: "remove-person", personId: tried.by };
    case "change":
      return { type: "change-person", personId: "bob", name: "Bob", roles: [role, "spokesperson"] };
  }
}

/** Runs every attempt against the crisis as it then is; gives the whole log. */
function play(attempts: readonly Attempt[]): {
  readonly log: readonly RecordedEvent[];
  readonly crisis: Crisis;
} {
  const log: RecordedEvent[] = [];
  let crisis = initialCrisis;
  let clock = 0;
  let statements = 0;
  const append = (event: CrisisEvent, by: string) => {
    const at = minute(clock);
    const entry = { position: log.length + 1, by, occurredAt: at, recordedAt: at, event };
    log.push(entry);
    crisis = evolve(crisis, entry);
  };
  for (const event of everyone) append(event, "host");
  for (const tried of attempts) {
    clock += tried.pass;
    const newId = () => {
      statements += 1;
      return `s${statements}`;
    };
    const context = { now: minute(clock), by: tried.by, newId, fingerprint: fingerprintOf };
    const decision = decide(commandOf(tried, crisis), crisis, context);
    if (isRefusal(decision)) continue;
    for (const event of eventsOf(decision)) append(event, tried.by);
  }
  return { log, crisis };
}

const draftFirst = fc
  .tuple(attempt, attempt, fc.array(attempt, { minLength: 40, maxLength: 120, size: "max" }))
  .map(([first, second, rest]): readonly Attempt[] => [
    { ...first, act: "draft", by: "anna" },
    { ...second, act: "draft", by: "bob" },
    ...rest,
  ]);

describe("whatever anyone tries, in any order", () => {
  it("nothing is published without every required role on these very words, each by another person", () => {
    let publications = 0;
    fc.assert(
      fc.property(draftFirst, (attempts) => {
        const { log } = play(attempts);
        publications += log.filter(({ event }) => event.type === "statement-published").length;
        expect(publicationFaults(log)).toEqual([]);
      }),
      { numRuns: 400 },
    );
    // A property that nothing ever reaches holds for no reason.
    expect(publications).toBeGreaterThan(50);
  });

  it("the state is the same whatever the batching, and survives being stored half-way", () => {
    fc.assert(
      fc.property(draftFirst, fc.array(fc.nat(100)), (attempts, cuts) => {
        const { log, crisis } = play(attempts);
        const ends = [...cuts.map((cut) => cut % (log.length + 1)), log.length].toSorted((a, b) => a - b);
        let stored: Crisis = initialCrisis;
        let from = 0;
        for (const end of ends) {
          stored = log.slice(from, end).reduce(evolve, structuredClone(stored));
          stored = JSON.parse(JSON.stringify(stored));
          from = end;
        }
        expect(stored).toEqual(crisis);
        expect(JSON.stringify(stored)).toBe(JSON.stringify(crisis));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the watch over publications", () => {
  const draft: CrisisEvent = {
    type: "statement-drafted",
    statementId: "s1",
    number: 1,
    title: "Mots",
    isHolding: true,
    wording: words,
    fingerprint: fingerprintOf(words),
    approvers: [asking("legalCounsel"), asking("commsDirector")],
    template: null,
    mentionIds: [],
  };
  const submit = {
    type: "statement-submitted",
    statementId: "s1",
    fingerprint: fingerprintOf(words),
  } as const;
  const publish = { ...submit, type: "statement-published", url: null, mentionId: null } as const;
  const approval = (role: Role, fingerprint = fingerprintOf(words)): CrisisEvent => ({
    type: "statement-approved",
    statementId: "s1",
    fingerprint,
    role,
    isDeputy: false,
    remaining: [],
  });
  const faultsOf = (...events: readonly (readonly [string, CrisisEvent])[]): readonly PublicationFault[] =>
    publicationFaults(
      events.map(([by, event], index) => ({
        position: index + 1,
        by,
        occurredAt: minute(index),
        recordedAt: minute(index),
        event,
      })),
    );

  it("catches a missing role, old words and one person twice, and passes what is right", () => {
    const start = [
      ["anna", draft],
      ["anna", submit],
      ["carl", approval("legalCounsel")],
    ] as const;
    expect(faultsOf(...start, ["anna", publish])).toEqual([{ position: 4, fault: "missing commsDirector" }]);
    expect(faultsOf(...start, ["bob", approval("commsDirector", "f".repeat(64))], ["anna", publish])).toEqual(
      [{ position: 5, fault: "missing commsDirector" }],
    );
    expect(faultsOf(...start, ["carl", approval("commsDirector")], ["anna", publish])).toEqual([
      { position: 5, fault: "one person stood twice" },
    ]);
    expect(
      faultsOf(...start, ["bob", approval("commsDirector")], ["anna", submit], ["anna", publish]),
    ).toHaveLength(2);
    expect(faultsOf(...start, ["bob", approval("commsDirector")], ["anna", publish])).toEqual([]);
  });
});
