import type { Cascades } from "./cascades.ts";
import { campaignAccounts } from "./families.ts";
import type { ReferenceTree } from "./reference-tree.ts";

/**
 * Cascades that belong together because their roots say the same: for each group of near-identical texts (places of
 * `tree`), the cascades rooted in one of them, earliest root first, when at least `campaignAccounts` known accounts
 * wrote those roots. Copies that answer somebody stay in that cascade. A cascade is in one campaign at most: the first
 * that claims it.
 */
export function gatherCampaigns(
  tree: ReferenceTree,
  cascades: Cascades,
  groups: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const taken = new Set<number>();
  const timeOf = (cascade: number): number => tree.time[cascades.root[cascade] ?? 0] ?? 0;
  return groups.flatMap((places) => {
    const rooted = new Set<number>();
    const accounts = new Set<number>();
    for (const place of places) {
      const cascade = cascades.cascadeOf[place] ?? -1;
      if (cascade < 0 || cascades.root[cascade] !== place || taken.has(cascade)) continue;
      rooted.add(cascade);
      const account = tree.author[place] ?? -1;
      if (account >= 0) accounts.add(account);
    }
    if (accounts.size < campaignAccounts) return [];
    for (const cascade of rooted) taken.add(cascade);
    return [[...rooted].sort((a, b) => timeOf(a) - timeOf(b) || a - b)];
  });
}
