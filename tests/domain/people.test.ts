import { describe, expect, it } from "vitest";
import { crisisAfter, given, minute } from "./given.ts";
import { joined, opened, room } from "./sample-events.ts";

describe("people of the room", () => {
  it("the first names themselves, with any roles, each once", () => {
    given(opened)
      .when({ type: "join-person", name: "Bob", roles: ["logger", "logger", "monitor"] }, { by: "" })
      .thenEmits({ type: "person-joined", personId: "id-1", name: "Bob", roles: ["logger", "monitor"] });
  });

  it("are then let in by those who lead only", () => {
    const full = given(...room, joined("Mona", "monitor"));
    full.when({ type: "join-person", name: "Bob", roles: ["logger"] }).thenEmits({ type: "person-joined" });
    full
      .when({ type: "join-person", name: "Bob", roles: ["logger"] }, { by: "" })
      .thenRefuses("seat.has-no-person");
    full
      .when({ type: "join-person", name: "Bob", roles: ["crisisDirector"] }, { by: "mona" })
      .thenRefuses("seat.role-may-not-ask-person", { person: "Anna" });
  });

  it("may be let in by anyone who acts while nobody leads, so that no room is locked", () => {
    const leaderless = given(opened, joined("Mona", "monitor"), joined("Olga", "observer"));
    leaderless
      .when({ type: "join-person", name: "Bob", roles: ["cellLead"] }, { by: "mona" })
      .thenEmits({ type: "person-joined", name: "Bob" });
    leaderless
      .when({ type: "join-person", name: "Bob", roles: ["cellLead"] }, { by: "olga" })
      .thenRefuses("seat.role-may-not-ask-person", { person: "Mona" });
  });

  it("bear names that tell them apart", () => {
    const full = given(...room, joined("Éva  Roy", "logger"));
    full
      .when({ type: "join-person", name: "éva roy", roles: ["monitor"] })
      .thenRefuses("person.name-taken", { name: "éva roy" });
    given(...room, joined("Bob", "logger"), { type: "person-left", personId: "bob" })
      .when({ type: "join-person", name: "Bob", roles: ["monitor"] })
      .thenEmits({ type: "person-joined" });
  });

  it("mend their own name but not their own roles", () => {
    const full = given(...room, joined("Mona", "monitor"));
    full
      .when({ type: "change-person", personId: "mona", name: "Mona B.", roles: ["monitor"] }, { by: "mona" })
      .thenEmits({ type: "person-changed", name: "Mona B." });
    full
      .when(
        { type: "change-person", personId: "mona", name: "Mona", roles: ["monitor", "legalCounsel"] },
        { by: "mona" },
      )
      .thenRefuses("seat.role-may-not-ask-person");
    full
      .when({ type: "change-person", personId: "mona", name: "Mona", roles: ["monitor"] })
      .thenNothingIsToDo();
    full
      .when({ type: "change-person", personId: "bob", name: "Bob", roles: ["monitor"] })
      .thenRefuses("person.unknown");
  });

  it("keep somebody who can let others in", () => {
    const full = given(...room, joined("Mona", "monitor"));
    full
      .when({ type: "remove-person", personId: "anna" })
      .thenRefuses("person.is-last-lead", { name: "Anna" });
    full
      .when({ type: "change-person", personId: "anna", name: "Anna", roles: ["logger"] })
      .thenRefuses("person.is-last-lead");
    given(...room)
      .when({ type: "remove-person", personId: "anna" })
      .thenEmits({ type: "person-left" });
    given(...room, joined("Carl", "crisisDirector"))
      .when({ type: "remove-person", personId: "anna" })
      .thenEmits({ type: "person-left", personId: "anna" });
  });

  it("leave by themselves, their duties ended with them, and may then do nothing", () => {
    const onDuty = [...room, joined("Mona", "monitor", "observer")] as const;
    given(...onDuty, { type: "duty-started", personId: "mona", role: "monitor" })
      .when({ type: "remove-person", personId: "mona" }, { by: "mona" })
      .thenEmits(
        { type: "duty-ended", personId: "mona", role: "monitor", to: null },
        { type: "person-left", personId: "mona" },
      );
    const gone = given(...onDuty, { type: "person-left", personId: "mona" });
    gone.when({ type: "flag-mentions", mentionIds: ["m"] }, { by: "mona" }).thenRefuses("seat.has-no-person");
    gone.when({ type: "remove-person", personId: "mona" }).thenRefuses("person.unknown");
  });
});

describe("duties", () => {
  const full = [...room, joined("Mona", "monitor"), joined("Max", "monitor")] as const;
  const onDuty = [...full, { type: "duty-started", personId: "mona", role: "monitor" }] as const;

  it("are taken in a role one holds, once", () => {
    given(...full)
      .when({ type: "start-duty", role: "monitor" }, { by: "mona" })
      .thenEmits({ type: "duty-started", personId: "mona", role: "monitor" });
    given(...onDuty)
      .when({ type: "start-duty", role: "monitor" }, { by: "mona" })
      .thenNothingIsToDo();
    given(...full)
      .when({ type: "start-duty", role: "legalCounsel" }, { by: "mona" })
      .thenRefuses("person.does-not-hold-role", { name: "Mona", role: "legalCounsel" });
    given(...full)
      .when({ type: "start-duty", role: "monitor" }, { by: "host" })
      .thenRefuses("seat.needs-a-person");
  });

  it("are handed over to someone else in the room who holds the role", () => {
    const end = { type: "end-duty", role: "monitor", handover: "Rien de neuf.", to: "max" } as const;
    given(...onDuty)
      .when(end, { by: "mona" })
      .thenEmits(
        { type: "duty-ended", personId: "mona", to: "max", handover: "Rien de neuf." },
        { type: "duty-started", personId: "max", role: "monitor" },
      );
    given(...onDuty, { type: "duty-started", personId: "max", role: "monitor" })
      .when(end, { by: "mona" })
      .thenEmits({ type: "duty-ended" });
    given(...onDuty)
      .when({ ...end, to: null }, { by: "mona" })
      .thenEmits({ type: "duty-ended", to: null });
    given(...onDuty)
      .when({ ...end, to: "mona" }, { by: "mona" })
      .thenRefuses("person.hands-over-to-self");
    given(...onDuty)
      .when({ ...end, to: "anna" }, { by: "mona" })
      .thenRefuses("person.does-not-hold-role");
    given(...onDuty)
      .when({ ...end, to: "nobody" }, { by: "mona" })
      .thenRefuses("person.unknown");
    given(...full)
      .when(end, { by: "mona" })
      .thenRefuses("person.not-on-duty", { role: "monitor" });
  });

  it("count from when they began, and fall with the role", () => {
    const started = { type: "duty-started", personId: "mona", role: "monitor" } as const;
    const since = crisisAfter(...full, { event: started, by: "mona", at: minute(30) });
    expect(since.people[1]?.duties).toEqual([{ role: "monitor", since: minute(30) }]);
    const changed = crisisAfter(...onDuty, {
      type: "person-changed",
      personId: "mona",
      name: "Mona",
      roles: ["logger"],
    });
    expect(changed.people[1]?.duties).toEqual([]);
  });
});
