import fc from "fast-check";
import type { QueriedMention } from "../../../src-main/analysis/query/accepts-mention.ts";
import { parseQuery } from "../../../src-main/analysis/query/parse-query.ts";
import type { Query } from "../../../src-main/analysis/query/query.ts";
import { isQuery } from "../../../src-main/analysis/query/query.ts";

export function query(text: string): Query {
  const parsed = parseQuery(text);
  if (!isQuery(parsed)) throw new Error(`${text}: ${JSON.stringify(parsed)}`);
  return parsed;
}

export function mention(text: string, more: Partial<QueriedMention> = {}): QueriedMention {
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

const letter = fc.constantFrom("a", "b", "c", "ab", "ca");
export const phrase = fc.record({
  words: fc.array(letter, { minLength: 1, maxLength: 2 }),
  isPrefix: fc.boolean(),
});
export const anyQuery: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
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
export const anyText = fc
  .array(
    fc.oneof(
      letter,
      letter.map((word) => `#${word}`),
      fc.constantFrom("À", "b,", "🔥", "d"),
    ),
    { maxLength: 12 },
  )
  .map((words) => words.join(" "));
