import { create } from "zustand";
import type { Verification } from "../../src-main/contract/answer.ts";
import type { LogEntry } from "../../src-main/contract/log-entry.ts";
import type { RoomState } from "../../src-main/contract/room-state.ts";
import type { Pulse } from "../../src-main/contract/seat-message.ts";
import { foldRoomMany, initialRoom } from "../../src-main/projections/room.ts";

/** The live room: snapshot, then events, folded with the host's own function. */
export interface LiveRoom {
  readonly live: RoomState;
  /** False until the first snapshot of this crisis. */
  readonly isReady: boolean;
  readonly pulse: Pulse | null;
  readonly verification: Verification | null;
}

export const useLiveRoomStore = create<LiveRoom>(() => ({
  live: initialRoom,
  isReady: false,
  pulse: null,
  verification: null,
}));

let landed: LogEntry[] = [];
let upTo = 0;
let pulse: Pulse | null = null;
let isFrameAsked = false;

function commit(): void {
  isFrameAsked = false;
  const entries = landed;
  landed = [];
  useLiveRoomStore.setState((state) => {
    const folded = foldRoomMany(
      state.live,
      entries.filter((entry) => entry.position > state.live.position),
    );
    const placed = upTo > folded.position ? { ...folded, position: upTo } : folded;
    return { live: countReceived(placed, pulse), pulse: pulse ?? state.pulse };
  });
}

// Seats are not sent the batches of mentions: the pulse says how many came.
function countReceived(live: RoomState, now: Pulse | null): RoomState {
  if (now === null || now.received <= live.mentions.received) return live;
  return { ...live, mentions: { ...live.mentions, received: now.received } };
}

// One React commit per animation frame; a hidden window gets no frames and still has to fold.
function askFrame(): void {
  if (isFrameAsked) return;
  isFrameAsked = true;
  if (document.hidden) setTimeout(commit, 250);
  else requestAnimationFrame(commit);
}

export function landSnapshot(state: RoomState): void {
  landed = [];
  upTo = state.position;
  useLiveRoomStore.setState({ live: state, isReady: true });
}

export function landEvents(entries: readonly LogEntry[], position: number): void {
  landed.push(...entries);
  upTo = Math.max(upTo, position);
  askFrame();
}

export function landPulse(next: Pulse): void {
  pulse = next;
  askFrame();
}

/** Another crisis: forget the one before. */
export function emptyRoom(): void {
  landed = [];
  upTo = 0;
  pulse = null;
  useLiveRoomStore.setState({
    live: initialRoom,
    isReady: false,
    pulse: null,
    verification: null,
  });
}
