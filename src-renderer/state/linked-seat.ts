import type { SeatClient } from "../link/seat-client.ts";

let client: SeatClient | null = null;

/** The seat's client while linked; null while the link is lost. */
export const linkedSeat = (): SeatClient | null => client;

export function linkSeat(next: SeatClient | null): void {
  client = next;
}
