import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDiff } from "../../../../src-renderer/components/statement/word-diff.ts";

const without = (kind: "removed" | "added", before: string, after: string): string =>
  wordDiff(before, after)
    .filter((part) => part.kind !== kind)
    .map((part) => part.text)
    .join("");

describe("the difference of two wordings", () => {
  it("names the words that went and the words that came", () => {
    expect(wordDiff("Appelez le 09 70 demain.", "Appelez le 09 71 demain.")).toEqual([
      { kind: "same", text: "Appelez le 09 " },
      { kind: "removed", text: "70" },
      { kind: "added", text: "71" },
      { kind: "same", text: " demain." },
    ]);
  });

  it("keeps a changed phrase whole rather than word by word", () => {
    expect(wordDiff("le lot S2 de la vente", "les lots S2 de la vente")).toEqual([
      { kind: "removed", text: "le lot" },
      { kind: "added", text: "les lots" },
      { kind: "same", text: " S2 de la vente" },
    ]);
  });

  it("says nothing of equal texts", () => {
    expect(wordDiff("Les mêmes mots.", "Les mêmes mots.")).toEqual([
      { kind: "same", text: "Les mêmes mots." },
    ]);
    expect(wordDiff("", "")).toEqual([]);
  });

  it("gives both texts back, whatever they are", () => {
    const words = fc
      .array(fc.constantFrom("a", "b", "é", " ", "  ", "\n", ",", "12", "’", "ab"))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(without("added", before, after)).toBe(before);
        expect(without("removed", before, after)).toBe(after);
      }),
    );
  });

  it("falls back to one block where a comparison would take the window's time", () => {
    const long = (seed: string): string => Array.from({ length: 3000 }, (_, at) => `${seed}${at}`).join(" ");
    expect(wordDiff(long("a"), long("b")).map((part) => part.kind)).toEqual(["removed", "added"]);
  });
});
