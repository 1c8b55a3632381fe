import type { RoomState, SourceView } from "../../src-main/contract/room-state.ts";
import type { Pulse } from "../../src-main/contract/seat-message.ts";
import type { SourceState } from "../../src-main/contract/source.ts";

/** One feed of the strip; its state comes from the pulse, or from the log alone (a replay, or no pulse yet). */
export interface Feed {
  readonly id: string;
  readonly label: string;
  readonly state: SourceState["state"];
  readonly lagMs: number | null;
  /** Since when it is cut; null when it is not. */
  readonly since: string | null;
  /** Key of why it is cut (`source.…`, `room.…`). */
  readonly reason: string | null;
  readonly retryAt: string | null;
  readonly received: number;
  readonly lastAt: string | null;
  readonly source: SourceView;
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
    const brought = pulse?.brought?.[source.id];
    const isCut = now?.state === "cut";
    feeds.push({
      id: source.id,
      label: source.label,
      state: now?.state ?? fromLog[source.state],
      lagMs: now !== undefined && "lagMs" in now ? now.lagMs : null,
      since: isCut ? now.since : source.state === "cut" ? source.since : null,
      reason: isCut ? now.reason : source.state === "cut" ? source.cutReason : null,
      retryAt: isCut ? now.retryAt : null,
      received: brought?.received ?? source.received,
      lastAt: brought?.lastAt ?? source.lastAt,
      source,
    });
  }
  return feeds.sort((a, b) => order[a.state] - order[b.state]);
}
