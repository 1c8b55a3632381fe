import { create } from "zustand";
import type { SeatPresence } from "../../src-main/contract/seat-message.ts";
import type { Refused } from "../link/reply.ts";

export type Connection =
  | { readonly state: "connecting" }
  | { readonly state: "open" }
  | { readonly state: "lost"; readonly since: number; readonly retryAt: number }
  | { readonly state: "turned-away"; readonly refused: Refused };

/** The link to the host and who sits here. */
export interface SeatState {
  readonly connection: Connection;
  /** Grows at each (re)connection; answers asked before are asked again. */
  readonly epoch: number;
  readonly seatId: string | null;
  readonly personId: string | null;
  readonly crisisPath: string | null;
  readonly isOwner: boolean;
  /** Version of the program that holds the room; null: not said. */
  readonly program: string | null;
  /** Host clock minus this machine's, ms: the room has one clock. */
  readonly clockOffset: number;
  readonly presence: readonly SeatPresence[];
}

export const useSeatStore = create<SeatState>(() => ({
  connection: { state: "connecting" },
  epoch: 0,
  seatId: null,
  personId: null,
  crisisPath: null,
  isOwner: false,
  program: null,
  clockOffset: 0,
  presence: [],
}));

export const useMe = (): string | null => useSeatStore((state) => state.personId);

/** The room's time now, ms UTC, by the host's clock. */
export const roomNow = (): number => Date.now() + useSeatStore.getState().clockOffset;
