import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWords } from "../../../src-main/analysis/fold-text.ts";
import { acceptsMention } from "../../../src-main/analysis/query/accepts-mention.ts";
import { findMatches } from "../../../src-main/analysis/query/find-matches.ts";
import { createManyQueryMatcher } from "../../../src-main/analysis/query/match-many.ts";
import type { Query } from "../../../src-main/analysis/query/query.ts";
import { queryTerms } from "../../../src-main/analysis/query/query-terms.ts";
import { createTermAutomaton } from "../../../src-main/analysis/query/term-automaton.ts";
import { toFtsMatch } from "../../../src-main/analysis/query/to-fts-match.ts";
import { anyQuery, anyText, mention, phrase, query } from "./any-query.ts";

/** The plainest reading of the language, over the list of words. */
function naive(asked: Query, text: string): boolean {
  const words = foldWords(text);
  const isAt = (i: number, one: { words: readonly string[]; isPrefix: boolean }): boolean =>
    one.words.every((word, j) =>
      one.isPrefix && j === one.words.length - 1
        ? words[i + j]?.startsWith(word) === true
        : words[i + j] === word,
    );
  const starts = (one: { words: readonly string[]; isPrefix: boolean }): number[] =>
    words.map((_, i) => i).filter((i) => isAt(i, one));
  switch (asked.is) {
    case "phrase":
      return starts(asked.phrase).length > 0;
    case "near": {
      const choose = (k: number, chosen: { start: number; length: number }[]): boolean => {
        const one = asked.phrases[k];
        if (one === undefined) {
          const latest = Math.max(...chosen.map((c) => c.start));
          return chosen.every((c) => latest - (c.start + c.length) <= asked.distance);
        }
        return starts(one).some((start) => choose(k + 1, [...chosen, { start, length: one.words.length }]));
      };
      return choose(0, []);
    }
    case "tag":
      return text.split(/[^\p{L}#]+/u).includes(`#${asked.tag}`);
    case "and":
      return asked.parts.every((part) => naive(part, text));
    case "or":
      return asked.parts.some((part) => naive(part, text));
    case "not":
      return !naive(asked.part, text);
    default:
      return true;
  }
}

describe("the exact evaluator", () => {
  it("agrees with a naive one", () => {
    fc.assert(
      fc.property(anyQuery, anyText, (asked, text) => {
        expect(acceptsMention(asked)(mention(text))).toBe(naive(asked, text));
      }),
      { numRuns: 3000 },
    );
  });

  it("agrees with FTS5 where the MATCH string is exact, and FTS5 finds a superset elsewhere", () => {
    const texts = fc.sample(anyText, { numRuns: 400, seed: 7 });
    const database = new Database(":memory:");
    database.exec(
      "CREATE VIRTUAL TABLE page USING fts5(body, content='', tokenize = 'unicode61 remove_diacritics 2')",
    );
    const insert = database.prepare("INSERT INTO page(rowid, body) VALUES (?, ?)");
    for (const [i, text] of texts.entries()) insert.run(i, text);
    const search = database.prepare("SELECT rowid FROM page WHERE page MATCH ? ORDER BY rowid").pluck();
    fc.assert(
      fc.property(anyQuery, (asked) => {
        const { match, isExact } = toFtsMatch(asked);
        const test = acceptsMention(asked);
        const accepted = texts.flatMap((text, i) => (test(mention(text)) ? [i] : []));
        if (match === null) return;
        const found = search.all(match) as number[];
        if (isExact) expect(found).toEqual(accepted);
        else expect(found).toEqual(expect.arrayContaining(accepted));
      }),
      { numRuns: 600 },
    );
    database.close();
  });

  it("leaves nothing typed to FTS5's syntax", () => {
    expect(toFtsMatch(query('{x}: ^c OR x"y"'))).toEqual({
      match: '(("x" AND "c") OR ("x" AND "y"))',
      isExact: true,
    });
    expect(toFtsMatch(query("col:x* NEAR/3 y"))).toEqual({ match: 'NEAR("col x"* "y", 3)', isExact: true });
    expect(toFtsMatch(query("#lumen -from:anna"))).toEqual({ match: '"lumen"', isExact: false });
    expect(toFtsMatch(query("a OR from:b"))).toEqual({ match: null, isExact: false });
    expect(toFtsMatch(query("a b -c"))).toEqual({ match: '(("a" AND "b") NOT "c")', isExact: true });
  });
});

describe("marks", () => {
  it("stand on the words as written, whole for a prefix", () => {
    const text = "Les BATTERIES d’Été #Lumen : été";
    const marks = findMatches(text, queryTerms(query("batter* été #lumen -rouge")));
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual([
      "BATTERIES",
      "Été",
      "#Lumen",
      "été",
    ]);
  });

  it("merge where terms overlap", () => {
    expect(findMatches("a b c", ["a b", "b c"])).toEqual([{ start: 0, end: 5 }]);
  });

  it("are there for every text that a positive query accepts", () => {
    fc.assert(
      fc.property(phrase, anyText, (one, text) => {
        const asked: Query = { is: "phrase", phrase: one };
        const marks = findMatches(text, queryTerms(asked));
        expect(marks.length > 0).toBe(acceptsMention(asked)(mention(text)));
      }),
    );
  });
});

describe("many queries over one text", () => {
  it("finds each term of the automaton exactly where it stands among the folded words", () => {
    const terms = fc.uniqueArray(
      phrase.map((one) => `${one.words.join(" ")}${one.isPrefix ? "*" : ""}`),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(terms, anyText, (list, text) => {
        const met = new Set<number>();
        createTermAutomaton(list).find(text, (term) => met.add(term));
        const expected = list.flatMap((term, i) => (findMatches(text, [term]).length > 0 ? [i] : []));
        expect([...met].sort((a, b) => a - b)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("accepts what each query alone accepts", () => {
    fc.assert(
      fc.property(
        fc.array(anyQuery, { maxLength: 8 }),
        fc.array(anyText, { maxLength: 5 }),
        (asked, texts) => {
          const matcher = createManyQueryMatcher(asked);
          for (const text of texts) {
            const expected = asked.flatMap((one, i) => (acceptsMention(one)(mention(text)) ? [i] : []));
            expect(matcher(mention(text))).toEqual(expected);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
