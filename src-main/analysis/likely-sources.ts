import { mentionKinds } from "../contract/mention.ts";
import type { Cascades } from "./cascades.ts";
import type { ReferenceTree } from "./reference-tree.ts";

const repost = mentionKinds.indexOf("repost");
const minute = 60_000;
/** Earlier sharers weighed per repost: the most followed and the newest; the others change the shares very little. */
const mostFollowed = 32;
const newest = 32;
/** Share of the weight that the best candidate must have: below, who passed it on is not identifiable. */
const clearShare = 0.5;

/**
 * Whom each direct repost of a root was probably seen through. Platforms credit every repost to the original post, so
 * the raw picture is a star (Goel et al. 2016). Without the follow graph, what is left is who had shared before, how
 * many followers they have and how long before: the probabilistic diffusion inference of DeVerna et al. (2024), here
 * with weight (followers + 1) / (1 + minutes since), the root being a candidate among the others. The best candidate is
 * kept only with at least half of all the weight and a known follower count; else the root stays the parent, as
 * observed. Cogan et al. (2012) warn what a wrong parent does to figures: never compute cascade figures from these.
 *
 * Gives, per place of the tree, the likely parent's place, or -1 where the observed parent stands.
 */
export function inferLikelySources(
  tree: ReferenceTree,
  cascades: Cascades,
  followersOf: (place: number) => number | null,
  isWanted: (cascade: number) => boolean,
): Int32Array {
  const n = tree.parent.length;
  const likely = new Int32Array(n).fill(-1);
  const sharers = new Map<number, number[]>();
  const wanted = new Uint8Array(cascades.count);
  for (let c = 0; c < cascades.count; c++) if ((cascades.root[c] ?? -1) >= 0 && isWanted(c)) wanted[c] = 1;
  for (let i = 0; i < n; i++) {
    const c = cascades.cascadeOf[i] ?? -1;
    if (wanted[c] !== 1) continue;
    // Who passes a root on: its reposts and quotes. Replies are read by few.
    if (cascades.parentOf[i] !== cascades.root[c] || !isShare(tree.kind[i] ?? 0)) continue;
    const list = sharers.get(c);
    if (list === undefined) sharers.set(c, [i]);
    else list.push(i);
  }
  for (const [c, list] of sharers) {
    list.sort((a, b) => (tree.time[a] ?? 0) - (tree.time[b] ?? 0) || a - b);
    inferInCascade(tree, cascades.root[c] ?? 0, list, followersOf, likely);
  }
  return likely;
}

function isShare(kind: number): boolean {
  return kind === repost || mentionKinds[kind] === "quote";
}

function inferInCascade(
  tree: ReferenceTree,
  root: number,
  sharers: readonly number[],
  followersOf: (place: number) => number | null,
  likely: Int32Array,
): void {
  const followers = sharers.map(followersOf);
  const rootFollowers = followersOf(root);
  // Positions in `sharers` of the most followed so far, most first.
  const top: number[] = [];
  for (let k = 0; k < sharers.length; k++) {
    const place = sharers[k] ?? 0;
    const time = tree.time[place] ?? 0;
    if (tree.kind[place] === repost && rootFollowers !== null) {
      const weightAt = (since: number, count: number): number => (count + 1) / (1 + (time - since) / minute);
      const rootWeight = weightAt(Math.min(time, tree.time[root] ?? 0), rootFollowers);
      let total = rootWeight;
      let best = -1;
      let bestWeight = rootWeight;
      const weigh = (candidate: number): void => {
        const other = sharers[candidate] ?? 0;
        const known = followers[candidate];
        const since = tree.time[other] ?? 0;
        if (known === null || known === undefined || since >= time) return;
        const weight = weightAt(since, known);
        total += weight;
        if (weight > bestWeight) {
          best = other;
          bestWeight = weight;
        }
      };
      const firstNew = Math.max(0, k - newest);
      for (const candidate of top) if (candidate < firstNew) weigh(candidate);
      for (let candidate = firstNew; candidate < k; candidate++) weigh(candidate);
      if (best >= 0 && bestWeight >= clearShare * total) likely[place] = best;
    }
    if (followers[k] !== null) keepTop(top, k, followers);
  }
}

function keepTop(top: number[], k: number, followers: readonly (number | null)[]): void {
  const own = followers[k] ?? 0;
  if (top.length === mostFollowed && (followers[top[top.length - 1] ?? 0] ?? 0) >= own) return;
  let at = top.length;
  while (at > 0 && (followers[top[at - 1] ?? 0] ?? 0) < own) at--;
  top.splice(at, 0, k);
  if (top.length > mostFollowed) top.pop();
}
