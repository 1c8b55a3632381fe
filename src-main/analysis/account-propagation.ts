import type { CascadeFigures, PropagationGraph } from "../contract/propagation.ts";
import type { Cascades } from "./cascades.ts";
import type { PropagationPlan } from "./plan-propagation.ts";
import type { ReferenceTree } from "./reference-tree.ts";

/** What the graph shows of an account: from any of its mentions. */
export interface AccountDetail {
  readonly id: string;
  readonly handle: string | null;
}

/**
 * The graph of accounts over the planned cascades: an account stands in the cascade where it wrote most, under the
 * account it reposted, quoted or answered most there; its other exchanges are `interaction` edges, observed. Weight is
 * mentions. It shows positions in this spread only. `accountOf` gets the place of the account's first mention.
 */
export function buildAccountPropagation(
  tree: ReferenceTree,
  cascades: Cascades,
  plan: PropagationPlan,
  figures: readonly CascadeFigures[],
  accountOf: (firstPlace: number) => AccountDetail,
): PropagationGraph {
  const places = plan.nodes.filter((node) => node >= 0 && (tree.author[node] ?? -1) >= 0);
  const numberOf = new Map(plan.cascades.map((c, i) => [c, i]));
  const accounts = gatherAccounts(
    tree,
    places,
    (place) => numberOf.get(cascades.cascadeOf[place] ?? -1) ?? 0,
  );
  const exchanges = countExchanges(tree, cascades, places, accounts.indexOf);
  const parent = chooseParents(accounts.cascade, exchanges);
  const extra = exchanges.flatMap(({ from, to, count }) =>
    parent[from] === to
      ? []
      : [{ from, to, isInferred: false, reason: "interaction" as const, weight: count }],
  );
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
    extra,
    isInferred: details.map(() => false),
    cascades: figures,
    leftOut: plan.leftOut,
  };
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

/** How often each account reposted, quoted or answered each other; itself apart. */
function countExchanges(
  tree: ReferenceTree,
  cascades: Cascades,
  places: readonly number[],
  indexOf: ReadonlyMap<number, number>,
): readonly Exchange[] {
  const n = tree.parent.length;
  const counts = new Map<number, number>();
  for (const place of places) {
    const above = cascades.parentOf[place] ?? -1;
    if (above < 0 || above >= n) continue;
    const from = indexOf.get(tree.author[place] ?? -1);
    const to = indexOf.get(tree.author[above] ?? -1);
    if (from === undefined || to === undefined || from === to) continue;
    const key = from * indexOf.size + to;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({
    from: Math.floor(key / indexOf.size),
    to: key % indexOf.size,
    count,
  }));
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
