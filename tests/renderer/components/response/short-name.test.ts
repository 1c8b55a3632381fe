import { describe, expect, it } from "vitest";
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
