import type { CampaignFigures } from "../contract/propagation.ts";
import type { SpreadFamily } from "../contract/vocabulary.ts";
import type { Cascades } from "./cascades.ts";
import type { PlannedCampaign } from "./plan-propagation.ts";
import type { ReferenceTree } from "./reference-tree.ts";

/** What the figures of a campaign need of one copy. */
export interface CopyDetail {
  readonly id: string;
  /** Null: erased, or not to be had. */
  readonly text: string | null;
  /** Handles named in it. */
  readonly targets: readonly string[];
  readonly family: SpreadFamily;
}

/** Near-identical texts known at the asked moment, gathered or not. */
export interface KnownCopies {
  readonly texts: number;
  readonly accounts: number;
}

const tenMinutes = 10 * 60_000;
/** A campaign may name thousands. */
const mostTargets = 100;

/** The figures of planned campaigns, in that order. `copyOf` and `knownOf` get the place of a copy. */
export function describeCampaigns(
  tree: ReferenceTree,
  cascades: Cascades,
  campaigns: readonly PlannedCampaign[],
  copyOf: (place: number) => CopyDetail,
  knownOf: (place: number) => KnownCopies,
): readonly CampaignFigures[] {
  return campaigns.map(({ cluster, cascades: own }) => {
    const places = own.map((cascade) => cascades.root[cascade] ?? 0);
    const sizes = own.map((cascade) => cascades.size[cascade] ?? 0);
    const copies = places.map(copyOf);
    const times = places.map((place) => tree.time[place] ?? 0);
    const targets = countTargets(copies);
    const first = copies[0];
    const known = knownOf(places[0] ?? 0);
    const sources = new Set(places.map((place) => tree.source[place] ?? 0));
    return {
      cascade: cluster,
      roots: copies.map((copy) => copy.id),
      sizes,
      template: first?.text === null || first === undefined ? null : toTemplate(first.text, targets),
      copies: known.texts,
      accounts: known.accounts,
      mentions: sizes.reduce((sum, size) => sum + size, 0),
      targets: targets.slice(0, mostTargets),
      targetCount: targets.length,
      startedAt: new Date(times[0] ?? 0).toISOString(),
      lastAt: new Date(times.at(-1) ?? 0).toISOString(),
      busiest: findBusiest(times),
      family: first?.family ?? "campaign",
      sources: [...sources].sort((a, b) => a - b).map((source) => tree.sources[source] ?? ""),
    };
  });
}

function countTargets(copies: readonly CopyDetail[]): CampaignFigures["targets"] {
  const counts = new Map<string, number>();
  for (const { targets } of copies)
    for (const handle of new Set(targets)) counts.set(handle, (counts.get(handle) ?? 0) + 1);
  return [...counts]
    .map(([handle, named]) => ({ handle, copies: named }))
    .sort((a, b) => b.copies - a.copies || (a.handle < b.handle ? -1 : 1));
}

/** The words with each handle that copies name replaced by "@…": what stays the same from copy to copy. */
function toTemplate(text: string, targets: CampaignFigures["targets"]): string {
  const named = new Set(targets.map(({ handle }) => handle.replace(/^@/, "").toLowerCase()));
  return text.replace(/@[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu, (found) => {
    const bare = found.slice(1).replace(/[.-]+$/, "");
    return named.has(bare.toLowerCase()) ? `@…${found.slice(1 + bare.length)}` : found;
  });
}

/** The ten minutes with most copies, the earliest of equals. Times ascend, ms UTC. */
function findBusiest(times: readonly number[]): CampaignFigures["busiest"] {
  let most = 0;
  let at = times[0] ?? 0;
  let end = 0;
  for (const [start, time] of times.entries()) {
    while (end < times.length && (times[end] ?? 0) < time + tenMinutes) end++;
    if (end - start > most) {
      most = end - start;
      at = time;
    }
  }
  return { copies: most, at: new Date(at).toISOString() };
}
