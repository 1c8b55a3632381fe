import { describe, expect, it } from "vitest";
import { circuitOf, holdersOf, standingOf } from "../../../../src-renderer/components/statement/circuit.ts";
import { tellStory } from "../../fake/crisis-story.ts";
import { createFakeLog } from "../../fake/fake-log.ts";
import { instant, storyNow } from "../../fake/story-frame.ts";

const log = createFakeLog();
tellStory(log);
const room = log.room();
const now = Date.parse(storyNow);
const waiting = Object.values(room.statements).find((statement) => statement.status === "inReview");
if (waiting === undefined) throw new Error("The story has no statement in approval");
const person = (id: string) => room.people[id];
const minutes = (count: number): number => count * 60_000;

describe("an approval circuit", () => {
  it("tells who has approved and since when who is missing, in the order asked", () => {
    expect(circuitOf(waiting, now).map((step) => [step.role, step.state])).toEqual([
      ["legalCounsel", "approved"],
      ["cellLead", "approved"],
      ["commsDirector", "waiting"],
    ]);
  });

  it("counts the deputy's delay from submission", () => {
    const step = circuitOf(waiting, now)[2];
    expect(step).toMatchObject({
      since: Date.parse(instant("15:42")),
      deputyAt: Date.parse(instant("15:57")),
      isDeputyOpen: false,
    });
    expect(circuitOf(waiting, now + minutes(3))[2]).toMatchObject({ isDeputyOpen: true });
  });

  it("asks nothing of anyone before submission", () => {
    const draft = { ...waiting, status: "draft" as const, submittedAt: null, approvals: [] };
    expect(new Set(circuitOf(draft, now).map((step) => step.state))).toEqual(new Set(["idle"]));
  });

  it("shows whose refusal ended it", () => {
    const rejection = { role: "commsDirector" as const, by: "p0", at: storyNow, reason: "Trop tôt" };
    const rejected = { ...waiting, status: "rejected" as const, approvals: [], rejections: [rejection] };
    expect(circuitOf(rejected, now)[2]).toMatchObject({ state: "rejected", by: "p0", reason: "Trop tôt" });
  });
});

describe("what a seat can say of it", () => {
  it("is its own role's word", () => {
    expect(standingOf(waiting, person("p0"), now)).toEqual({
      kind: "may",
      role: "commsDirector",
      isDeputy: false,
    });
  });

  it("is nothing more once it has approved, even as a deputy", () => {
    expect(standingOf(waiting, person("p2"), now + minutes(30))).toMatchObject({
      kind: "has-approved",
      role: "cellLead",
      missing: ["commsDirector"],
    });
  });

  it("comes to the deputy only after the delay", () => {
    const fresh = { ...waiting, approvals: waiting.approvals.filter(({ by }) => by !== "p2") };
    const alone = { ...fresh, approvers: fresh.approvers.filter(({ role }) => role !== "cellLead") };
    expect(standingOf(alone, person("p2"), now)).toEqual({
      kind: "deputy-soon",
      role: "commsDirector",
      at: Date.parse(instant("15:57")),
    });
    expect(standingOf(alone, person("p2"), now + minutes(3))).toMatchObject({ kind: "may", isDeputy: true });
  });

  it("is not its turn for anyone else, and nobody's when no one sits here", () => {
    expect(standingOf(waiting, person("p5"), now)).toEqual({ kind: "others", missing: ["commsDirector"] });
    expect(standingOf(waiting, undefined, now)).toEqual({ kind: "nobody" });
  });
});

describe("who holds a role", () => {
  it("leaves out those who have left", () => {
    expect(holdersOf(room.people, "legalCounsel").map(({ id }) => id)).toEqual(["p1"]);
    const gone = Object.values(room.people).map((one) => ({ ...one, hasLeft: true }));
    expect(holdersOf(Object.fromEntries(gone.map((one) => [one.id, one])), "legalCounsel")).toEqual([]);
  });
});
