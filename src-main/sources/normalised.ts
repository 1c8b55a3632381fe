import type { Mention } from "../contract/mention.ts";
import type { RejectionKey } from "./rejection-sentences.ts";

/** What one raw record became. `withdrawn` carries the id of a mention that its source says was deleted. */
export type Normalised =
  | { readonly outcome: "mention"; readonly mention: Mention }
  | { readonly outcome: "withdrawn"; readonly id: string }
  | { readonly outcome: "skipped" }
  | Rejection;

export interface Rejection {
  readonly outcome: "rejected";
  readonly reason: RejectionKey;
  readonly args?: Readonly<Record<string, string | number>>;
}

/** A record that is well-formed but is not a mention. */
export const skipped: Normalised = { outcome: "skipped" };

export function mentioned(mention: Mention): Normalised {
  return { outcome: "mention", mention };
}

export function withdrawn(id: string): Normalised {
  return { outcome: "withdrawn", id };
}

export function rejected(reason: RejectionKey, args?: Readonly<Record<string, string | number>>): Rejection {
  return args === undefined ? { outcome: "rejected", reason } : { outcome: "rejected", reason, args };
}
