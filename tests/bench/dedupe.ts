import { createTextGroups } from "../../src-main/analysis/near-duplicates.ts";
import { type Bench, type BenchResult, median } from "./bench.ts";
import { syntheticLines } from "./synthetic-mentions.ts";

const mentions = 50_000;
const rounds = 5;

/** Grouping near-identical texts as they arrive (signature, look-up, group), against JSON.parse of the same messages. */
export const dedupe: Bench = {
  name: "dedupe",
  run(): BenchResult {
    const lines = syntheticLines(0, mentions);
    // One message in five is a copy of an earlier one with another handle, as in a campaign.
    const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
    for (let i = 5; i < texts.length; i += 5) texts[i] = `@compte${i} ${texts[i - 5 - (i % 4)]}`;
    const ours: number[] = [];
    const theirs: number[] = [];
    let groups = 0;
    for (let round = -1; round < rounds; round++) {
      const start = performance.now();
      for (const line of lines) JSON.parse(line);
      const between = performance.now();
      const found = createTextGroups();
      for (const [row, text] of texts.entries())
        found.add({ row, text, account: row % 9000, time: row, targets: [] });
      const end = performance.now();
      groups = found.groups(2).length;
      if (round < 0) continue;
      theirs.push(between - start);
      ours.push(end - between);
    }
    const perSecond = (ms: number): number => Math.round((mentions / ms) * 1000);
    return {
      ratio: median(theirs) / median(ours),
      goal: 0.5,
      groups,
      oursPerSecond: perSecond(median(ours)),
      parsePerSecond: perSecond(median(theirs)),
    };
  },
};
