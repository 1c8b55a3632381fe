import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cliSentences } from "../../src-main/cli/cli-sentences.ts";
import { commands } from "../../src-main/cli/commands.ts";
import { commandHelp, generalHelp } from "../../src-main/cli/help.ts";
import type { Language } from "../../src-main/contract/vocabulary.ts";
import { allSentences } from "../../src-main/headless/say-refusals.ts";
import { en } from "../../src-renderer/i18n/en.ts";
import { fr } from "../../src-renderer/i18n/fr.ts";
import { readings, typographyFaults } from "../helpers/typography.ts";
import { corpus, script } from "../warroom/demo/demo-material.ts";

const folder = new URL("../../resources/playbooks/", import.meta.url);
const languages = ["fr", "en"] as const;

/** Every text of a value, but for addresses, ids and instants. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return /^\S*$/.test(value) ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function faultsOf(texts: readonly string[], lang: Language, least: number): readonly string[] {
  expect(texts.length).toBeGreaterThan(least);
  return texts.flatMap((text) => typographyFaults(text, lang));
}

describe.each(languages)("Typography (%s)", (lang) => {
  it("is kept by the catalogue of the seats", () => {
    const messages: readonly string[] = Object.values(lang === "fr" ? fr : en);
    expect(faultsOf(messages.flatMap(readings), lang, 1000)).toEqual([]);
  });

  it("is kept by every sentence of the host and of the command line", () => {
    const sentences = [...allSentences, cliSentences].flatMap((catalogue) => Object.values(catalogue));
    expect(
      faultsOf(
        sentences.flatMap((sentence) => readings(sentence[lang])),
        lang,
        150,
      ),
    ).toEqual([]);
  });

  it("is kept by the help of the command line", () => {
    const help = [generalHelp(commands, lang), ...commands.map((command) => commandHelp(command, lang))];
    // What is typed or printed as it stands is no prose: JSON, quoted words, fields of a query, columns.
    const prose = (line: string): string =>
      line
        .replaceAll(/\{.*\}|"[^"]*"|\b[a-z]+:(?=[,\s])/g, "x")
        .trim()
        .replaceAll(/ {2,}/g, " ");
    const lines = help.flatMap((text) => text.split("\n").map(prose));
    expect(faultsOf(lines, lang, 80)).toEqual([]);
  });

  it("is kept by the playbooks", () => {
    const files = readdirSync(folder).filter((name) => name.endsWith(`.${lang}.json`));
    const playbooks = files.map((name): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
    expect(faultsOf(playbooks.flatMap(textsIn), lang, 900)).toEqual([]);
  });
});

describe("Typography in the demo", () => {
  it("is kept by those who publish for a living, and by the room", () => {
    const official = corpus.stories.filter(({ isOfficial, lang }) => isOfficial && lang === "fr");
    expect(
      faultsOf(
        official.map(({ text }) => text),
        "fr",
        5,
      ),
    ).toEqual([]);
    expect(
      faultsOf(
        corpus.articles.flatMap(({ title, lead }) => [title, lead]),
        "fr",
        100,
      ),
    ).toEqual([]);
    expect(faultsOf([...script.steps, ...script.hostEvents].flatMap(textsIn), "fr", 100)).toEqual([]);
  });
});

describe("The check of typography", () => {
  it.each([
    "l'eau",
    "quoi ?",
    "quoi?",
    "voici : ceci",
    "voici: ceci",
    "«mot»",
    "« mot »",
    "vraiment!",
    'un "mot"',
    "40 000",
    "à 16 h",
    "n° 2",
    "attendez...",
    "deux  espaces",
  ])("catches in French: %s", (text) => expect(typographyFaults(text, "fr")).not.toEqual([]));

  it.each([
    "l’eau",
    "quoi\u202f?",
    "voici\u00a0: ceci",
    "«\u00a0mot\u00a0»",
    "à 16\u00a0h",
    "https://a.example?b=1",
  ])("lets be in French: %s", (text) => expect(typographyFaults(text, "fr")).toEqual([]));

  it.each([
    "it's",
    'a "word"',
    "« a word »",
    "what ?",
    "wait...",
    "two  spaces",
    "unauthorized",
    "the rumor",
  ])("catches in English: %s", (text) => expect(typographyFaults(text, "en")).not.toEqual([]));

  it.each(["it’s", "a “word”", "what?", "4 p.m.: now", "humorous"])("lets be in English: %s", (text) =>
    expect(typographyFaults(text, "en")).toEqual([]),
  );

  it("reads every choice of a message", () => {
    expect(readings("{count, plural, =0 {rien} one {# mot} other {# mots}} de {who}")).toEqual([
      "rien de x",
      "5 mot de x",
      "5 mots de x",
    ]);
  });
});
