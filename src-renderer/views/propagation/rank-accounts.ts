import type { PropagationGraph } from "../../../src-main/contract/propagation.ts";

/** An account's position in this spread. Ranks begin at 1; equals share one. */
export interface RankedAccount {
  readonly id: string;
  readonly handle: string | null;
  readonly mentions: number;
  /** Relayed as platforms say. */
  readonly observed: number;
  /** The same, each repost given back to the account it was probably seen through. */
  readonly all: number;
  /** Reposts credited to it and probably seen through another; credited to others and probably seen through it. */
  readonly throughOthers: number;
  readonly throughIt: number;
  readonly rank: number;
  /** Its rank on observed edges alone. */
  readonly observedRank: number;
}

/** The first in the ranking, of whom a share may owe it to inferred edges. */
const top = 20;

/** Accounts by how far they carried what was said; empty where the graph is not one of accounts. */
export function rankAccounts(graph: PropagationGraph): readonly RankedAccount[] {
  const { positions } = graph;
  if (positions === null) return [];
  const observed = positions.observed;
  const all = observed.map(
    (figure, i) => figure - (positions.throughOthers[i] ?? 0) + (positions.throughIt[i] ?? 0),
  );
  const ranks = ranksOf(all);
  const observedRanks = ranksOf(observed);
  return graph.ids
    .map((id, i) => ({
      id,
      handle: graph.handle[i] ?? null,
      mentions: graph.weight[i] ?? 0,
      observed: observed[i] ?? 0,
      all: all[i] ?? 0,
      throughOthers: positions.throughOthers[i] ?? 0,
      throughIt: positions.throughIt[i] ?? 0,
      rank: ranks[i] ?? 0,
      observedRank: observedRanks[i] ?? 0,
    }))
    .sort((a, b) => a.rank - b.rank || b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
}

function ranksOf(figures: readonly number[]): readonly number[] {
  const sorted = [...figures].sort((a, b) => b - a);
  const rankOf = new Map<number, number>();
  for (const [at, figure] of sorted.entries()) if (!rankOf.has(figure)) rankOf.set(figure, at + 1);
  return figures.map((figure) => rankOf.get(figure) ?? 0);
}

/** How many of the first would not be among them on observed edges alone. */
export function dependence(accounts: readonly RankedAccount[]): {
  readonly top: number;
  readonly count: number;
} {
  const first = accounts.slice(0, top);
  return { top: first.length, count: first.filter(({ observedRank }) => observedRank > top).length };
}
