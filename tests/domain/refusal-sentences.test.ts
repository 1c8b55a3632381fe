import { readdirSync, readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { channels, roles } from "../../src-main/contract/vocabulary.ts";
import { refusalSentences } from "../../src-main/domain/refusal-sentences.ts";

const folder = new URL("../../src-main/domain/", import.meta.url);

interface RefusedKey {
  readonly key: string;
  readonly args: readonly string[];
}

/** Every `refuse("key", { args })` of a source text; a call whose key is not written out is named "?". */
function refusedKeys(source: string): readonly RefusedKey[] {
  return [...source.matchAll(/\brefuse\(\s*(?:"([^"]+)")?(?:\s*,\s*\{([^}]*)\})?/g)].map(([, key, args]) => ({
    key: key ?? "?",
    args: (args ?? "")
      .split(",")
      .map((argument) => argument.trim().split(":")[0] ?? "")
      .filter((name) => name !== ""),
  }));
}

function missingSentences(source: string): readonly string[] {
  return refusedKeys(source)
    .map(({ key }) => key)
    .filter((key) => !Object.hasOwn(refusalSentences, key));
}

const sources = readdirSync(folder)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"));
const refused = sources.flatMap(refusedKeys);

const sample: Readonly<Record<string, string | number>> = {
  name: "Biberons",
  person: "Anna",
  title: "Plan",
  fields: "{city}",
  state: "kept",
  from: "open",
  to: "closed",
  role: "legalCounsel",
  channel: "x",
  minutes: 2,
  length: 1281,
  limit: 280,
  over: 1001,
};

function sentence(key: string, lang: "fr" | "en", args: Readonly<Record<string, string | number>>): string {
  const message = refusalSentences[key]?.[lang] ?? "";
  return String(new IntlMessageFormat(message, lang).format(args));
}

describe("refusal sentences", () => {
  it("stand in both languages for every key the rules refuse with, and for no other", () => {
    expect(refused.length).toBeGreaterThan(60);
    expect(sources.flatMap(missingSentences)).toEqual([]);
    const used = new Set(refused.map(({ key }) => key));
    expect(Object.keys(refusalSentences).filter((key) => !used.has(key))).toEqual([]);
  });

  it("would miss none: a refusal without its sentence is caught, and so is one whose key is not written out", () => {
    expect(missingSentences('return refuse("statement.canary", { role });')).toEqual(["statement.canary"]);
    expect(missingSentences("refuse(\n  key,\n)")).toEqual(["?"]);
  });

  it("have keys of the topics agreed", () => {
    const topics = /^(crisis|person|mention|entry|action|playbook|statement|seat)\.[a-z][a-z-]*$/;
    expect(Object.keys(refusalSentences).filter((key) => !topics.test(key))).toEqual([]);
  });

  it("need no argument that the refusal does not bring", () => {
    for (const { key, args } of refused) {
      const brought = Object.fromEntries(
        args.map((name) => [name, sample[name] ?? "missing from the samples"]),
      );
      for (const lang of ["fr", "en"] as const) {
        const text = sentence(key, lang, brought);
        expect(text, key).not.toContain("missing from the samples");
        expect(text.length, key).toBeGreaterThan(20);
        expect(text, key).toMatch(/[.}]$/);
      }
    }
  });

  it("put every role, status and channel into words", () => {
    for (const role of roles) {
      expect(sentence("statement.role-not-asked", "fr", { role })).not.toMatch(/[a-z][A-Z]/);
    }
    for (const status of ["preAlert", "standDown"]) {
      expect(sentence("crisis.cannot-become", "en", { from: status, to: status })).not.toMatch(/[a-z][A-Z]/);
    }
    expect(channels).toContain("linkedin");
    expect(
      sentence("statement.too-long", "fr", { channel: "linkedin", length: 3001, limit: 3000, over: 1 }),
    ).toBe("Trop long pour LinkedIn\u00a0: 3\u202f001 caractères pour 3\u202f000. Retirez-en 1.");
    expect(sentence("statement.deputy-too-early", "en", { role: "commsDirector", minutes: 1 })).toBe(
      "You stand in for “communication director” in 1 minute. Until then, reach the person who holds that role.",
    );
  });

  it("are written in French typography", () => {
    for (const [key, { fr, en }] of Object.entries(refusalSentences)) {
      const plain = fr.replaceAll(/\{[^{}]*\}/g, "{}");
      expect(plain, key).not.toMatch(/'|[^\u202f][;!?]|[^\u00a0]:|«[^\u00a0]|[^\u00a0]»/);
      expect(en, key).not.toMatch(/'|[\u202f\u00a0«»]/);
    }
  });
});
