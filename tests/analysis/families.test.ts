import { describe, expect, it } from "vitest";
import type { FamilySigns } from "../../src-main/analysis/families.ts";
import { readFamily } from "../../src-main/analysis/families.ts";
import { readStance } from "../../src-main/analysis/stance.ts";

const signs = (text: string, more: Partial<FamilySigns> = {}): FamilySigns => ({
  given: null,
  information: null,
  group: null,
  text,
  ...more,
});

describe("the family of a root", () => {
  it("is what a person said, before anything else", () => {
    const found = readFamily(signs("scandale", { given: "support", information: "refuted" }));
    expect(found).toEqual({ family: "support", reason: "family.given", args: {} });
  });

  it("is a rumour while the information it carries is refuted or not verified", () => {
    for (const information of ["refuted", "unverified", "verifying"] as const) {
      expect(readFamily(signs("Ils savaient depuis mars", { information })).family).toBe("rumour");
    }
    expect(readFamily(signs("Ils savaient depuis mars", { information: "verified" })).family).toBe("attack");
  });

  it("tells the denial of a rumour from the rumour", () => {
    const denial = signs("C’est faux : aucun rappel caché, voici le communiqué.", { information: "refuted" });
    expect(readFamily(denial).family).toBe("denial");
  });

  it("is a campaign from five accounts with nearly the same text, and says how many", () => {
    const text = "Bonjour @marque, honte à vous";
    expect(readFamily(signs(text, { group: { texts: 9, accounts: 5 } }))).toEqual({
      family: "campaign",
      reason: "family.same-text",
      args: { texts: 9, accounts: 5 },
    });
    expect(readFamily(signs(text, { group: { texts: 9, accounts: 4 } })).family).toBe("attack");
  });

  it("cites the words it was read from", () => {
    expect(readFamily(signs("Quel scandale, c’est une honte")).args).toEqual({ words: "scandale, honte" });
    expect(readFamily(signs("Le magasin ouvre à neuf heures")).reason).toBe("family.no-sign");
  });
});

describe("the stance of a text", () => {
  it.each([
    ["Scandale : la batterie a pris feu, remboursez !", "attack"],
    ["Shame on them, they knew about it and lied", "attack"],
    ["Non, la batterie n’a pas explosé. Image détournée, vérification faite.", "denial"],
    ["FAUX. Cette vidéo est sortie de son contexte, ne relayez pas.", "denial"],
    ["This is false, there is no evidence of a cover up", "denial"],
    ["Ils démentent, mais ils mentent : scandale", "attack"],
    ["Ils n’ont pas démenti.", "attack"],
    ["Même modèle, aucun souci chez moi. Attendons les tests.", "support"],
    ["Well done for the quick recall, I still trust you", "support"],
    ["Ce n’est pas un scandale", "support"],
    ["Je ne recommande pas", "attack"],
    ["De plus en plus dangereux", "attack"],
    ["La boutique ouvre demain", null],
    ["", null],
  ])("of %j is %s", (text, stance) => {
    expect(readStance(text).stance).toBe(stance);
  });
});
