import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fieldsInOrder,
  fillTemplate,
  fillWithExamples,
} from "../../../../src-renderer/components/statement-editor/template-filling.ts";
import { storyPlaybook } from "../../fake/story-frame.ts";

describe("filling a template", () => {
  it("puts values in their places and leaves the others to be seen", () => {
    const filled = fillTemplate("Appelez {phone} avant {hour}.", { phone: "09 70" });
    expect(filled.text).toBe("Appelez 09 70 avant {hour}.");
    expect(filled.filled.map(({ from, to }) => filled.text.slice(from, to))).toEqual(["09 70"]);
    expect(filled.unfilled.map(({ from, to }) => filled.text.slice(from, to))).toEqual(["{hour}"]);
  });

  it("fills every place of the same name, and takes blanks for nothing", () => {
    expect(fillTemplate("{a} et {a}", { a: "x" }).text).toBe("x et x");
    expect(fillTemplate("{a}", { a: "  " }).text).toBe("{a}");
  });

  it("never fills a value into a value", () => {
    expect(fillTemplate("{a} {b}", { a: "{b}", b: "c" }).text).toBe("{b} c");
  });

  it("knows no field that an object is born with", () => {
    expect(fillTemplate("{constructor} {toString}", {}).text).toBe("{constructor} {toString}");
  });

  it("keeps its ranges true to the text, whatever the values", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("a", "b", "c"), fc.string()), (values) => {
        const { text, filled, unfilled } = fillTemplate("{a}-{b} {c}{a}", values);
        for (const { from, to } of unfilled) expect(text.slice(from, to)).toMatch(/^\{[abc]\}$/);
        for (const { from, to } of filled) {
          expect(Object.values(values).map((value) => value.trim())).toContain(text.slice(from, to));
        }
      }),
    );
  });

  it("fills every starter template with its examples", () => {
    for (const template of storyPlaybook.templates) {
      expect(fillWithExamples(template).unfilled).toEqual([]);
    }
  });

  it("asks for fields in the order they are read", () => {
    const fields = ["late", "first", "unused"].map((name) => ({ name, label: name, example: "" }));
    const ordered = fieldsInOrder({ text: "{first} … {late}", fields });
    expect(ordered.map(({ name }) => name)).toEqual(["first", "late", "unused"]);
  });
});
