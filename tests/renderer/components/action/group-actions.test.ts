import { describe, expect, it } from "vitest";
import { dueOf } from "../../../../src-renderer/components/action/action-due.ts";
import { groupActions, sortActions } from "../../../../src-renderer/components/action/group-actions.ts";
import { tellStory } from "../../fake/crisis-story.ts";
import { createFakeLog } from "../../fake/fake-log.ts";
import { instant, storyNow } from "../../fake/story-frame.ts";

const log = createFakeLog();
tellStory(log);
const { actions, runs, people } = log.room();
const all = Object.values(actions);
const now = Date.parse(storyNow);
const nameOf = (id: string): string => people[id]?.name ?? id;
const grouped = (by: "due" | "owner" | "phase") => groupActions(all, by, { now, runs, nameOf });

describe("when an action is due", () => {
  const due = (time: string, status: "todo" | "done" = "todo") =>
    dueOf({ status, dueAt: instant(time) }, now);

  it("is late only after its instant", () => {
    expect(due("15:46")).toEqual({ kind: "late", by: 8 * 60_000 });
    expect(due("15:54")).toEqual({ kind: "soon", in: 0 });
  });

  it("is soon within half an hour", () => {
    expect(due("16:24").kind).toBe("soon");
    expect(due("16:25").kind).toBe("later");
  });

  it("means nothing once it is done", () => expect(due("15:46", "done").kind).toBe("settled"));

  it("may never have been said", () =>
    expect(dueOf({ status: "todo", dueAt: null }, now).kind).toBe("undated"));
});

describe("actions in groups", () => {
  it("by due time begin with what is late and end with what is settled", () => {
    const keys = grouped("due").map(({ key }) => key);
    expect(keys[0]).toBe("late");
    expect(keys.at(-1)).toBe("settled");
  });

  it("by owner begin with nobody's, then follow the names", () => {
    const keys = grouped("owner").map(({ key }) => key);
    expect(keys[0]).toBe("nobody");
    const names = keys.slice(1).map(nameOf);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
  });

  it("by phase follow the playbook, actions of no card last", () => {
    const extra = { ...all[0], id: "extra", runId: null, cardId: null } as (typeof all)[number];
    const keys = groupActions([...all, extra], "phase", { now, runs, nameOf }).map(({ key }) => key);
    expect(keys).toEqual(["alert", "assess", "respond", "sustain", "standDown", "none"]);
  });

  it("lose none and repeat none, however grouped", () => {
    for (const by of ["due", "owner", "phase"] as const) {
      const ids = grouped(by).flatMap((group) => group.actions.map(({ id }) => id));
      expect(ids.toSorted()).toEqual(Object.keys(actions).toSorted());
    }
  });

  it("sorted put what is to do first by due time", () => {
    const sorted = sortActions(all);
    const firstSettled = sorted.findIndex(({ status }) => status === "done");
    expect(firstSettled).toBeGreaterThan(1);
    expect(sorted.slice(firstSettled).every(({ status }) => status === "done")).toBe(true);
    const times = sorted.slice(0, firstSettled).map(({ dueAt }) => Date.parse(dueAt ?? ""));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});
