import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src-main/analysis/language.ts";
import { sharedData, withoutSharedData } from "../helpers/shared-data.ts";

const french = sharedData("langid-tweets/french_val.txt");
const note = french === null ? ` (${withoutSharedData})` : "";

describe("the language of a short text", () => {
  it("is not guessed from too little", () => {
    for (const text of [
      "ok",
      "merci !",
      "🔥🔥🔥",
      "@anna @jean https://exemple.fr/tres/long/chemin #boycott",
    ]) {
      expect(detectLanguage(text)).toBeNull();
    }
  });

  it("is told for a plain sentence", () => {
    expect(detectLanguage("Ma batterie gonfle depuis hier, personne ne rappelle")).toBe("fr");
    expect(detectLanguage("My battery has been swelling since yesterday and nobody answers")).toBe("en");
  });

  it.skipIf(french === null)(
    `is right for at least 97 in 100 French and English posts it dares to name${note}`,
    () => {
      for (const [file, code] of [
        ["french", "fr"],
        ["english", "en"],
      ]) {
        const posts = readFileSync(sharedData(`langid-tweets/${file}_val.txt`) ?? "", "utf8").split("\n");
        const named = posts
          .filter((post) => post !== "")
          .map(detectLanguage)
          .filter((found) => found !== null);
        const right = named.filter((found) => found === code).length;
        expect(named.length).toBeGreaterThan(280);
        expect(right / named.length).toBeGreaterThan(0.97);
      }
    },
  );
});
