import { describe, expect, it } from "vitest";
import { type CommandType, commandSchema } from "../../src-main/contract/command.ts";
import { type Role, roles } from "../../src-main/contract/vocabulary.ts";
import { type Deed, may, rolesThatMay } from "../../src-main/domain/rights.ts";
import { refuseWithoutRight } from "../../src-main/domain/standing.ts";
import { crisisAfter, given } from "./given.ts";
import { joined, opened, room } from "./sample-events.ts";

const commandTypes = commandSchema().options.map((option) => option.shape.type.value);

function mayDo(role: Role): readonly CommandType[] {
  return commandTypes.filter((type) => may([role], type));
}

describe("rights", () => {
  it("say who may for every command there is", () => {
    expect(commandTypes.length).toBeGreaterThan(45);
    for (const type of commandTypes) expect(rolesThatMay(type), type).not.toEqual([]);
  });

  it("let observers look, and nothing else", () => {
    expect(mayDo("observer")).toEqual(["open-crisis"]);
    expect(may(["observer"], "import-mentions")).toBe(false);
    expect(may(["observer"], "manage-sources")).toBe(false);
  });

  it("let monitors flag, note, assign and alert, and not write what goes out", () => {
    expect(mayDo("monitor")).toEqual(
      expect.arrayContaining(["flag-mentions", "note-mention", "assign-mentions", "raise-alert"]),
    );
    expect(mayDo("monitor")).not.toEqual(
      expect.arrayContaining(["draft-statement", "publish-statement", "record-decision", "start-playbook"]),
    );
  });

  it("let the logger keep the whole main courante", () => {
    expect(mayDo("logger")).toEqual(
      expect.arrayContaining([
        "write-note",
        "correct-entry",
        "star-entry",
        "record-decision",
        "change-decision-status",
        "record-information",
        "change-information-status",
        "issue-sitrep",
        "make-commitment",
        "keep-commitment",
      ]),
    );
  });

  it.each([
    "join-person",
    "change-person",
    "remove-person",
    "change-severity",
    "change-crisis-status",
  ] as const)("keep %s to those who lead", (type) => {
    expect(roles.filter((role) => may([role], type))).toEqual(["crisisDirector", "cellLead"]);
  });

  it("add up over the roles one holds, and nobody has any without a role", () => {
    expect(may(["observer", "legalCounsel"], "erase-author")).toBe(true);
    for (const type of commandTypes) expect(may([], type)).toBe(false);
  });

  it("leave a seat nobody has named with nothing", () => {
    const crisis = crisisAfter(...room);
    for (const deed of commandTypes satisfies readonly Deed[]) {
      expect(refuseWithoutRight(crisis, "", deed), deed).toEqual({ refused: "seat.has-no-person" });
      expect(refuseWithoutRight(crisis, "__proto__", deed), deed).toEqual({ refused: "seat.has-no-person" });
    }
  });

  it("leave the machine all but what a person must answer for", () => {
    const crisis = crisisAfter(...room);
    const refused = commandTypes.filter((type) => refuseWithoutRight(crisis, "host", type) !== null);
    expect(refused.toSorted()).toEqual([
      "approve-statement",
      "end-duty",
      "publish-statement",
      "reject-statement",
      "start-duty",
    ]);
  });

  it("name the role to give when nobody in the room may", () => {
    given(opened, joined("Mona", "monitor"))
      .when({ type: "issue-sitrep", text: "Point." }, { by: "mona" })
      .thenRefuses("seat.role-may-not-ask-role", { role: "crisisDirector" });
  });
});
