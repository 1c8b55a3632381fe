import { create } from "zustand";
import type { AsOf } from "../../src-main/contract/as-of.ts";
import type { RoomState } from "../../src-main/contract/room-state.ts";
import { linkedSeat } from "./linked-seat.ts";
import { useLiveRoomStore } from "./room-store.ts";
import { roomNow } from "./seat-store.ts";

export interface Replay {
  /** Recorded time shown, ms UTC; null: live. Moves with the cursor at once. */
  readonly at: number | null;
  /** What panes ask with; follows `at` as fast as the host answers. */
  readonly asOf: AsOf | null;
  /** The room as it was known then; null while live or before the first answer. */
  readonly room: RoomState | null;
  /** Mentions known then. */
  readonly mentions: number;
  /** Mentions received live when the replay began: what has come since is "new live". */
  readonly receivedBefore: number;
  readonly isPlaying: boolean;
  readonly speed: ReplaySpeed;
}

export const replaySpeeds = [1, 10, 60, 300, 600] as const;
export type ReplaySpeed = (typeof replaySpeeds)[number];

const live: Replay = {
  at: null,
  asOf: null,
  room: null,
  mentions: 0,
  receivedBefore: 0,
  isPlaying: false,
  speed: 60,
};

export const useReplay = create<Replay>(() => live);
export const useIsReplaying = (): boolean => useReplay((replay) => replay.at !== null);
/** The `asOf` every pane puts in its queries: null while live. */
export const useAsOf = (): AsOf | null => useReplay((replay) => replay.asOf);

const frameMs = 200;
let timer: ReturnType<typeof setInterval> | undefined;
let isAsking = false;

/** Takes the whole room to what it knew at this recorded time (ms, UTC); the future takes it back to live. */
export function seek(at: number): void {
  if (at >= roomNow()) {
    leaveReplay();
    return;
  }
  const { at: before } = useReplay.getState();
  const receivedBefore =
    before === null
      ? useLiveRoomStore.getState().live.mentions.received
      : useReplay.getState().receivedBefore;
  useReplay.setState({ at, receivedBefore });
  void askRoom();
}

export function leaveReplay(): void {
  clearInterval(timer);
  useReplay.setState({ ...live, speed: useReplay.getState().speed });
}

// One question at a time; the newest wish is asked next, so that a drag never starves.
async function askRoom(): Promise<void> {
  const { at } = useReplay.getState();
  const seat = linkedSeat();
  if (isAsking || at === null || seat === null) return;
  isAsking = true;
  const asOf: AsOf = { recordedAt: new Date(at).toISOString() };
  useReplay.setState({ asOf });
  const reply = await seat.ask({ name: "room", asOf });
  isAsking = false;
  const { at: wished } = useReplay.getState();
  if (wished === null) return;
  if (reply.ok)
    useReplay.setState({
      room: reply.value.state,
      mentions: reply.value.mentions,
    });
  if (wished !== at) void askRoom();
}

export function setPlaying(isPlaying: boolean): void {
  clearInterval(timer);
  if (useReplay.getState().at === null) return;
  useReplay.setState({ isPlaying });
  if (!isPlaying) return;
  timer = setInterval(() => {
    const { at, speed } = useReplay.getState();
    if (at !== null) seek(at + frameMs * speed);
  }, frameMs);
}

export function nextSpeed(): void {
  const { speed } = useReplay.getState();
  const at = replaySpeeds.indexOf(speed);
  useReplay.setState({
    speed: replaySpeeds[(at + 1) % replaySpeeds.length] ?? 60,
  });
}

/** To the entry recorded just before or just after the shown moment; from live, back to the last one. */
export function stepEntry(direction: -1 | 1): void {
  const at = useReplay.getState().at ?? roomNow();
  const times = useLiveRoomStore.getState().live.entries.map((entry) => Date.parse(entry.recordedAt));
  const target = direction < 0 ? times.findLast((time) => time < at) : times.find((time) => time > at);
  setPlaying(false);
  if (target !== undefined) seek(target);
  else if (direction > 0) leaveReplay();
}
