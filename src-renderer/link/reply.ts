import type { Refusal } from "../../src-main/contract/refusal.ts";

/** A refusal with its sentence in the seat's language. */
export interface Refused extends Refusal {
  readonly sentence: string;
}

/** What comes back from the host: the value, or why not. A refusal is a value, never an exception. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refused: Refused };

/** Refusals the seat itself gives; `refusalSentence` has their words. */
export const seatRefusals = {
  dropped: "link.dropped",
  lost: "link.lost",
  past: "replay.past",
  relaunched: "link.relaunched",
} as const;

export function refusedBySeat<T>(
  key: (typeof seatRefusals)[keyof typeof seatRefusals],
  sentence: string,
): Reply<T> {
  return { ok: false, refused: { refused: key, sentence } };
}
