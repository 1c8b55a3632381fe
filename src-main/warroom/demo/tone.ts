import type { Random } from "./seeded-random.ts";

/** Mean tone of each section, -1 to 1; its first word speaks for the others. */
const means: Readonly<Record<string, number>> = {
  baseline: 0.25,
  noise: 0,
  weak: -0.45,
  complaint: -0.65,
  "care.peer": -0.1,
  "care.brand": 0.15,
  "care.customer": -0.2,
  lea: -0.4,
  opinion1: -0.4,
  opinion2: -0.2,
  support: 0.5,
  joke: -0.1,
  holding: -0.15,
  "press.call": 0,
  expert: 0.15,
  rumour: -0.65,
  check: 0.15,
  denial: 0.25,
  n2: 0,
  campaign: -0.4,
  partner: 0,
  enquete: -0.45,
  results: 0.1,
  lea2: 0.45,
  opinion: -0.1,
  thread: -0.1,
  forum: -0.1,
  english: -0.1,
  share: -0.05,
};

/** A tone score, two decimals, around the mean of the section. */
export function toneOf(section: string, random: Random): number {
  const mean =
    means[section] ?? means[section.split(".").slice(0, 2).join(".")] ?? means[section.split(".")[0] ?? ""];
  const score = (mean ?? 0) + 0.22 * random.normal();
  // Adding 0 turns -0 into 0: canonical JSON has only one zero.
  return Math.max(-1, Math.min(1, Math.round(score * 100) / 100)) + 0;
}
