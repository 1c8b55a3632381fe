import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrapLines } from "../../../src-renderer/components/wrap-lines.ts";

const byLength = (text: string): number => text.length;

describe("lines of a picture", () => {
  it("break between words, and keep the breaks of the text", () => {
    expect(wrapLines("Nous vérifions le lot\n\nMerci", 10, byLength)).toEqual([
      "Nous",
      "vérifions",
      "le lot",
      "",
      "Merci",
    ]);
  });

  it("break a word that is wider than a line, never inside a character", () => {
    expect(wrapLines("aaaaaaaaaaaa", 5, byLength)).toEqual(["aaaaa", "aaaaa", "aa"]);
    expect(wrapLines("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 11, byLength)).toEqual(["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]);
  });

  it("keep a space that does not break", () => {
    expect(wrapLines("Le lot\u00a0: non", 7, byLength)).toEqual(["Le", "lot\u00a0:", "non"]);
  });

  it("lose nothing but spaces at the ends of lines, and none is too wide", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 20, max: 60 }), (text, width) => {
        const lines = wrapLines(text, width, byLength);
        const bare = (one: string): string => one.replaceAll(/\s/gu, "");
        expect(bare(lines.join(""))).toBe(bare(text));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });
});
