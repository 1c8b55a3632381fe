import { unreachable } from "../../contract/unreachable.ts";
import type { Phrase, Query } from "./query.ts";

/**
 * What to mark in a text that answers the query, for `findMatches`: folded words of each phrase parted by spaces, `*`
 * after a prefix, `#` or `@` before a tag or handle. What is only excluded is left out; each term once, in order.
 */
export function queryTerms(query: Query): readonly string[] {
  const terms = new Set<string>();
  collect(query, terms);
  return [...terms];
}

function collect(query: Query, terms: Set<string>): void {
  switch (query.is) {
    case "phrase":
      terms.add(termOf(query.phrase));
      return;
    case "near":
      for (const phrase of query.phrases) terms.add(termOf(phrase));
      return;
    case "tag":
      terms.add(`#${query.tag}${query.isPrefix ? "*" : ""}`);
      return;
    case "handle":
      terms.add(`@${query.handle}${query.isPrefix ? "*" : ""}`);
      return;
    case "and":
    case "or":
      for (const part of query.parts) collect(part, terms);
      return;
    case "everything":
    case "from":
    case "source":
    case "lang":
    case "kind":
    case "not":
      return;
    default:
      unreachable(query);
  }
}

function termOf(phrase: Phrase): string {
  return `${phrase.words.join(" ")}${phrase.isPrefix ? "*" : ""}`;
}
