import { type Bench, type BenchResult, median, timed } from "./bench.ts";
import { type FullCrisis, fullCrisis } from "./full-crisis.ts";
import { seededRandom } from "./synthetic-mentions.ts";

const rounds = 8;
/** Pages by each way in a round, one after the other, as a reader turns them. */
const turned = 10;
const pageSize = 50;
/** Pages read before any is measured: a host that has been read in for a minute, its code compiled. */
const warmUp = 2000;

/** What a page costs by each way, ms. */
interface Costs {
  readonly ours: number;
  readonly offset: number;
}

/**
 * A page of 50 by keyset, against the same page by OFFSET on an indexed table: at the beginning of the crisis (the
 * oldest tenth), which a review opens on and where the 16 ms of the goal were measured, and anywhere. What OFFSET costs
 * grows with the depth; what a keyset page costs does not.
 */
export const page: Bench = {
  name: "page",
  async run(): Promise<BenchResult> {
    const crisis = await fullCrisis();
    const beginning = await costsFrom(crisis, 0.9);
    const anywhere = await costsFrom(crisis, 0);
    return {
      ratio: beginning.offset / beginning.ours,
      goal: 40,
      anywhereRatio: anywhere.offset / anywhere.ours,
      mentions: crisis.mentions,
      oursMs: beginning.ours,
      offsetMs: beginning.offset,
      anywhereOursMs: anywhere.ours,
      anywhereOffsetMs: anywhere.offset,
    };
  },
};

/** Medians over random pages at least this share of the crisis away from the newest mention. */
async function costsFrom({ store, plain, mentions }: FullCrisis, share: number): Promise<Costs> {
  const byOffset = plain.database.prepare<[number, number]>(
    "SELECT * FROM mention ORDER BY time DESC, row DESC LIMIT ? OFFSET ?",
  );
  const cursorAt = plain.database.prepare<[number], { time: number; row: number }>(
    "SELECT time, row FROM mention ORDER BY time DESC, row DESC LIMIT 1 OFFSET ?",
  );
  const random = seededRandom(7);
  const ours: number[] = [];
  const offset: number[] = [];
  const someDepth = () => Math.floor((share + random() * (1 - share)) * (mentions - pageSize));
  const cursorOf = plain.database.prepare<[number], { time: number; row: number }>(
    "SELECT time, row FROM mention WHERE row = ?",
  );
  for (let read = 0; read < warmUp; read++)
    await store.page({}, cursorOf.get(mentions - someDepth()) ?? null, null, pageSize);
  for (let round = -1; round < rounds; round++) {
    const depths = Array.from({ length: turned }, someDepth);
    const cursors = depths.map((depth) => cursorAt.get(depth) ?? null);
    const our: number[] = [];
    const their: number[] = [];
    for (const cursor of cursors) our.push(await timed(() => store.page({}, cursor, null, pageSize)));
    for (const depth of depths) their.push(await timed(() => byOffset.all(pageSize, depth + 1)));
    // The first round warms the disk.
    if (round < 0) continue;
    ours.push(...our);
    offset.push(...their);
  }
  return { ours: median(ours), offset: median(offset) };
}
