import { rmSync } from "node:fs";
import { type Bench, type BenchResult, timed } from "./bench.ts";
import { fullSize } from "./bench-folder.ts";
import { ingest, ndjson, openBenchCrisis } from "./ingest-pipeline.ts";
import { syntheticLines } from "./synthetic-mentions.ts";

/** Rate of the last tenth of a million mentions over the rate of the first: 1 is no slowing down. */
export const ingestDecay: Bench = {
  name: "ingest-decay",
  async run(): Promise<BenchResult> {
    const mentions = fullSize();
    const tenth = Math.floor(mentions / 10);
    const store = await openBenchCrisis("decay");
    const rates: number[] = [];
    for (let from = 0; from < mentions; from += tenth) {
      const bytes = ndjson(syntheticLines(from, tenth));
      rates.push(Math.round(tenth / ((await timed(() => ingest(store, bytes))) / 1000)));
    }
    const { path } = store;
    await store.close();
    for (const made of [path, `${path}-cache`]) rmSync(made, { force: true });
    const first = rates[0] ?? 0;
    const last = rates.at(-1) ?? 0;
    return { ratio: last / first, goal: 0.65, mentions, ratesPerSecond: rates };
  },
};
