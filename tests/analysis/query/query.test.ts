import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWords } from "../../../src-main/analysis/fold-text.ts";
import type { QueriedMention } from "../../../src-main/analysis/query/accepts-mention.ts";
import { acceptsMention } from "../../../src-main/analysis/query/accepts-mention.ts";
import { explainQuery } from "../../../src-main/analysis/query/explain-query.ts";
import { findMatches } from "../../../src-main/analysis/query/find-matches.ts";
import { createManyQueryMatcher } from "../../../src-main/analysis/query/match-many.ts";
import { parseQuery } from "../../../src-main/analysis/query/parse-query.ts";
import type { Query } from "../../../src-main/analysis/query/query.ts";
import { isQuery } from "../../../src-main/analysis/query/query.ts";
import { queryTerms } from "../../../src-main/analysis/query/query-terms.ts";
import { createTermAutomaton } from "../../../src-main/analysis/query/term-automaton.ts";
import { toFtsMatch } from "../../../src-main/analysis/query/to-fts-match.ts";

function query(text: string): Query {
  const parsed = parseQuery(text);
  if (!isQuery(parsed)) throw new Error(`${text}: ${JSON.stringify(parsed)}`);
  return parsed;
}

function mention(text: string, more: Partial<QueriedMention> = {}): QueriedMention {
  return {
    text,
    hashtags: [],
    mentions: [],
    author: null,
    source: "bluesky",
    lang: "fr",
    kind: "post",
    ...more,
  };
}

const accepts = (text: string, written: string, more: Partial<QueriedMention> = {}): boolean =>
  acceptsMention(query(text))(mention(written, more));

describe("the query language", () => {
  it("joins words by AND, whatever their case and accents", () => {
    expect(accepts("ÉTÉ lumen", "Les Lumen de l’été")).toBe(true);
    expect(accepts("été lumen", "Les Lumen de l’hiver")).toBe(false);
  });

  it("reads operators in French and English, only in capitals", () => {
    expect(query("a OU b")).toEqual(query("a OR b"));
    expect(query("a ET b")).toEqual(query("a AND b"));
    expect(query("a SAUF b")).toEqual(query("a NOT b"));
    expect(query("a -b")).toEqual(query("a NOT b"));
    expect(query("rouge et noir").is).toBe("and");
    expect(accepts("rouge et noir", "le rouge, le noir")).toBe(false);
  });

  it("binds AND tighter than OR", () => {
    expect(query("a OR b c")).toEqual(query("a OR (b AND c)"));
  });

  it("takes a hyphen inside a word as part of a phrase, not as NOT", () => {
    expect(query("S2-0417")).toEqual(query('"s2 0417"'));
  });

  it("matches phrases, prefixes and nearness", () => {
    expect(accepts('"rappel de lot"', "Un rappel, de lot !")).toBe(true);
    expect(accepts('"rappel de lot"', "Un lot de rappel")).toBe(false);
    expect(accepts("batter*", "deux batteries")).toBe(true);
    expect(accepts("batter*", "il se bat")).toBe(false);
    expect(accepts('"les bat"*', "les batteries")).toBe(true);
    expect(accepts("rappel NEAR/2 lot", "rappel d’un lot")).toBe(true);
    expect(accepts("rappel NEAR/1 lot", "rappel d’un lot")).toBe(false);
    expect(accepts("lot PRES/2 rappel", "rappel d’un lot")).toBe(true);
    expect(query('"rappel lot"~2')).toEqual(query("rappel NEAR/2 lot"));
  });

  it("matches fields", () => {
    const author = { id: "did:plc:x", handle: "@anna.bsky.social", name: "Anna Béart", followers: 3 };
    for (const from of ["from:anna", "de:@Anna.bsky.social", 'de:"anna beart"', "from:did:plc:x"]) {
      expect(accepts(from, "…", { author }), from).toBe(true);
    }
    expect(accepts("from:ann", "…", { author })).toBe(false);
    expect(accepts("from:anna", "…")).toBe(false);
    expect(accepts("lang:fr", "…", { lang: "fr-CA" })).toBe(true);
    expect(accepts("langue:en", "…", { lang: null })).toBe(false);
    expect(accepts("source:Bluesky", "…")).toBe(true);
    expect(accepts("type:réponse", "…", { kind: "reply" })).toBe(true);
    expect(accepts("kind:reply", "…")).toBe(false);
  });

  it("tells a tag and a handle from the same word", () => {
    expect(accepts("#lumen", "vive #Lumen")).toBe(true);
    expect(accepts("#lumen", "vive Lumen")).toBe(false);
    expect(accepts("#lumen", "vive #lumens2")).toBe(false);
    expect(accepts("#lum*", "vive #lumens2")).toBe(true);
    expect(accepts("#lumen", "rien", { hashtags: ["Lumen"] })).toBe(true);
    expect(accepts("@anna", "dis @anna.bsky.social !")).toBe(true);
    expect(accepts("@anna", "dis @anna_b !")).toBe(false);
    expect(accepts("@anna", "contact@anna.fr")).toBe(false);
  });

  it("reads an unknown field as words, so that a link can be searched", () => {
    expect(accepts("https://exemple.fr/a", "voir https://exemple.fr/a")).toBe(true);
  });

  it("asks for everything when empty", () => {
    expect(query("  ")).toEqual({ is: "everything" });
  });

  it.each([
    ['"sans fin', 0, "query.unclosed-quote"],
    ["a (b", 2, "query.unclosed-parenthesis"],
    ["a ) b", 2, "query.unexpected-parenthesis"],
    ["()", 0, "query.empty-parentheses"],
    ["a OR", 4, "query.missing-operand"],
    ["OR a", 0, "query.missing-operand"],
    ["from:", 0, "query.missing-value"],
    ["a &", 2, "query.no-letters"],
    ["type:tract", 0, "query.unknown-kind"],
    ["#a NEAR b", 3, "query.near-needs-words"],
    ["a NEAR/2 b NEAR/3 c", 11, "query.near-mixed-distances"],
    ["a NEAR/500 b", 2, "query.distance-too-large"],
    [`${"(".repeat(31)}a`, 30, "query.too-deep"],
    ["a ".repeat(201), 400, "query.too-many-terms"],
    ["a".repeat(4001), 4000, "query.too-long"],
  ])("refuses %.20s, saying where and why", (text, at, refused) => {
    expect(parseQuery(text)).toMatchObject({ at, refused });
  });

  it("never throws and never takes long, whatever is typed", () => {
    const piece = fc.constantFrom(
      "(",
      ")",
      '"',
      "«",
      "»",
      "OR",
      "NOT",
      "-",
      "NEAR/3",
      "~2",
      "*",
      "a",
      "é",
      "#b",
      "@c",
      "from:",
      "\u0000",
      "🔥",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        const parsed = parseQuery(pieces.join(" "));
        if (isQuery(parsed)) {
          explainQuery(parsed, "fr");
          acceptsMention(parsed)(mention("a b"));
        } else expect(parsed.at).toBeLessThanOrEqual(pieces.join(" ").length);
      }),
      { numRuns: 500 },
    );
  });
});

describe("what a query says back", () => {
  it("explains itself in French and English", () => {
    const asked = query('lumen (batter* OU "rappel de lot") -vélo de:anna');
    expect(explainQuery(asked, "fr")).toBe(
      "«\u00a0lumen\u00a0» et (un mot qui commence par «\u00a0batter\u00a0» ou «\u00a0rappel de lot\u00a0») et écrit par anna, sauf «\u00a0velo\u00a0»",
    );
    expect(explainQuery(asked, "en")).toBe(
      "“lumen” and (a word starting with “batter” or “rappel de lot”) and written by anna, but not “velo”",
    );
  });
});

const letter = fc.constantFrom("a", "b", "c", "ab", "ca");
const phrase = fc.record({
  words: fc.array(letter, { minLength: 1, maxLength: 2 }),
  isPrefix: fc.boolean(),
});
const anyQuery: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    phrase.map((one): Query => ({ is: "phrase", phrase: one })),
    fc
      .record({
        phrases: fc.array(phrase, { minLength: 2, maxLength: 3 }),
        distance: fc.integer({ min: 0, max: 4 }),
      })
      .map((one): Query => ({ is: "near", ...one })),
    letter.map((tag): Query => ({ is: "tag", tag, isPrefix: false })),
    fc
      .record({
        is: fc.constantFrom("and" as const, "or" as const),
        parts: fc.array(tie("query"), { minLength: 2, maxLength: 3 }),
      })
      .map((one): Query => one),
    tie("query").map((part): Query => ({ is: "not", part })),
  ),
})).query;
const anyText = fc
  .array(
    fc.oneof(
      letter,
      letter.map((word) => `#${word}`),
      fc.constantFrom("À", "b,", "🔥", "d"),
    ),
    { maxLength: 12 },
  )
  .map((words) => words.join(" "));

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
