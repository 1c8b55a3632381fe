import { describe, it } from "vitest";
import type { Command } from "../../src-main/contract/command.ts";
import { by, given } from "./given.ts";
import { joined, room } from "./sample-events.ts";

const flagged = { type: "mentions-flagged", mentionIds: ["m1", "__proto__"] } as const;
const noted = { type: "mention-noted", mentionId: "m1", noteId: "n1", text: "À vérifier." } as const;

describe("mentions", () => {
  it("are flagged once, whatever their ids, and only those that change are named", () => {
    given(...room)
      .when({ type: "flag-mentions", mentionIds: ["m1", "m1", "constructor"] })
      .thenEmits({ type: "mentions-flagged", mentionIds: ["m1", "constructor"] });
    given(...room, { ...flagged, mentionIds: [...flagged.mentionIds] })
      .when({ type: "flag-mentions", mentionIds: ["m1", "m2"] })
      .thenEmits({ type: "mentions-flagged", mentionIds: ["m2"] });
    given(...room, { ...flagged, mentionIds: [...flagged.mentionIds] })
      .when({ type: "flag-mentions", mentionIds: ["__proto__"] })
      .thenNothingIsToDo();
  });

  it("are unflagged as exactly as they were flagged", () => {
    const one = given(...room, { ...flagged, mentionIds: ["m1"] });
    one.when({ type: "unflag-mentions", mentionIds: ["m1", "m9"] }).thenEmits({ mentionIds: ["m1"] });
    one.when({ type: "unflag-mentions", mentionIds: ["m9"] }).thenNothingIsToDo();
  });

  it("are given to somebody in the room", () => {
    const assigned = given(...room, joined("Mona", "monitor"), {
      type: "mentions-assigned",
      mentionIds: ["m1"],
      to: "mona",
    });
    assigned
      .when({ type: "assign-mentions", mentionIds: ["m1", "m2"], to: "mona" })
      .thenEmits({ type: "mentions-assigned", mentionIds: ["m2"], to: "mona" });
    assigned
      .when({ type: "assign-mentions", mentionIds: ["m1"], to: "anna" })
      .thenEmits({ type: "mentions-assigned", mentionIds: ["m1"], to: "anna" });
    assigned.when({ type: "assign-mentions", mentionIds: ["m1"], to: "bob" }).thenRefuses("person.unknown");
    assigned
      .when({ type: "unassign-mentions", mentionIds: ["m1", "m2"] })
      .thenEmits({ type: "mentions-unassigned", mentionIds: ["m1"] });
  });

  it("bear notes, that their author or those who keep the log may withdraw", () => {
    const withdraw: Command = { type: "withdraw-mention-note", mentionId: "m1", noteId: "n1" };
    const people = [
      ...room,
      joined("Mona", "monitor"),
      joined("Max", "monitor"),
      joined("Lou", "logger"),
    ] as const;
    const written = given(...people, by("mona", noted));
    written
      .when({ type: "note-mention", mentionId: "m1", text: "Vu." })
      .thenEmits({ noteId: "id-1", text: "Vu." });
    written.when(withdraw, { by: "mona" }).thenEmits({ type: "mention-note-withdrawn", noteId: "n1" });
    written.when(withdraw, { by: "lou" }).thenEmits({ type: "mention-note-withdrawn" });
    written.when(withdraw, { by: "max" }).thenRefuses("mention.note-of-another");
    written.when({ ...withdraw, mentionId: "m2" }).thenRefuses("mention.note-unknown");
    given(...people, noted, { type: "mention-note-withdrawn", mentionId: "m1", noteId: "n1" })
      .when(withdraw)
      .thenNothingIsToDo();
  });

  it("have a family given to their cascade by a person, with the reason", () => {
    const qualify = { type: "qualify-cascade", root: "m1", family: "rumour", reason: "faux lieu" } as const;
    given(...room)
      .when(qualify)
      .thenEmits({ type: "cascade-qualified", root: "m1", family: "rumour" });
    const qualified = given(...room, { ...qualify, type: "cascade-qualified" });
    qualified.when(qualify).thenNothingIsToDo();
    qualified.when({ ...qualify, family: "denial" }).thenEmits({ family: "denial" });
  });

  it("of an author are erased by those who answer for the law, when there are any", () => {
    const erase: Command = { type: "erase-author", source: "x", authorId: "7", reason: "demande du 2 mars" };
    const people = given(...room, joined("Jeanne", "legalCounsel"));
    const erasure = { authorDigest: "digest", erased: 3 };
    people
      .when(erase, { by: "jeanne", erasure })
      .thenEmits({ type: "author-erased", authorDigest: "digest", erased: 3, reason: "demande du 2 mars" });
    people.when(erase, { by: "jeanne" }).thenRefuses("mention.author-unknown");
    // Whose reposts went with somebody else's words may still ask for the name to go.
    people.when(erase, { by: "jeanne", erasure: { ...erasure, erased: 0 } }).thenEmits({ erased: 0 });
    people
      .when(erase, { by: "anna", erasure })
      .thenRefuses("seat.role-may-not-ask-person", { person: "Jeanne" });
  });
});
