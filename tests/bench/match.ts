import { foldText } from "../../src-main/analysis/fold-text.ts";
import { createTermAutomaton } from "../../src-main/analysis/query/term-automaton.ts";
import { type Bench, type BenchResult, median } from "./bench.ts";
import { syntheticLines } from "./synthetic-mentions.ts";

const mentions = 20_000;
const terms = 1000;
const rounds = 5;

/**
 * A thousand watched words over a stream: our automaton reads the text as written and folds it on the way; the peer is
 * a RegExp alternation over texts folded beforehand, its folding not counted. Both find the same words.
 */
export const match: Bench = {
  name: "match",
  run(): BenchResult {
    const texts = syntheticLines(0, mentions).map((line) => (JSON.parse(line) as { text: string }).text);
    const folded = texts.map(foldText);
    const words = [...new Set(folded.flatMap((text) => text.trim().split(" ")))].filter(
      (word) => word.length > 3,
    );
    const watched = words
      .filter((_, i) => i % Math.max(1, Math.floor(words.length / terms)) === 0)
      .slice(0, terms);
    const automaton = createTermAutomaton(watched);
    const pattern = new RegExp(` (?:${watched.join("|")})(?= )`, "g");
    const ours: number[] = [];
    const theirs: number[] = [];
    let ourHits = 0;
    let theirHits = 0;
    for (let round = -1; round < rounds; round++) {
      ourHits = 0;
      const start = performance.now();
      for (const text of texts) automaton.find(text, () => ourHits++);
      const between = performance.now();
      theirHits = 0;
      for (const text of folded) for (const _ of text.matchAll(pattern)) theirHits++;
      const end = performance.now();
      if (round < 0) continue;
      ours.push(between - start);
      theirs.push(end - between);
    }
    if (ourHits !== theirHits)
      throw new Error(`The automaton found ${ourHits} words, the RegExp ${theirHits}`);
    const perSecond = (ms: number): number => Math.round((mentions / ms) * 1000);
    return {
      ratio: median(theirs) / median(ours),
      goal: 3,
      terms: watched.length,
      hits: ourHits,
      oursPerSecond: perSecond(median(ours)),
      regExpPerSecond: perSecond(median(theirs)),
    };
  },
};
