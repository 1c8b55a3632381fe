import type { DemoSourceId } from "./demo-corpus.ts";
import { minute, parisTime } from "./paris-clock.ts";
import type { Random } from "./seeded-random.ts";

/** The Mastodon feed is cut for twelve minutes; what was said meanwhile arrives afterwards. ms UTC. */
export const mastodonCut = {
  from: parisTime("2026-03-03T13:02:20"),
  to: parisTime("2026-03-03T13:14:20"),
} as const;

/** The X feed loses four minutes of the night for good. ms UTC. */
export const lostOnX = {
  from: parisTime("2026-03-04T00:31:00"),
  to: parisTime("2026-03-04T00:35:00"),
} as const;

/** Sources that are asked every so often answer in bunches. ms. */
const polledEvery: Partial<Record<DemoSourceId, number>> = { forum: 3 * minute, press: 5 * minute };
/** Median delay of the streams, ms. */
const typicalDelay: Partial<Record<DemoSourceId, number>> = { x: 6_000, bluesky: 1_700, mastodon: 5_500 };

/** When the room receives what `source` publishes at `at` (both ms, UTC); null when it never does. */
export function receptionTime(source: DemoSourceId, at: number, random: Random): number | null {
  if (source === "x" && at >= lostOnX.from && at < lostOnX.to) return null;
  const every = polledEvery[source];
  if (every !== undefined) return Math.ceil(at / every) * every + 900 + random.whole(2_400);
  const delay = (typicalDelay[source] ?? 3_000) * Math.exp(0.5 * random.normal());
  const received = Math.round(at + 400 + Math.min(delay, 4 * minute));
  const isCut = source === "mastodon" && received >= mastodonCut.from && received < mastodonCut.to;
  return isCut ? mastodonCut.to + 1_500 + random.whole(150_000) : received;
}
