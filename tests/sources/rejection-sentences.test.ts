import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { rejectionSentences } from "../../src-main/sources/rejection-sentences.ts";

const folder = fileURLToPath(new URL("../../src-main/sources/", import.meta.url));
const args = {
  max: 16_777_216,
  field: "text",
  kind: "tweet",
  value: "x",
  format: "x-v1",
  headings: "a, b",
  column: "c",
  detail: "d",
  code: "EIO",
  wrong: "texte",
  fields: "id, text",
};
const keys = Object.keys(rejectionSentences);

function keysUsed(): ReadonlySet<string> {
  const used = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts") || name.endsWith("rejection-sentences.ts")) continue;
    for (const [, key] of readFileSync(join(folder, name), "utf8").matchAll(/"(rejection\.[\w.-]+)"/g))
      used.add(key ?? "");
  }
  return used;
}

describe("the reasons of rejections", () => {
  it("are all used, and all that are used have their sentences", () => {
    expect([...keysUsed()].sort()).toEqual([...keys].sort());
  });

  it.each(keys)("%s is a sentence in both languages, every argument filled", (key) => {
    const { fr, en } = rejectionSentences[key as keyof typeof rejectionSentences];
    for (const [language, sentence] of [
      ["fr", fr],
      ["en", en],
    ] as const) {
      const said = String(new IntlMessageFormat(sentence, language).format(args));
      expect(said).not.toMatch(/[{}]/);
      expect(said).toMatch(/^[A-ZÀ-Ý].*[.d]$/);
    }
  });

  it("keep French typography", () => {
    for (const { fr } of Object.values(rejectionSentences)) {
      expect(fr).not.toMatch(/ [:»;!?]|« |'/);
      expect(fr).not.toMatch(/[^\u00a0]»|«[^\u00a0]/);
    }
  });
});
