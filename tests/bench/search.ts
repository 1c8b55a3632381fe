import { type Bench, type BenchResult, quantile, timed } from "./bench.ts";
import { fullCrisis } from "./full-crisis.ts";
import { searchedWords } from "./synthetic-mentions.ts";

const rounds = 5;
const pageSize = 50;

/** Newest 50 mentions with a word (or a beginning of one), from the commonest to the rarest words, against LIKE. */
export const search: Bench = {
  name: "search",
  async run(): Promise<BenchResult> {
    const { store, plain, mentions } = await fullCrisis();
    const like = plain.database.prepare<[string, number]>(
      "SELECT * FROM mention WHERE text LIKE ? ORDER BY time DESC, row DESC LIMIT ?",
    );
    const ours: number[] = [];
    const theirs: number[] = [];
    const ourPrefixes: number[] = [];
    const theirPrefixes: number[] = [];
    for (let round = -1; round < rounds; round++) {
      for (const word of searchedWords()) {
        const beginning = word.slice(0, -1);
        const times = [
          await timed(() => store.page({ match: `"${word}"` }, null, null, pageSize)),
          await timed(() => like.all(`%${word}%`, pageSize)),
          await timed(() => store.page({ match: `"${beginning}"*` }, null, null, pageSize)),
          await timed(() => like.all(`% ${beginning}%`, pageSize)),
        ];
        // The first round warms both sides up.
        if (round < 0) continue;
        for (const [i, list] of [ours, theirs, ourPrefixes, theirPrefixes].entries())
          list.push(times[i] ?? 0);
      }
    }
    const p95 = (samples: readonly number[]) => quantile(samples, 0.95);
    return {
      ratio: p95(theirs) / p95(ours),
      goal: 80,
      prefixRatio: p95(theirPrefixes) / p95(ourPrefixes),
      prefixGoal: 40,
      mentions,
      oursP95Ms: p95(ours),
      likeP95Ms: p95(theirs),
      ourPrefixP95Ms: p95(ourPrefixes),
      likePrefixP95Ms: p95(theirPrefixes),
    };
  },
};
