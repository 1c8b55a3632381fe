import { openForReading } from "../../src-main/store/crisis-database.ts";
import { createMentionSpine } from "../../src-main/store/spine/mention-spine.ts";
import { readSpine } from "../../src-main/store/spine/read-spine.ts";
import { type Bench, type BenchResult, median, timed } from "./bench.ts";
import { fullCrisis } from "./full-crisis.ts";

const rounds = 5;

/** Rebuilding the projections of mentions (order, trees, volumes, look-up) from the file, against the thin read alone. */
export const rebuild: Bench = {
  name: "rebuild",
  async run(): Promise<BenchResult> {
    const { store, mentions } = await fullCrisis();
    const database = openForReading(store.path);
    const thinRead = database
      .prepare<[], readonly unknown[]>(
        "SELECT row, first_row, id_key, time, source, kind, lang, account, parent FROM mention ORDER BY row",
      )
      .raw();
    const ours: number[] = [];
    const theirs: number[] = [];
    let rows = 0;
    for (let round = -1; round < rounds; round++) {
      const their = await timed(() => {
        for (const row of thinRead.iterate()) rows += row.length === 9 ? 1 : 0;
      });
      const spine = createMentionSpine();
      const our = await timed(() => {
        for (const _ of readSpine(database, spine, 0));
      });
      if (spine.size !== mentions || rows < mentions) throw new Error(`Read ${spine.size} of ${mentions}`);
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
      thinReadMs: median(theirs),
    };
  },
};
