import type { RoomState } from "../../src-main/contract/room-state.ts";
import { useReplay } from "./replay.ts";
import { useLiveRoomStore } from "./room-store.ts";

/** Part of the room on screen: live, or as it was known at the moment of the replay. */
export function useRoom<T>(select: (room: RoomState) => T): T {
  const past = useReplay((replay) => (replay.room === null ? null : { part: select(replay.room) })?.part);
  const isPast = useReplay((replay) => replay.room !== null);
  const live = useLiveRoomStore((state) => select(state.live));
  // Safe: `past` is the selected part whenever a past room is shown.
  return isPast ? (past as T) : live;
}

/** Part of the live room, whatever is on screen. */
export function useLiveRoom<T>(select: (room: RoomState) => T): T {
  return useLiveRoomStore((state) => select(state.live));
}

/** The room on screen, for code outside React. */
export const shownRoom = (): RoomState => useReplay.getState().room ?? useLiveRoomStore.getState().live;
export const liveRoom = (): RoomState => useLiveRoomStore.getState().live;
