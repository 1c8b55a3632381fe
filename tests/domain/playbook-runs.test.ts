import { describe, it } from "vitest";
import type { Command } from "../../src-main/contract/command.ts";
import type { CrisisEvent } from "../../src-main/contract/event.ts";
import { by, given, minute } from "./given.ts";
import { joined, playbookOf, room } from "./sample-events.ts";

describe("a playbook", () => {
  const start: Command = { type: "start-playbook", playbook: playbookOf(15, 60) };
  const started: CrisisEvent = { type: "playbook-started", runId: "r1", playbook: playbookOf(15, 60) };

  it("turns each card into an action due from T0, even when that is already past", () => {
    given(...room)
      .when(start, { now: minute(40) })
      .thenEmits(
        { type: "playbook-started", runId: "id-1", playbook: playbookOf(15, 60) },
        {
          type: "action-added",
          actionId: "id-2",
          runId: "id-1",
          cardId: "card-1",
          dueAt: minute(15),
          owner: null,
        },
        {
          type: "action-added",
          actionId: "id-3",
          runId: "id-1",
          cardId: "card-2",
          dueAt: minute(60),
          owner: null,
        },
      );
  });

  it("counts from T0 where it now stands", () => {
    given(...room, { type: "crisis-start-moved", startedAt: minute(-30), reason: "" })
      .when({ type: "start-playbook", playbook: playbookOf(15) })
      .thenEmits({ type: "playbook-started" }, { type: "action-added", dueAt: minute(-15) });
  });

  it("runs once at a time, and again once ended", () => {
    given(...room, started)
      .when(start)
      .thenRefuses("playbook.already-running", { title: "Plan" });
    given(...room, started, { type: "playbook-ended", runId: "r1", reason: "" })
      .when(start)
      .thenEmits({ type: "playbook-started" }, { type: "action-added" }, { type: "action-added" });
  });

  it("is refused when a delay is beyond reason", () => {
    given(...room)
      .when({ type: "start-playbook", playbook: playbookOf(15, Number.MAX_SAFE_INTEGER) })
      .thenRefuses("playbook.delay-too-long", { title: "Fiche 2" });
  });

  it("ends once", () => {
    const end: Command = { type: "end-playbook", runId: "r1", reason: "fini" };
    given(...room, started)
      .when(end)
      .thenEmits({ type: "playbook-ended", runId: "r1", reason: "fini" });
    given(...room, started, { type: "playbook-ended", runId: "r1", reason: "" })
      .when(end)
      .thenNothingIsToDo();
    given(...room)
      .when(end)
      .thenRefuses("playbook.run-unknown");
  });
});

describe("an action", () => {
  const people = [...room, joined("Mona", "monitor"), joined("Jeanne", "legalCounsel")] as const;
  const added = (owner: string | null, role: "monitor" | null = "monitor"): CrisisEvent => ({
    type: "action-added",
    actionId: "a1",
    runId: null,
    cardId: null,
    title: "Appeler",
    detail: "",
    role,
    dueAt: null,
    owner,
  });
  const done: Command = { type: "change-action-status", actionId: "a1", status: "done", note: "" };

  it("is added by hand, for somebody in the room or nobody", () => {
    const add = { type: "add-action", title: "Appeler", detail: "", role: null, dueAt: null } as const;
    given(...people)
      .when({ ...add, owner: "mona" }, { by: "jeanne" })
      .thenEmits({ type: "action-added", actionId: "id-1", runId: null, cardId: null, owner: "mona" });
    given(...people)
      .when({ ...add, owner: "bob" })
      .thenRefuses("person.unknown");
  });

  it("is taken when free, given back by its owner, given to anyone by those who direct", () => {
    const assign = (owner: string | null): Command => ({ type: "assign-action", actionId: "a1", owner });
    given(...people, added(null))
      .when(assign("mona"), { by: "mona" })
      .thenEmits({ owner: "mona" });
    given(...people, added("mona"))
      .when(assign(null), { by: "mona" })
      .thenEmits({ owner: null });
    given(...people, added("mona"))
      .when(assign("jeanne"))
      .thenEmits({ owner: "jeanne" });
    given(...people, added("mona"))
      .when(assign("mona"))
      .thenNothingIsToDo();
    given(...people, added("mona"))
      .when(assign("bob"))
      .thenRefuses("person.unknown");
    given(...people, added("mona"))
      .when(assign("jeanne"), { by: "jeanne" })
      .thenRefuses("action.of-another");
    given(...people, added(null))
      .when(assign("mona"), { by: "jeanne" })
      .thenRefuses("action.of-another");
  });

  it("is moved on by its owner, its role or those who direct; by all who act when it is nobody's", () => {
    given(...people, added(null))
      .when(done, { by: "mona" })
      .thenEmits({ type: "action-status-changed" });
    given(...people, added("jeanne"))
      .when(done, { by: "jeanne" })
      .thenEmits({ status: "done" });
    given(...people, added(null))
      .when(done, { by: "anna" })
      .thenEmits({ status: "done" });
    given(...people, added(null, null))
      .when(done, { by: "jeanne" })
      .thenEmits({ status: "done" });
    given(...people, added(null))
      .when(done, { by: "jeanne" })
      .thenRefuses("action.of-another");
    given(...people)
      .when(done)
      .thenRefuses("action.unknown");
  });

  it("can be reopened, and says nothing twice unless there is a note", () => {
    const finished = given(...people, added(null), {
      type: "action-status-changed",
      actionId: "a1",
      status: "done",
      note: "",
    });
    finished.when(done).thenNothingIsToDo();
    finished.when({ ...done, note: "joint à 9 h 12" }).thenEmits({ note: "joint à 9 h 12" });
    finished.when({ ...done, status: "todo" }).thenEmits({ status: "todo" });
  });

  it("has its deadline moved by those who direct", () => {
    const move: Command = { type: "move-action-due", actionId: "a1", dueAt: minute(30) };
    given(...people, added(null))
      .when(move)
      .thenEmits({ type: "action-due-moved", dueAt: minute(30) });
    given(...people, added(null))
      .when({ ...move, dueAt: null })
      .thenNothingIsToDo();
    given(...people, by("anna", added("mona")))
      .when(move, { by: "mona" })
      .thenRefuses("seat.role-may-not-ask-person", { person: "Anna" });
  });
});
