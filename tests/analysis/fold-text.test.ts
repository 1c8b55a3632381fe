import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText, foldWithOrigins, foldWords } from "../../src-main/analysis/fold-text.ts";

/** The words that SQLite's own tokenizer makes of each text. */
function sqliteWords(texts: readonly string[]): readonly string[][] {
  const database = new Database(":memory:");
  database.exec(`
    CREATE VIRTUAL TABLE page USING fts5(body, tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE word USING fts5vocab(page, 'instance');`);
  const insert = database.prepare("INSERT INTO page(rowid, body) VALUES (?, ?)");
  database.transaction(() => {
    for (const [i, text] of texts.entries()) insert.run(i + 1, text);
  })();
  const words = texts.map((): string[] => []);
  for (const row of database.prepare("SELECT doc, offset, term FROM word").iterate()) {
    const { doc, offset, term } = row as { doc: number; offset: number; term: string };
    const list = words[doc - 1];
    if (list !== undefined) list[offset] = term;
  }
  database.close();
  return words;
}

describe("folding a text", () => {
  it("gives, for every code point of Unicode, the words that SQLite's unicode61 gives", () => {
    const texts: string[] = [];
    for (let code = 0; code < 0x110000; code++) {
      // Planes 4 to 13 hold nothing; one in a thousand of them is enough.
      if (code >= 0x40000 && code < 0xe0000 && code % 1009 !== 0) continue;
      if (code < 0xd800 || code > 0xdfff) texts.push(`x${String.fromCodePoint(code)}y`);
    }
    const expected = sqliteWords(texts);
    const wrong = texts.filter((text, i) => foldWords(text).join(" ") !== expected[i]?.join(" "));
    expect(wrong).toEqual([]);
  });

  it("gives the words of unicode61 on any text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary", maxLength: 60 }), { minLength: 1, maxLength: 40 }),
        (texts) => {
          const whole = texts.map((text) => text.toWellFormed());
          expect(whole.map((text) => [...foldWords(text)])).toEqual(sqliteWords(whole));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("parts words by single spaces and puts one at both ends", () => {
    expect(foldText("  L’Été,\n« Électrique » ! ")).toBe(" l ete electrique ");
    expect(foldText("…")).toBe(" ");
    expect(foldText("")).toBe(" ");
  });

  it("drops accents written as combining marks", () => {
    expect(foldText("e\u0301te\u0301")).toBe(" ete ");
  });

  it("knows where each folded character came from", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        const { folded, origins } = foldWithOrigins(text);
        expect(folded).toBe(foldText(text));
        for (let i = 1; i < folded.length; i++) {
          const origin = origins[i] ?? -1;
          if (/^[a-z]$/u.test(folded[i] ?? "")) expect(foldText(text[origin] ?? "").trim()).toBe(folded[i]);
          expect(origin).toBeGreaterThanOrEqual(origins[i - 1] ?? 0);
        }
      }),
    );
  });
});
