import type { Cascades } from "./cascades.ts";

/** Cascades gathered in one cluster of the graph, and the nodes of it that there is room for. */
export interface TakenCluster {
  /** Numbers into `Cascades`. */
  readonly cascades: readonly number[];
  readonly room: number;
}

/** Which clusters fit, largest first (then earliest), and what was left out. */
export interface TakenClusters {
  readonly taken: readonly TakenCluster[];
  readonly leftOut: { readonly cascades: number; readonly nodes: number };
}

/**
 * Takes whole clusters, largest first, while they fit in `maxNodes`; one that does not fit is passed over for smaller
 * ones that do, but the very largest is cut rather than left out. A cluster is a campaign of `gathered`, or a cascade in
 * none; campaigns, which show only side by side with the rest, keep their places up to a quarter of the nodes. Most cascades of a crisis are single mentions: those of one size are put in order only as far as they fit.
 */
export function takeClusters(
  cascades: Cascades,
  gathered: readonly (readonly number[])[],
  maxNodes: number,
): TakenClusters {
  const taken: TakenCluster[] = [];
  let left = maxNodes;
  let leftOutCascades = 0;
  let leftOutNodes = 0;
  const campaigns = gathered
    .map((own) => ({ own, size: own.reduce((sum, cascade) => sum + (cascades.size[cascade] ?? 0), 0) }))
    .sort((a, b) => b.size - a.size);
  const { awaited, nodes } = awaitedWithin(campaigns, Math.floor(maxNodes / 4));
  /** Nodes kept for the campaigns whose turn has not come. */
  let kept = nodes;

  function offer(own: readonly number[], size: number): void {
    const free = left - kept;
    if (size > free && taken.length > 0) {
      leftOutCascades += own.length;
      leftOutNodes += size;
      return;
    }
    const room = Math.min(size, free);
    taken.push({ cascades: own, room });
    left -= room;
    leftOutNodes += size - room;
    // Roots come first: of a campaign that is cut, so many cascades have none of their nodes.
    leftOutCascades += Math.max(0, own.length - room);
  }

  function offerAll(alone: readonly number[], size: number): void {
    const fitting = Math.max(taken.length === 0 ? 1 : 0, Math.floor((left - kept) / size));
    const first = earliest(cascades, alone, fitting);
    for (const cascade of first) offer([cascade], size);
    leftOutCascades += alone.length - first.length;
    leftOutNodes += (alone.length - first.length) * size;
  }

  function offerCampaign({ own, size }: Campaign): void {
    if (awaited.has(own)) kept -= size;
    offer(own, size);
  }

  let next = 0;
  for (const [size, alone] of aloneBySize(cascades, gathered)) {
    for (let one = campaigns[next]; one !== undefined && one.size > size; one = campaigns[++next])
      offerCampaign(one);
    offerAll(alone, size);
  }
  for (const campaign of campaigns.slice(next)) offerCampaign(campaign);
  return { taken, leftOut: { cascades: leftOutCascades, nodes: leftOutNodes } };
}

interface Campaign {
  readonly own: readonly number[];
  readonly size: number;
}

/** The campaigns, largest first, that fit together in so many nodes. */
function awaitedWithin(
  campaigns: readonly Campaign[],
  most: number,
): { readonly awaited: ReadonlySet<readonly number[]>; readonly nodes: number } {
  const awaited = new Set<readonly number[]>();
  let nodes = 0;
  for (const { own, size } of campaigns) {
    if (nodes + size > most) continue;
    awaited.add(own);
    nodes += size;
  }
  return { awaited, nodes };
}

/** Cascades in no campaign by size, largest first; those of one size in the order of their numbers. */
function aloneBySize(
  cascades: Cascades,
  gathered: readonly (readonly number[])[],
): readonly (readonly [number, readonly number[]])[] {
  const inCampaign = new Uint8Array(cascades.count);
  for (const own of gathered) for (const cascade of own) inCampaign[cascade] = 1;
  const bySize = new Map<number, number[]>();
  for (let cascade = 0; cascade < cascades.count; cascade++) {
    if (inCampaign[cascade] === 1) continue;
    const size = cascades.size[cascade] ?? 0;
    const same = bySize.get(size);
    if (same === undefined) bySize.set(size, [cascade]);
    else same.push(cascade);
  }
  return [...bySize].sort((a, b) => b[0] - a[0]);
}

/** The first `count` by start (then number), in that order. */
function earliest(cascades: Cascades, from: readonly number[], count: number): readonly number[] {
  const startOf = (cascade: number): number => cascades.startedAt[cascade] ?? 0;
  const inOrder = (a: number, b: number): number => startOf(a) - startOf(b) || a - b;
  if (count === 0) return [];
  if (from.length <= count * 2) return [...from].sort(inOrder).slice(0, count);
  let kept: number[] = [];
  let latest = Number.POSITIVE_INFINITY;
  for (const cascade of from) {
    // Numbers ascend, so one that starts with the latest kept comes after it. NaN never starts earlier.
    if (startOf(cascade) >= latest) continue;
    kept.push(cascade);
    if (kept.length < count * 2) continue;
    kept = kept.sort(inOrder).slice(0, count);
    latest = startOf(kept[count - 1] ?? 0);
  }
  return kept.sort(inOrder).slice(0, count);
}
