import type {
  AccountPositions,
  CampaignFigures,
  CascadeFigures,
  PropagationGraph,
} from "../contract/propagation.ts";
import type { Cascades } from "./cascades.ts";
import { inferLikelySources } from "./likely-sources.ts";
import type { PropagationPlan } from "./plan-propagation.ts";
import type { ReferenceTree } from "./reference-tree.ts";

/** What the graph shows of an account: from any of its mentions. */
export interface AccountDetail {
  readonly id: string;
  readonly handle: string | null;
}

/**
 * The graph of accounts over the planned clusters: an account stands in the cluster where it wrote most, under the
 * account it reposted, quoted or answered most there; its other exchanges are `interaction` edges, observed. Weight is
 * mentions. It shows positions in this spread only. `accountOf` gets the place of the account's first mention. With
 * `followersOf` (of the author of a place, null: unknown), reposts are also told by whom they were probably seen through
 * (`inferLikelySources`): `likelySource` edges, inferred, and two figures beside the observed one.
 */
export function buildAccountPropagation(
  tree: ReferenceTree,
  cascades: Cascades,
  plan: PropagationPlan,
  figures: readonly CascadeFigures[],
  campaigns: readonly CampaignFigures[],
  accountOf: (firstPlace: number) => AccountDetail,
  followersOf: ((place: number) => number | null) | null,
): PropagationGraph {
  const places = plan.nodes.filter((node) => node >= 0 && (tree.author[node] ?? -1) >= 0);
  const accounts = gatherAccounts(
    tree,
    places,
    (place) => plan.clusterOf.get(cascades.cascadeOf[place] ?? -1) ?? 0,
  );
  const indexOf = (place: number): number | undefined => accounts.indexOf.get(tree.author[place] ?? -1);
  const count = accounts.first.length;
  const likely =
    followersOf === null
      ? null
      : inferLikelySources(tree, cascades, followersOf, (cascade) => plan.clusterOf.has(cascade));
  const received = tree.parent.length;
  const observed = countExchanges(
    places.flatMap((place) => {
      const above = cascades.parentOf[place] ?? -1;
      const [from, to] = [indexOf(place), above < received ? indexOf(above) : undefined];
      return from === undefined || to === undefined || from === to ? [] : [{ from, to }];
    }),
    count,
  );
  const passed = likely === null ? [] : findPassedOn(places, indexOf, cascades, likely);
  const inferred = countExchanges(passed, count);
  const parent = chooseParents(accounts.cascade, observed);
  const details = accounts.first.map(accountOf);
  return {
    ids: details.map((detail) => detail.id),
    kind: details.map(() => "account" as const),
    family: accounts.cascade.map((c) => figures[c]?.family ?? "neutral"),
    handle: details.map((detail) => detail.handle),
    time: accounts.first.map((place) => tree.time[place] ?? 0),
    parent,
    cascade: accounts.cascade,
    weight: accounts.mentions,
    extra: [
      ...observed.flatMap(({ from, to, count: weight }) =>
        parent[from] === to ? [] : [{ from, to, isInferred: false, reason: "interaction" as const, weight }],
      ),
      ...inferred.map(({ from, to, count: weight }) => ({
        from,
        to,
        isInferred: true,
        reason: "likelySource" as const,
        weight,
      })),
    ],
    isInferred: details.map(() => false),
    cascades: figures,
    campaigns,
    positions: positionsOf(count, observed, inferred, passed),
    leftOut: plan.leftOut,
  };
}

interface PassedOn {
  readonly from: number;
  /** Through whom it was probably seen. */
  readonly to: number;
  /** To whom the platform credits it. */
  readonly credited: number;
}

/** Reposts that probably came through a third account, neither the reposter nor the one the platform credits. */
function findPassedOn(
  places: readonly number[],
  indexOf: (place: number) => number | undefined,
  cascades: Cascades,
  likely: Int32Array,
): readonly PassedOn[] {
  return places.flatMap((place) => {
    const through = likely[place] ?? -1;
    if (through < 0) return [];
    const [from, to] = [indexOf(place), indexOf(through)];
    const credited = indexOf(cascades.parentOf[place] ?? -1);
    if (from === undefined || to === undefined || credited === undefined) return [];
    return new Set([from, to, credited]).size < 3 ? [] : [{ from, to, credited }];
  });
}

function positionsOf(
  count: number,
  observed: readonly Exchange[],
  inferred: readonly Exchange[],
  passed: readonly PassedOn[],
): AccountPositions {
  const sum = (exchanges: readonly Exchange[]): number[] => {
    const sums = new Array<number>(count).fill(0);
    for (const { to, count: times } of exchanges) sums[to] = (sums[to] ?? 0) + times;
    return sums;
  };
  const throughOthers = new Array<number>(count).fill(0);
  for (const { credited } of passed) throughOthers[credited] = (throughOthers[credited] ?? 0) + 1;
  return { observed: sum(observed), throughIt: sum(inferred), throughOthers };
}

interface Accounts {
  readonly indexOf: ReadonlyMap<number, number>;
  /** Place of the earliest mention. */
  readonly first: readonly number[];
  readonly mentions: readonly number[];
  /** Cascade with most of its mentions; the earlier in the plan on a draw. */
  readonly cascade: readonly number[];
}

function gatherAccounts(
  tree: ReferenceTree,
  places: readonly number[],
  cascadeAt: (place: number) => number,
): Accounts {
  const indexOf = new Map<number, number>();
  const first: number[] = [];
  const mentions: number[] = [];
  const perCascade: Map<number, number>[] = [];
  for (const place of places) {
    const author = tree.author[place] ?? -1;
    let index = indexOf.get(author);
    if (index === undefined) {
      index = first.length;
      indexOf.set(author, index);
      first.push(place);
      mentions.push(0);
      perCascade.push(new Map());
    }
    mentions[index] = (mentions[index] ?? 0) + 1;
    if ((tree.time[place] ?? 0) < (tree.time[first[index] ?? 0] ?? 0)) first[index] = place;
    const counts = perCascade[index];
    counts?.set(cascadeAt(place), (counts.get(cascadeAt(place)) ?? 0) + 1);
  }
  const cascade = perCascade.map(
    (counts) =>
      [...counts].reduce((best, one) =>
        one[1] > best[1] || (one[1] === best[1] && one[0] < best[0]) ? one : best,
      )[0],
  );
  return { indexOf, first, mentions, cascade };
}

interface Exchange {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** How often each account turned to each other. */
function countExchanges(
  turns: readonly { readonly from: number; readonly to: number }[],
  accounts: number,
): readonly Exchange[] {
  const counts = new Map<number, number>();
  for (const { from, to } of turns) {
    const key = from * accounts + to;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({ from: Math.floor(key / accounts), to: key % accounts, count }));
}

/** The most frequent partner of the same cascade, unless that would close a circle. */
function chooseParents(cascade: readonly number[], exchanges: readonly Exchange[]): number[] {
  const parent = new Array<number>(cascade.length).fill(-1);
  const strongest = exchanges
    .filter(({ from, to }) => cascade[from] === cascade[to])
    .sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to);
  // Union by representative: an edge inside one set would close a circle.
  const set = Int32Array.from(cascade, (_, i) => i);
  const find = (node: number): number => {
    let top = node;
    while (set[top] !== top) top = set[top] ?? top;
    for (let at = node; at !== top; ) {
      const next = set[at] ?? top;
      set[at] = top;
      at = next;
    }
    return top;
  };
  for (const { from, to } of strongest) {
    if (parent[from] !== -1 || find(from) === find(to)) continue;
    parent[from] = to;
    set[find(from)] = find(to);
  }
  return parent;
}
