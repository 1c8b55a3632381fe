import { describe, it } from "vitest";
import type { CommandOf } from "../../src-main/contract/command.ts";
import { type CrisisStatus, crisisStatuses } from "../../src-main/contract/vocabulary.ts";
import { given, minute, startedAt } from "./given.ts";
import { opened, room } from "./sample-events.ts";

const open: CommandOf<"open-crisis"> = {
  type: "open-crisis",
  crisisId: "crisis",
  name: "Biberons",
  brand: "Norvalie",
  startedAt,
  lang: "fr",
  query: "norvalie",
  isDemo: false,
};

const allowed: Readonly<Record<CrisisStatus, readonly CrisisStatus[]>> = {
  watch: ["preAlert", "open", "closed"],
  preAlert: ["watch", "open", "closed"],
  open: ["standDown"],
  standDown: ["open", "review"],
  review: ["open", "closed"],
  closed: ["review"],
};

describe("a crisis", () => {
  it("is opened once, by anyone who has none yet", () => {
    given()
      .when(open, { by: "" })
      .thenEmits({ type: "crisis-opened", crisisId: "crisis", query: "norvalie" });
    given(opened).when(open).thenRefuses("crisis.already-opened", { name: "Biberons" });
  });

  it("takes no command before it is opened", () => {
    given().when({ type: "rename-crisis", name: "Autre" }).thenRefuses("crisis.not-opened");
  });

  it("does not start in the future, but lets clocks differ by five minutes", () => {
    given()
      .when({ ...open, startedAt: minute(16) })
      .thenRefuses("crisis.start-in-future");
    given()
      .when({ ...open, startedAt: minute(15) })
      .thenEmits({ type: "crisis-opened" });
    given(...room)
      .when({ type: "move-crisis-start", startedAt: minute(60), reason: "" })
      .thenRefuses("crisis.start-in-future");
  });

  it.each(crisisStatuses)("leaves %s only for the statuses that may follow", (from) => {
    for (const to of crisisStatuses) {
      const asked = given(...room, { type: "crisis-status-changed", status: from, reason: "" }).when({
        type: "change-crisis-status",
        status: to,
        reason: "parce que",
      });
      if (from === to) asked.thenNothingIsToDo();
      else if (allowed[from].includes(to)) asked.thenEmits({ type: "crisis-status-changed", status: to });
      else asked.thenRefuses("crisis.cannot-become", { from, to });
    }
  });

  it("that is closed takes nothing but reopening, arrivals and the law on erasure", () => {
    const closed = given(...room, { type: "crisis-status-changed", status: "closed", reason: "" });
    closed.when({ type: "flag-mentions", mentionIds: ["m1"] }).thenRefuses("crisis.is-closed");
    closed.when({ type: "rename-crisis", name: "Autre" }, { by: "host" }).thenRefuses("crisis.is-closed");
    closed
      .when({ type: "change-crisis-status", status: "review", reason: "" })
      .thenEmits({ type: "crisis-status-changed", status: "review" });
    closed
      .when(
        { type: "erase-author", source: "bluesky", authorId: "did:x", reason: "demande" },
        { by: "host", erasure: { authorDigest: "d", erased: 2 } },
      )
      .thenEmits({ type: "author-erased" });
  });

  it("is not changed by being told what it already is", () => {
    given(...room)
      .when({ type: "rename-crisis", name: "Biberons" })
      .thenNothingIsToDo();
    given(...room)
      .when({ type: "change-severity", severity: 1, reason: "" })
      .thenNothingIsToDo();
    given(...room)
      .when({ type: "move-crisis-start", startedAt, reason: "" })
      .thenNothingIsToDo();
    given(...room)
      .when({ type: "change-severity", severity: 3, reason: "reprise par la presse" })
      .thenEmits({ type: "severity-changed", severity: 3, reason: "reprise par la presse" });
  });
});
