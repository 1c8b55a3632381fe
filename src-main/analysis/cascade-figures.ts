import type { CascadeFigures } from "../contract/propagation.ts";
import type { SpreadFamily } from "../contract/vocabulary.ts";
import type { Cascades } from "./cascades.ts";
import type { NodeReference, ReferenceTree } from "./reference-tree.ts";

/** What figures need to know of a root. */
export interface RootDetail {
  readonly id: string;
  readonly handle: string | null;
  readonly text: string | null;
  readonly family: SpreadFamily;
}

const quarter = 15 * 60_000;

/** Cascades of at least `minSize` nodes, largest first (then earliest), at most `limit`; numbers into `cascades`. */
export function largestCascades(cascades: Cascades, minSize: number, limit: number): readonly number[] {
  const chosen: number[] = [];
  for (let c = 0; c < cascades.count; c++) if ((cascades.size[c] ?? 0) >= minSize) chosen.push(c);
  const startOf = (c: number): number => cascades.startedAt[c] ?? 0;
  chosen.sort(
    (a, b) => (cascades.size[b] ?? 0) - (cascades.size[a] ?? 0) || startOf(a) - startOf(b) || a - b,
  );
  return chosen.slice(0, limit);
}

/** Where each of the chosen cascades has its received mentions: places, in the tree's order. */
function membersOf(
  tree: ReferenceTree,
  cascades: Cascades,
  chosen: readonly number[],
): ReadonlyMap<number, number[]> {
  const members = new Map<number, number[]>();
  const isChosen = new Uint8Array(cascades.count);
  for (const c of chosen) {
    members.set(c, []);
    isChosen[c] = 1;
  }
  for (let i = 0; i < tree.parent.length; i++) {
    const c = cascades.cascadeOf[i] ?? -1;
    if (isChosen[c] === 1) members.get(c)?.push(i);
  }
  return members;
}

/**
 * The figures of the chosen cascades (from `largestCascades`), in that order. `now` is the asked moment, ms UTC: pace
 * is mentions a minute in the 15 minutes before it, `paceBefore` in the 15 before those. `viralityRank` compares only
 * cascades of half to double the size, of the whole crisis.
 */
export function describeCascades(
  tree: ReferenceTree,
  cascades: Cascades,
  chosen: readonly number[],
  now: number,
  rootDetail: (root: NodeReference) => RootDetail,
): readonly CascadeFigures[] {
  const members = membersOf(tree, cascades, chosen);
  const rankOf = viralityRanks.get(cascades) ?? createViralityRank(cascades);
  viralityRanks.set(cascades, rankOf);
  return chosen.map((c) => {
    const places = members.get(c) ?? [];
    const root = cascades.root[c] ?? 0;
    const detail = rootDetail(root);
    const accounts = new Set<number>();
    const sources = new Set<number>();
    let recent = 0;
    let before = 0;
    let nameless = 0;
    for (const place of places) {
      const account = tree.author[place] ?? -1;
      if (account >= 0) accounts.add(account);
      else nameless++;
      sources.add(tree.source[place] ?? 0);
      const age = now - (tree.time[place] ?? 0);
      if (age < 0) continue;
      if (age < quarter) recent++;
      else if (age < 2 * quarter) before++;
    }
    return {
      root: detail.id,
      size: cascades.size[c] ?? 0,
      depth: cascades.depth[c] ?? 0,
      maxBreadth: cascades.maxBreadth[c] ?? 0,
      structuralVirality: cascades.structuralVirality[c] ?? 0,
      unknown: cascades.unknown[c] ?? 0,
      startedAt: instant(cascades.startedAt[c]),
      lastAt: instant(cascades.lastAt[c]),
      family: detail.family,
      handle: detail.handle,
      text: detail.text,
      sources: [...sources].sort((a, b) => a - b).map((source) => tree.sources[source] ?? ""),
      // Nobody knows whether mentions without an author share one: at least one account wrote them.
      accounts: accounts.size + (nameless > 0 ? 1 : 0),
      pace: recent / 15,
      paceBefore: before / 15,
      viralityRank: rankOf(c),
    };
  });
}

function instant(time: number | undefined): string | null {
  return time === undefined || Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** Several pictures are drawn from the same cascades: what ranks them is found once. */
const viralityRanks = new WeakMap<Cascades, (c: number) => number | null>();

/** Sizes, both included, of the cascades whose shape may be compared with one of this size: half to double. */
export const peerSizes = (size: number): { readonly least: number; readonly most: number } => ({
  least: Math.max(2, Math.ceil(size / 2)),
  most: size * 2,
});

/** Share of the cascades of about the same size (half to double, itself not counted) that are less viral; null under 5. */
function createViralityRank(cascades: Cascades): (c: number) => number | null {
  const { size: sizes, structuralVirality } = cascades;
  const bySize = sharedBySize(cascades);
  const sortedSizes = Float64Array.from(bySize, (c) => sizes[c] ?? 0);
  /** Viralities of the peers of each size asked for, in order. */
  const peersOf = new Map<number, Float64Array>();

  function peers(size: number): Float64Array {
    const known = peersOf.get(size);
    if (known !== undefined) return known;
    const { least, most } = peerSizes(size);
    const some = bySize.subarray(lowerBound(sortedSizes, least), lowerBound(sortedSizes, most + 1));
    const viralities = Float64Array.from(some, (c) => structuralVirality[c] ?? 0).sort();
    peersOf.set(size, viralities);
    return viralities;
  }

  return (c) => {
    const size = sizes[c] ?? 0;
    if (size < 2) return null;
    const among = peers(size);
    // Itself is one of them.
    const others = among.length - 1;
    return others < 5 ? null : lowerBound(among, (structuralVirality[c] ?? 0) - 1e-12) / others;
  };
}

/** Cascades of two nodes and more, smallest first. */
function sharedBySize({ count, size }: Cascades): Uint32Array {
  let largest = 1;
  for (let c = 0; c < count; c++) largest = Math.max(largest, size[c] ?? 0);
  const starts = new Uint32Array(largest + 2);
  for (let c = 0; c < count; c++) {
    const next = (size[c] ?? 0) + 1;
    if (next > 2) starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let s = 3; s < starts.length; s++) starts[s] = (starts[s] ?? 0) + (starts[s - 1] ?? 0);
  const sorted = new Uint32Array(starts[largest + 1] ?? 0);
  for (let c = 0; c < count; c++) {
    const own = size[c] ?? 0;
    if (own < 2) continue;
    const at = starts[own] ?? 0;
    sorted[at] = c;
    starts[own] = at + 1;
  }
  return sorted;
}

function lowerBound(sorted: Float64Array, value: number): number {
  let first = 0;
  let last = sorted.length;
  while (first < last) {
    const middle = (first + last) >> 1;
    if ((sorted[middle] ?? 0) < value) first = middle + 1;
    else last = middle;
  }
  return first;
}
