import { describe, expect, it } from "vitest";
import { nextCommitment, overdueActions, waitingFor } from "../../../src-renderer/state/waiting-for-me.ts";
import { tellStory } from "../fake/crisis-story.ts";
import { createFakeLog } from "../fake/fake-log.ts";
import { instant, storyNow } from "../fake/story-frame.ts";

const log = createFakeLog();
tellStory(log);
const room = log.room();
const now = Date.parse(storyNow);

describe("what waits for a person", () => {
  it("is a statement their own role has not approved yet", () => {
    expect(waitingFor(room, "p0", now).map(({ role, isDeputy }) => [role, isDeputy])).toEqual([
      ["commsDirector", false],
    ]);
  });

  it("is not one they have approved already, nor anything when nobody sits here", () => {
    expect(waitingFor(room, "p1", now)).toEqual([]);
    expect(waitingFor(room, null, now)).toEqual([]);
  });

  it("comes to the deputy only once the delay has passed, and not to who stood for another role", () => {
    const statements = Object.values(room.statements).map((statement) => ({ ...statement, approvals: [] }));
    const fresh = { ...room, statements: Object.fromEntries(statements.map((one) => [one.id, one])) };
    const asDeputy = (at: string) =>
      waitingFor(
        { ...fresh, people: { d: { id: "d", name: "D", roles: ["cellLead"], hasLeft: false, duties: [] } } },
        "d",
        Date.parse(instant(at)),
      ).map(({ role, isDeputy }) => `${role} ${isDeputy}`);
    expect(asDeputy("15:43")).toEqual(["cellLead false"]);
    const onlyDeputy = {
      ...fresh,
      people: { d: { id: "d", name: "D", roles: ["crisisDirector" as const], hasLeft: false, duties: [] } },
    };
    expect(waitingFor(onlyDeputy, "d", now)).toEqual([]);
  });

  it("counts the nearest commitment and what is overdue", () => {
    expect(nextCommitment(room)?.dueAt).toBe(instant("16:00"));
    expect(overdueActions(room, now)).toBeGreaterThan(0);
    expect(overdueActions(room, Date.parse(instant("11:00")))).toBe(0);
  });
});
