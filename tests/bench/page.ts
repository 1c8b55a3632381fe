import { type Bench, type BenchResult, median, timed } from "./bench.ts";
import { fullCrisis } from "./full-crisis.ts";
import { seededRandom } from "./synthetic-mentions.ts";

const rounds = 40;
const pageSize = 50;

/** A page of 50 anywhere in the stream by keyset, against the same page by OFFSET on an indexed table. */
export const page: Bench = {
  name: "page",
  async run(): Promise<BenchResult> {
    const { store, plain, mentions } = await fullCrisis();
    const byOffset = plain.database.prepare<[number, number]>(
      "SELECT * FROM mention ORDER BY time DESC, row DESC LIMIT ? OFFSET ?",
    );
    const cursorAt = plain.database.prepare<[number], { time: number; row: number }>(
      "SELECT time, row FROM mention ORDER BY time DESC, row DESC LIMIT 1 OFFSET ?",
    );
    const random = seededRandom(7);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = -5; round < rounds; round++) {
      const depth = Math.floor(random() * (mentions - pageSize));
      const cursor = cursorAt.get(depth) ?? null;
      const our = await timed(() => store.page({}, cursor, null, pageSize));
      const their = await timed(() => byOffset.all(pageSize, depth + 1));
      if (round < 0) continue;
      ours.push(our);
      theirs.push(their);
    }
    return {
      ratio: median(theirs) / median(ours),
      goal: 40,
      mentions,
      oursMs: median(ours),
      offsetMs: median(theirs),
    };
  },
};
