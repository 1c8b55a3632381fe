import type { RoomState } from "../contract/room-state.ts";

/**
 * The value whose canonical JSON (RFC 8785, which sorts the members) is the fingerprint of the room at a position:
 * the same on every run and every machine. The version moves only when the fold's meaning does.
 */
export function fingerprintInput(state: RoomState): { readonly version: 1; readonly state: RoomState } {
  return { version: 1, state };
}
