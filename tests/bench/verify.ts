import { openForReading } from "../../src-main/store/crisis-database.ts";
import { verifyCrisis } from "../../src-main/store/verify/verify-crisis.ts";
import { type Bench, type BenchResult, median, timed } from "./bench.ts";
import { fullCrisis } from "./full-crisis.ts";

const rounds = 3;

/** Verifying a whole crisis, against reading and parsing the same entries and mentions for a replay. */
export const verify: Bench = {
  name: "verify",
  async run(): Promise<BenchResult> {
    const { store, mentions } = await fullCrisis();
    const database = openForReading(store.path);
    const readEvents = database.prepare<[], { body: string }>("SELECT * FROM event ORDER BY position");
    const readMentions = database.prepare<[], { content: string }>("SELECT * FROM mention ORDER BY row");
    let read = 0;
    const replay = () => {
      for (const { body } of readEvents.iterate()) read += JSON.parse(body) === null ? 0 : 1;
      for (const { content } of readMentions.iterate()) read += JSON.parse(content) === null ? 0 : 1;
    };
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = -1; round < rounds; round++) {
      const their = await timed(replay);
      let isIntact = false;
      const our = await timed(() => {
        isIntact = verifyCrisis(database, null, () => undefined).intact;
      });
      if (!isIntact || read === 0) throw new Error("The crisis of the benchmark is not intact");
      if (round < 0) continue;
      ours.push(our);
      theirs.push(their);
    }
    database.close();
    return {
      ratio: median(theirs) / median(ours),
      goal: 0.45,
      mentions,
      oursMs: median(ours),
      replayMs: median(theirs),
    };
  },
};
