import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTone } from "../../src-main/analysis/tone.ts";
import { sharedData, withoutSharedData } from "../helpers/shared-data.ts";

const gold = sharedData("sentiment-fr-en/english/val_text.txt");
const note = gold === null ? ` (${withoutSharedData})` : "";

describe("the tone of a text", () => {
  it("lies between -1 and 1, 0 where nothing tells", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(Math.abs(readTone(text))).toBeLessThanOrEqual(1);
      }),
    );
    expect(readTone("")).toBe(0);
    expect(readTone("Le magasin ouvre à neuf heures")).toBe(0);
  });

  it.each([
    ["Bravo, super service !", "Quelle honte, service lamentable"],
    ["Ce n’est pas mal", "Ce n’est pas bon"],
    ["vraiment très content", "content"],
    ["mauvais mais efficace", "efficace mais mauvais"],
    ["not bad", "not good"],
    ["I love it 😍", "I hate it 😡"],
    ["bon", "un peu bon"],
  ])("of %j is better than of %j", (better, worse) => {
    expect(readTone(better)).toBeGreaterThan(readTone(worse));
  });

  it.skipIf(gold === null)(`is worth what its comment says${note}`, () => {
    for (const [lang, least, leastPolar] of [
      ["english", 0.55, 0.9],
      ["french", 0.48, 0.84],
    ] as const) {
      const read = (part: string): string[] =>
        readFileSync(sharedData(`sentiment-fr-en/${lang}/val_${part}.txt`) ?? "", "utf8")
          .trimEnd()
          .split("\n");
      const texts = read("text");
      const labels = read("labels").map(Number);
      const found = texts.map((text) => 1 + (readTone(text) > 0.1 ? 1 : 0) - (readTone(text) < -0.1 ? 1 : 0));
      const right = found.filter((label, i) => label === labels[i]).length;
      const polar = found.map((label, i) => [label, labels[i]]).filter((pair) => !pair.includes(1));
      expect(labels).toHaveLength(324);
      expect(right / labels.length).toBeGreaterThan(least);
      expect(polar.filter(([a, b]) => a === b).length / polar.length).toBeGreaterThan(leastPolar);
    }
  });
});
