import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { allSentences, sayRefusal } from "../../src-main/headless/say-refusals.ts";

const source = fileURLToPath(new URL("../../src-main/", import.meta.url));
const folders = ["domain", "store", "sources", "warroom", "seats"];

/** Every key that the sources refuse with, by the name of its family. */
function refusedKeys(): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const folder of folders)
    for (const path of readdirSync(join(source, folder), { recursive: true, encoding: "utf8" })) {
      if (!path.endsWith(".ts")) continue;
      const text = readFileSync(join(source, folder, path), "utf8");
      for (const [, key] of text.matchAll(/\b(?:refuse|rejected|turnAway)\(\s*"([a-z]+\.[a-z-]+)"/g))
        if (key !== undefined) keys.add(key);
      for (const [, key] of text.matchAll(/\brefused: "([a-z]+\.[a-z-]+)"/g))
        if (key !== undefined && !key.startsWith("query.")) keys.add(key);
    }
  return keys;
}

const sentences = Object.assign({}, ...allSentences) as Readonly<
  Record<string, Readonly<Record<"fr" | "en", string>>>
>;

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** The arguments an ICU message asks for, those inside its choices included. */
function names(pattern: string): readonly string[] {
  const found = new Set<string>();
  const walk = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if ("value" in element && element.type !== 0) found.add(String(element.value));
      if ("options" in element) for (const { value } of Object.values(element.options)) walk(value);
    }
  };
  walk(new IntlMessageFormat(pattern, "en").getAst());
  return [...found].sort();
}

describe("the sentences of the host", () => {
  it("stand in both languages for every key that is refused with", () => {
    const keys = refusedKeys();
    expect(keys.size).toBeGreaterThan(60);
    expect([...keys].filter((key) => sentences[key] === undefined)).toEqual([]);
  });

  it("are ICU messages that can be said, and take the same arguments in both languages", () => {
    for (const [key, { fr, en }] of Object.entries(sentences)) {
      expect([key, names(fr)]).toEqual([key, names(en)]);
      const args = Object.fromEntries(names(fr).map((name) => [name, 2]));
      for (const lang of ["fr", "en"] as const) {
        const said = sayRefusal({ refused: key, args }, lang);
        expect(said).not.toBe(key);
        expect(said).not.toMatch(/[{}]/);
      }
    }
  });
});
