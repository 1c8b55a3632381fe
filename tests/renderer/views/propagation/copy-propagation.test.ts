import { describe, expect, it } from "vitest";
import { fr } from "../../../../src-renderer/i18n/fr.ts";
import { createSpeech } from "../../../../src-renderer/i18n/language.ts";
import {
  propagationMarkdown,
  propagationText,
} from "../../../../src-renderer/views/propagation/copy-propagation.ts";
import { figuresOf, plantAccounts, plantSpread } from "./plant-spread.ts";

const speech = createSpeech("fr", fr);

describe("a copied propagation", () => {
  const lines = propagationText(plantSpread(), speech).split("\n");

  it("gives repeated texts and observed cascades in tables of their own", () => {
    const [repeated, cascades] = propagationText(plantSpread(), speech).split("\n\n");
    expect(repeated).toContain("61\t58\t9\t3 en 10 min");
    expect(cascades?.split("\n").map((line) => line.split("\t")[0])).toEqual([
      "Origine",
      "@a",
      "origine jamais reçue",
      "5 autres cascades, plus petites",
    ]);
  });

  it("never gives a repeated text the figures of a cascade", () => {
    expect(lines.filter((line) => line.startsWith("@c\t"))).toEqual([]);
  });

  it("has as many cells in each row as in its headings", () => {
    for (const table of propagationText(plantSpread(), speech).split("\n\n")) {
      const widths = table.split("\n").map((line) => line.split("\t").length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  it("says how many more there are than it gives, in a row of the same width", () => {
    const many = Array.from({ length: 25 }, (_, at) => figuresOf(`n${at}`, { size: at + 1 }));
    const [cascades = ""] = propagationText(
      plantSpread({ cascades: many, campaigns: [], leftOut: { cascades: 3, nodes: 5 } }),
      speech,
    ).split("\n\n");
    const rows = cascades.split("\n").map((line) => line.split("\t"));
    expect(rows).toHaveLength(22);
    expect(rows[1]?.[0]).toBe("@n24");
    expect(rows.at(-1)).toEqual(["8 autres cascades, plus petites", ...Array(7).fill("")]);
  });

  it("keeps a hostile name in its cell, and no spreadsheet runs it", () => {
    const hostile = plantSpread({
      cascades: [figuresOf("a", { handle: "=HYPERLINK(1)\tb\n|c" })],
      campaigns: [],
    });
    expect(propagationText(hostile, speech).split("\n")[1]).toMatch(/^'=HYPERLINK\(1\) b \|c\t/);
    expect(propagationMarkdown(hostile, "hier", speech)).toContain("| =HYPERLINK(1) b \\|c |");
  });

  it("says in Markdown what each table is and when it was true", () => {
    const markdown = propagationMarkdown(plantSpread(), "État au 3 mars", speech);
    expect(markdown).toContain("**Textes répétés** · État au 3 mars");
    expect(markdown).toContain("| --- | --- | --- | ---: |");
  });

  it("gives accounts with what they owe to inferred edges, and says how far that reaches", () => {
    const markdown = propagationMarkdown(plantAccounts(), "hier", speech);
    expect(markdown).toContain("Positions dans cette propagation seulement");
    expect(markdown).toContain("| @deux | 1 | 3 | 4 | 1 | 6 |");
  });
});
