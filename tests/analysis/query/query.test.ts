import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QueriedMention } from "../../../src-main/analysis/query/accepts-mention.ts";
import { acceptsMention } from "../../../src-main/analysis/query/accepts-mention.ts";
import { explainQuery } from "../../../src-main/analysis/query/explain-query.ts";
import { parseQuery } from "../../../src-main/analysis/query/parse-query.ts";
import { isQuery } from "../../../src-main/analysis/query/query.ts";
import { mention, query } from "./any-query.ts";

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
    for (const from of ["from:ann*", "de:@Anna.bs*", 'de:"anna bea"*', "from:bea*"]) {
      expect(accepts(from, "…", { author }), from).toBe(true);
    }
    for (const from of ["from:nna*", "from:art*"]) expect(accepts(from, "…", { author }), from).toBe(false);
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
    ["a *", 2, "query.no-letters"],
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

  it("shows a term without letters as it was typed", () => {
    const shown = (text: string) => {
      const parsed = parseQuery(text);
      return "args" in parsed ? parsed.args?.text : null;
    };
    expect(["*", '""', '"!" b', "&"].map(shown)).toEqual(["*", '""', '"!"', "&"]);
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
