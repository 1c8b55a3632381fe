import { describe, expect, it } from "vitest";
import { fromLocalField, toLocalField } from "../../../../src-renderer/components/response/local-time.ts";
import { shortName } from "../../../../src-renderer/components/response/short-name.ts";
import {
  deskOfDraft,
  draftsOf,
  editKey,
} from "../../../../src-renderer/components/statement-editor/draft-keys.ts";

describe("a short name", () => {
  it("keeps the family name and the first letter of the first", () => {
    expect(shortName("Julien Morel")).toBe("J. Morel");
    expect(shortName("Léa de la Tour")).toBe("L. de la Tour");
  });

  it("leaves alone what it would spoil", () => {
    expect(shortName("Prince")).toBe("Prince");
    expect(shortName("Un nom de bien plus de quatre mots")).toBe("Un nom de bien plus de quatre mots");
  });
});

describe("a field of date and time", () => {
  it("gives back the minute it was given, in the machine's zone", () => {
    const minute = Date.parse("2026-03-03T15:54:00.000Z");
    expect(fromLocalField(toLocalField(minute))).toBe("2026-03-03T15:54:00.000Z");
  });

  it("is no instant when empty or half written", () => {
    expect(fromLocalField("")).toBeNull();
    expect(fromLocalField("2026-03-")).toBeNull();
  });
});

describe("the draft of a statement", () => {
  it("opens what it was: an edit of that statement, or words begun anew", () => {
    const crisis = "crise 1";
    expect(deskOfDraft(draftsOf(crisis) + editKey("id-7"), crisis)).toEqual({
      at: "edit",
      statementId: "id-7",
    });
    expect(deskOfDraft(`${draftsOf(crisis)}mention bluesky:1`, crisis)).toEqual({
      at: "write",
      draftKey: "mention bluesky:1",
      start: {},
    });
  });
});
