import { type Bench, type BenchResult, median, timed } from "./bench.ts";
import { fullCrisis } from "./full-crisis.ts";

const rounds = 9;
const minute = 60_000;

/** Mentions per minute and source over the whole crisis, against a scan of the covering index (time, source). */
export const volume: Bench = {
  name: "volume",
  async run(): Promise<BenchResult> {
    const { store, plain, mentions } = await fullCrisis();
    const scan = plain.database.prepare<[number]>(
      "SELECT time / ? AS minute, source, count(*) AS count FROM mention GROUP BY 1, 2",
    );
    const past = Math.floor(store.lastRow() * 0.7);
    const ours: number[] = [];
    const ourPast: number[] = [];
    const theirs: number[] = [];
    for (let round = -2; round < rounds; round++) {
      const our = await timed(() => store.volume({}, null, null, minute));
      const then = await timed(() => store.volume({ upToRow: past }, null, null, minute));
      const their = await timed(() => scan.all(minute));
      if (round < 0) continue;
      ours.push(our);
      ourPast.push(then);
      theirs.push(their);
    }
    return {
      ratio: median(theirs) / median(ours),
      goal: 200,
      asOfRatio: median(theirs) / median(ourPast),
      mentions,
      oursMs: median(ours),
      oursAsOfMs: median(ourPast),
      scanMs: median(theirs),
    };
  },
};
