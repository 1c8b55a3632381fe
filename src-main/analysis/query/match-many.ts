import { searchedText } from "../../contract/searched-text.ts";
import { foldText, foldWords } from "../fold-text.ts";
import type { QueriedMention } from "./accepts-mention.ts";
import { compile } from "./accepts-mention.ts";
import type { Phrase, Query } from "./query.ts";
import { createTermAutomaton } from "./term-automaton.ts";

/** Which of many queries a mention answers: numbers in the list given, ascending. */
export type ManyQueryMatcher = (mention: QueriedMention) => readonly number[];

/**
 * Many standing queries over one stream: one pass of an automaton over the text finds which queries can match at all
 * (each waits for its rarest necessary words, the longest being the guess for rarest), and only those are evaluated.
 */
export function createManyQueryMatcher(queries: readonly Query[]): ManyQueryMatcher {
  const tests = queries.map(compile);
  const waiting = new Map<string, number[]>();
  const always: number[] = [];
  for (const [number, query] of queries.entries()) {
    const gate = gateOf(query);
    if (gate === null) always.push(number);
    else {
      for (const term of gate) {
        const list = waiting.get(term);
        if (list === undefined) waiting.set(term, [number]);
        else list.push(number);
      }
    }
  }
  const terms = [...waiting.keys()];
  const woken = terms.map((term) => waiting.get(term) ?? []);
  const automaton = createTermAutomaton(terms);
  // Round in which each query was last woken, so that clearing is free.
  const wokenIn = new Float64Array(queries.length);
  let round = 0;

  return (mention) => {
    const text = searchedText(mention);
    round++;
    const candidates = [...always];
    automaton.find(text, (term) => {
      for (const number of woken[term] ?? []) {
        if (wokenIn[number] === round) continue;
        wokenIn[number] = round;
        candidates.push(number);
      }
    });
    if (candidates.length === 0) return candidates;
    const folded = { mention, text, folded: foldText(text) };
    return candidates.filter((number) => tests[number]?.(folded)).sort((a, b) => a - b);
  };
}

/** Terms of which at least one stands in every text that matches; null when there is no such list. */
function gateOf(query: Query): readonly string[] | null {
  switch (query.is) {
    case "phrase":
      return [termOf(query.phrase)];
    case "near":
      return [rarest(query.phrases.map(termOf))];
    case "tag":
      return [termOf({ words: foldWords(query.tag), isPrefix: query.isPrefix })];
    case "handle":
      return [termOf({ words: foldWords(query.handle), isPrefix: query.isPrefix })];
    case "or": {
      const gates = query.parts.map(gateOf);
      return gates.includes(null) ? null : gates.flatMap((gate) => gate ?? []);
    }
    case "and": {
      const gates = query.parts.map(gateOf).filter((gate) => gate !== null);
      return gates.length === 0
        ? null
        : gates.reduce((best, gate) => (shortest(gate) > shortest(best) ? gate : best));
    }
    default:
      return null;
  }
}

function termOf(phrase: Phrase): string {
  return `${phrase.words.join(" ")}${phrase.isPrefix ? "*" : ""}`;
}

function rarest(terms: readonly string[]): string {
  return terms.reduce((best, term) => (term.length > best.length ? term : best));
}

function shortest(terms: readonly string[]): number {
  return terms.reduce((least, term) => Math.min(least, term.length), Number.POSITIVE_INFINITY);
}
