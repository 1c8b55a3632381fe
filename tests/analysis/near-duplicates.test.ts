import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextGroups } from "../../src-main/analysis/near-duplicates.ts";
import { createTextGroups } from "../../src-main/analysis/near-duplicates.ts";

function addAll(texts: readonly string[], groups: TextGroups = createTextGroups()): number[] {
  return texts.map((text, i) => groups.add({ row: i + 1, text, account: i, time: i, targets: [] }));
}

const template =
  "Bonjour @partenaire, saviez-vous que vos vélos embarquent des batteries dangereuses ? Vos clients attendent une réponse.";

describe("near-identical texts", () => {
  it("are one group whatever handle, link, number, case or accent they carry", () => {
    const found = addAll([
      template,
      template.replace("@partenaire", "@autre_marque"),
      template.toUpperCase().replace("@PARTENAIRE", "@x"),
      `${template} https://exemple.fr/1`,
      template.replace("vos vélos", "vos velos"),
    ]);
    expect(new Set(found).size).toBe(1);
  });

  it("survive a word changed or added", () => {
    const found = addAll([
      template,
      template.replace("dangereuses", "douteuses"),
      `Allô ! ${template}`,
      template.replace("attendent une réponse", "attendent votre réponse"),
    ]);
    expect(new Set(found).size).toBe(1);
  });

  it("are not grouped when they only share a subject", () => {
    const found = addAll([
      template,
      "Ma batterie gonfle depuis hier, trois appels au service client et personne ne rappelle.",
      "La marque retire un lot de batteries de la vente, les distributeurs s’interrogent.",
      "Même modèle, même lot, aucun souci chez moi : attendons les tests avant de crier au loup.",
    ]);
    expect(new Set(found).size).toBe(4);
  });

  it("are not looked for in a few words", () => {
    expect(addAll(["merci beaucoup !", "merci beaucoup !", "@a @b @c https://x.fr 12 13 14 15 16"])).toEqual([
      -1, -1, -1,
    ]);
  });

  it("count texts, accounts and those they name", () => {
    const groups = createTextGroups();
    const texts: readonly (readonly [number, readonly string[]])[] = [
      [1, ["@a"]],
      [1, ["@b"]],
      [2, ["@b", "@b"]],
      [-1, []],
    ];
    for (const [i, [account, targets]] of texts.entries()) {
      groups.add({ row: 10 + i, text: template, account, time: 100 - i, targets });
    }
    expect(groups.groups(2)).toEqual([
      {
        id: 0,
        of: 10,
        texts: 4,
        accounts: 2,
        targets: [
          { handle: "@b", texts: 2 },
          { handle: "@a", texts: 1 },
        ],
        firstTime: 97,
        lastTime: 100,
      },
    ]);
    expect(groups.groups(5)).toEqual([]);
  });

  it("always hold identical texts together, in any order of arrival", () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/u);
    const text = fc.array(word, { minLength: 6, maxLength: 30 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), (texts) => {
        const groups = createTextGroups();
        const first = addAll(texts, groups);
        expect(addAll(texts, groups)).toEqual(first);
        for (const group of first) expect(groups.sizeOf(group)).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it("find nine in ten copies of a twenty-word text with one word changed, and no stranger", () => {
    // A plain generator, so that the same words come every time.
    let seed = 7;
    const random = (n: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * n);
    };
    const write = (): string[] =>
      Array.from(
        { length: 20 },
        () => `mot${String.fromCharCode(97 + random(26), 97 + random(26), 97 + random(20))}`,
      );
    const groups = createTextGroups();
    const originals = Array.from({ length: 300 }, write);
    const alone = addAll(
      originals.map((words) => words.join(" ")),
      groups,
    );
    expect(new Set(alone).size).toBe(300);
    const copies = originals.map((words) => words.with(random(20), "changement").join(" "));
    const found = addAll(copies, groups).filter((group, i) => group === alone[i]);
    expect(found.length).toBeGreaterThan(270);
  });
});
