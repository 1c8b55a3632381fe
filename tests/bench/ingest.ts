import { rmSync } from "node:fs";
import { type Bench, type BenchResult, median, timed } from "./bench.ts";
import { benchPath } from "./bench-folder.ts";
import { ingest as ingestBytes, ndjson, openBenchCrisis } from "./ingest-pipeline.ts";
import { openPlainLoop } from "./plain-loop.ts";
import { syntheticLines } from "./synthetic-mentions.ts";

const slice = 50_000;
/** Mentions a slice brings in on each side, in turn; 200,000 in all, or what INGEST_MENTIONS says. */
const mentions = Number(process.env.INGEST_MENTIONS ?? 200_000);
const rounds = mentions > 500_000 ? 1 : 5;

/** One round: both sides take the same slices in turn, each counted until it could answer a search over all of them. */
async function round(number: number): Promise<{ readonly ours: number; readonly theirs: number }> {
  const store = await openBenchCrisis(`ingest-${number}`);
  const plainPath = benchPath(`plain-${number}.db`);
  const plain = openPlainLoop(plainPath);
  let ours = 0;
  let theirs = 0;
  for (let from = 0; from < mentions; from += slice) {
    const lines = syntheticLines(from, Math.min(slice, mentions - from));
    const bytes = ndjson(lines);
    const takeTheirs = async () => {
      theirs += await timed(() => plain.insert(lines));
    };
    const takeOurs = async () => {
      ours += await timed(() => ingestBytes(store, bytes));
    };
    // Who comes first changes each time, so that neither always meets the warmer disk.
    const turns = (from / slice + number) % 2 === 0 ? [takeTheirs, takeOurs] : [takeOurs, takeTheirs];
    for (const take of turns) await take();
  }
  const { path } = store;
  await store.close();
  plain.close();
  for (const made of [path, `${path}-cache`, plainPath]) rmSync(made, { force: true });
  return { ours, theirs };
}

export const ingest: Bench = {
  name: "ingest",
  async run(): Promise<BenchResult> {
    const ratios: number[] = [];
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let number = 0; number < rounds; number++) {
      const taken = await round(number);
      ratios.push(taken.theirs / taken.ours);
      ours.push(mentions / (taken.ours / 1000));
      theirs.push(mentions / (taken.theirs / 1000));
    }
    return {
      ratio: median(ratios),
      goal: 1.25,
      mentions,
      rounds,
      oursPerSecond: Math.round(median(ours)),
      plainPerSecond: Math.round(median(theirs)),
    };
  },
};
