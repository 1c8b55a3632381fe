import type { Engagement } from "../../contract/mention.ts";
import { type Draft, isAccount } from "./draft.ts";
import { hour, minute } from "./paris-clock.ts";
import type { Random } from "./seeded-random.ts";

/** What a network counts is more than what reaches the room: X gives a sample, the others nearly all. */
const unseen: Readonly<Record<string, number>> = {
  x: 1.7,
  bluesky: 1.02,
  mastodon: 1.25,
  forum: 1,
  press: 1,
};

/** How the counters of one post grow. */
export interface Counters {
  /** Counters as the network gives them at `time` (ms, UTC). */
  readonly at: (time: number) => Engagement | null;
  /** When the room is told of new counters, ms UTC, oldest first. */
  readonly updates: readonly number[];
}

/** Direct answers of a post, ms UTC, oldest first. */
export interface Answers {
  readonly reposts: readonly number[];
  readonly quotes: readonly number[];
  readonly replies: readonly number[];
}

const looks = [9 * minute, 42 * minute, 3.1 * hour, 9 * hour, 21 * hour];

/** The counters of `draft`, and when they are seen to have grown enough to be told again before `until` (ms, UTC). */
export function countersOf(draft: Draft, answers: Answers, until: number, random: Random): Counters {
  if (draft.kind === "repost" || !isAccount(draft.by)) return { at: () => null, updates: [] };
  const factor = unseen[draft.source] ?? 1;
  const warmth = Math.min(60, random.heavyTail(1.3) * 2.2) * (1 + (draft.by.followers ?? 200) / 4_000) ** 0.3;
  const perShare = 1.8 + 1.6 * random.unit();
  const at = (time: number): Engagement => {
    const age = Math.max(0, time - draft.at);
    const reposts = Math.round(before(answers.reposts, time) * factor);
    const quotes = Math.round(before(answers.quotes, time) * factor);
    const replies = Math.round(before(answers.replies, time) * factor);
    const likes = Math.floor(warmth * (1 - 0.5 ** (age / hour)) + perShare * reposts + 0.8 * replies);
    const views =
      draft.source === "x"
        ? Math.floor((12 + likes * 46 + reposts * 120) * (1 - 0.5 ** (age / minute)))
        : null;
    if (draft.source === "forum") return { likes, reposts: null, replies, quotes: null, views: null };
    return { likes, reposts, replies, quotes: draft.source === "mastodon" ? null : quotes, views };
  };
  const sum = (time: number): number => {
    const { reposts, quotes, replies, likes } = at(time);
    return (reposts ?? 0) + (quotes ?? 0) + (replies ?? 0) + 0.2 * (likes ?? 0);
  };
  let told = 0;
  const updates = looks
    .map((look) => Math.round(draft.at + look * (0.8 + 0.4 * random.unit())))
    .filter((time) => {
      const now = sum(time);
      const isWorthTelling = time < until && now - told >= Math.max(5, told * 0.4);
      if (isWorthTelling) told = now;
      return isWorthTelling;
    });
  return { at, updates };
}

function before(times: readonly number[], time: number): number {
  let count = 0;
  for (const one of times) if (one <= time) count += 1;
  return count;
}
