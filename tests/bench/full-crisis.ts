import type { CrisisStore } from "../../src-main/store/crisis-store.ts";
import { benchPath, fullSize } from "./bench-folder.ts";
import { ingest, ndjson, openBenchCrisis } from "./ingest-pipeline.ts";
import { openPlainLoop, type PlainLoop } from "./plain-loop.ts";
import { syntheticLines } from "./synthetic-mentions.ts";

const slice = 50_000;

/** The same mentions as a crisis, indexed, and in a plain table with its indexes. */
export interface FullCrisis {
  readonly store: CrisisStore;
  readonly plain: PlainLoop;
  readonly mentions: number;
}

let made: Promise<FullCrisis> | null = null;

/** Made once a run, for all the benchmarks that read a full crisis. */
export function fullCrisis(): Promise<FullCrisis> {
  made ??= make();
  return made;
}

async function make(): Promise<FullCrisis> {
  const mentions = fullSize();
  const store = await openBenchCrisis("full");
  const plain = openPlainLoop(benchPath("full.db"), false);
  for (let from = 0; from < mentions; from += slice) {
    const lines = syntheticLines(from, Math.min(slice, mentions - from));
    await ingest(store, ndjson(lines));
    plain.insert(lines);
  }
  plain.database.exec("CREATE INDEX mention_time_source ON mention (time, source)");
  plain.database.pragma("cache_size = -65536");
  return { store, plain, mentions };
}
