import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandSchema } from "../../../../src-main/contract/command.ts";
import { entryKinds, informationStatuses } from "../../../../src-main/contract/vocabulary.ts";
import {
  emptyForm,
  lacksOf,
  type RecordForm,
  readForm,
  recordCommand,
  recordTypes,
  takesFiles,
  withMentions,
} from "../../../../src-renderer/components/record/record-form.ts";

const attachment = { hash: "a".repeat(64), name: "facture.pdf", mediaType: "application/pdf", bytes: 12 };
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const forms: fc.Arbitrary<RecordForm> = fc.record({
  type: fc.constantFrom(...recordTypes),
  kind: fc.constantFrom(...entryKinds),
  decision: fc.constantFrom("proposed" as const, "taken" as const),
  information: fc.constantFrom(...informationStatuses),
  text: fc.string(),
  occurredAt: fc.option(time),
  dueAt: fc.option(time),
  mentions: fc.array(fc.record({ id: fc.string({ minLength: 1 }), root: fc.option(fc.string()) })),
  attachments: fc.constantFrom([], [attachment]),
});

describe("what is written in the main courante", () => {
  it("comes back whole from its draft", () => {
    fc.assert(fc.property(forms, (form) => void expect(readForm(JSON.stringify(form))).toEqual(form)));
  });

  it("is a command of the contract, or lacks something that is named", () => {
    fc.assert(
      fc.property(forms, (form) => {
        const command = recordCommand(form);
        if (command === null) expect(lacksOf(form)).not.toEqual([]);
        else expect(commandSchema().safeParse(command).error).toBeUndefined();
      }),
    );
  });

  it("never loses a file to a type that has no place for it", () => {
    for (const type of recordTypes) {
      const form = { ...emptyForm, type, text: "x", dueAt: 0, attachments: [attachment] };
      const command = recordCommand(form);
      expect(command === null).toBe(!takesFiles(type));
      if (command !== null) expect(command).toMatchObject({ attachments: [attachment] });
    }
  });

  it("stands on whole cascades when it is information", () => {
    const mentions = [
      { id: "x:2", root: "x:1" },
      { id: "x:3", root: "x:1" },
      { id: "x:9", root: null },
    ];
    expect(recordCommand({ ...emptyForm, type: "information", text: "x", mentions })).toMatchObject({
      mentionIds: ["x:2", "x:3", "x:9"],
      roots: ["x:1", "x:9"],
    });
  });

  it("takes the picked mention once", () => {
    const picked = [{ id: "x:1", root: null }];
    const once = withMentions(emptyForm, picked);
    expect(once.mentions).toEqual(picked);
    expect(withMentions(once, picked)).toBe(once);
  });

  it("starts empty from a draft that is not one", () => {
    for (const draft of ["", "{", "[]", "null", '{"text":3}']) expect(readForm(draft)).toBeNull();
    expect(readForm('{"text":"a","type":"poem","mentions":[3],"attachments":{}}')).toEqual({
      ...emptyForm,
      text: "a",
    });
  });
});
