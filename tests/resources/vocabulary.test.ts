import { describe, expect, it } from "vitest";
import { cliSentences } from "../../src-main/cli/cli-sentences.ts";
import type { Language } from "../../src-main/contract/vocabulary.ts";
import { allSentences } from "../../src-main/headless/say-refusals.ts";
import { en } from "../../src-renderer/i18n/en.ts";
import { fr } from "../../src-renderer/i18n/fr.ts";

/** Words that say what another word of the house already says, or that promise more than it holds. */
const strangers: Readonly<Record<Language, RegExp>> = {
  fr: /\b(?:retweets?|influenceurs?|tableau de bord|journal de bord|communiqués?|réfuté|bulletin|inviolable|infalsifiable|e-mail|déclaration (?:est |déjà )*publiée|notes? de passation)/i,
  en: /\b(?:retweets?|influencers?|dashboard|logbook|press release|usual volume|tamper-proof|e-mail|stakeholders?)\b/i,
};

const said = (lang: Language): readonly string[] => [
  ...Object.values<string>(lang === "fr" ? fr : en),
  ...[...allSentences, cliSentences].flatMap((catalogue) =>
    Object.values(catalogue).map((sentence) => sentence[lang]),
  ),
];

describe("The words of the house", () => {
  it.each(["fr", "en"] as const)("have no synonym on screens and in refusals (%s)", (lang) => {
    expect(said(lang).length).toBeGreaterThan(1200);
    expect(said(lang).filter((text) => strangers[lang].test(text))).toEqual([]);
  });

  it.each([
    ["fr", "Cette déclaration est publiée."],
    ["fr", "Information réfutée"],
    ["en", "above the usual volume"],
    ["en", "a tamper-proof file"],
  ] as const)("are missed where another is used (%s): %s", (lang, text) =>
    expect(strangers[lang].test(text)).toBe(true),
  );
});
