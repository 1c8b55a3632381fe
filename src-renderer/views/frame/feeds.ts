import type { RoomState } from "../../../src-main/contract/room-state.ts";
import type { Pulse } from "../../../src-main/contract/seat-message.ts";
import type { SourceState } from "../../../src-main/contract/source.ts";

/** One feed of the strip; `state` null: known from the log only (a replay, or no pulse yet). */
export interface Feed {
  readonly id: string;
  readonly label: string;
  readonly state: SourceState["state"];
  readonly lagMs: number | null;
  readonly since: string | null;
  readonly received: number;
}

const order: Readonly<Record<SourceState["state"], number>> = {
  live: 0,
  connecting: 1,
  paused: 2,
  ended: 3,
  late: 4,
  cut: 5,
};

const fromLog = {
  added: "connecting",
  connected: "live",
  cut: "cut",
  paused: "paused",
  ended: "ended",
} as const;

/** The feeds to show, healthy first and troubled last, as the strip reads. Imports are files, not feeds. */
export function listFeeds(sources: RoomState["sources"], pulse: Pulse | null): readonly Feed[] {
  const feeds: Feed[] = [];
  for (const source of Object.values(sources)) {
    if (source.kind === "import" || source.state === "removed") continue;
    const now = pulse?.sources[source.id];
    feeds.push({
      id: source.id,
      label: source.label,
      state: now?.state ?? fromLog[source.state],
      lagMs: now !== undefined && "lagMs" in now ? now.lagMs : null,
      since: now?.state === "cut" ? now.since : source.state === "cut" ? source.since : null,
      received: source.received,
    });
  }
  return feeds.sort((a, b) => order[a.state] - order[b.state]);
}
