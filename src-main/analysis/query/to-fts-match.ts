import { unreachable } from "../../contract/unreachable.ts";
import { foldWords } from "../fold-text.ts";
import type { Phrase, Query } from "./query.ts";

/** A MATCH string for FTS5 (null: full text cannot narrow), and whether it says all that the query says. */
export interface FtsMatch {
  readonly match: string | null;
  readonly isExact: boolean;
}

/**
 * The full-text part of a query. Every word is folded and quoted, so that nothing a person typed is syntax. When not
 * exact, the string finds a superset: check what it finds with `acceptsMention`.
 */
export function toFtsMatch(query: Query): FtsMatch {
  switch (query.is) {
    case "everything":
      return { match: null, isExact: true };
    case "phrase":
      return { match: quote(query.phrase), isExact: true };
    case "near":
      return { match: `NEAR(${query.phrases.map(quote).join(" ")}, ${query.distance})`, isExact: true };
    case "tag":
      return { match: quote({ words: foldWords(query.tag), isPrefix: query.isPrefix }), isExact: false };
    case "handle":
      return { match: quote({ words: foldWords(query.handle), isPrefix: query.isPrefix }), isExact: false };
    case "from":
    case "source":
    case "lang":
    case "kind":
    case "not":
      return { match: null, isExact: false };
    case "or":
      return eitherMatch(query.parts.map(toFtsMatch));
    case "and":
      return allMatch(query.parts);
    default:
      return unreachable(query);
  }
}

function quote(phrase: Phrase): string {
  return `"${phrase.words.join(" ")}"${phrase.isPrefix ? "*" : ""}`;
}

function eitherMatch(parts: readonly FtsMatch[]): FtsMatch {
  const strings = parts.flatMap((part) => (part.match === null ? [] : [part.match]));
  if (strings.length < parts.length) return { match: null, isExact: false };
  return { match: `(${strings.join(" OR ")})`, isExact: parts.every((part) => part.isExact) };
}

/** Negations can be left to FTS5 only beside something positive, and only where what they remove is said exactly. */
function allMatch(parts: readonly Query[]): FtsMatch {
  const positive = parts.filter((part) => part.is !== "not").map(toFtsMatch);
  const strings = positive.flatMap((part) => (part.match === null ? [] : [part.match]));
  if (strings.length === 0) return { match: null, isExact: false };
  let match = strings.length === 1 ? (strings[0] ?? "") : `(${strings.join(" AND ")})`;
  let isExact = positive.every((part) => part.isExact && part.match !== null);
  for (const part of parts) {
    if (part.is !== "not") continue;
    const removed = toFtsMatch(part.part);
    if (removed.match !== null && removed.isExact) match = `(${match} NOT ${removed.match})`;
    else isExact = false;
  }
  return { match, isExact };
}
