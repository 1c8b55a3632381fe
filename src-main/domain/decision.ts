import type { CrisisEvent } from "../contract/event.ts";
import type { Wording } from "../contract/events/response-events.ts";
import type { Refusal } from "../contract/refusal.ts";

/** Events to append, in order (none: what was asked already is, and the seat is told "done"), or a refusal. */
export type Decision = { readonly events: readonly CrisisEvent[] } | Refusal;

/** All that a decision takes from outside: gathered by the war room, so that the rules stay pure. */
export interface DecisionContext {
  /** Host's clock, ISO 8601 in UTC with milliseconds. */
  readonly now: string;
  /** Person id, "host" for the war room itself, or anything else for a seat nobody has named yet. */
  readonly by: string;
  readonly newId: () => string;
  /** SHA-256 of the canonical JSON of the wording, lower-case hex. */
  readonly fingerprint: (wording: Wording) => string;
  /** For `erase-author` only: what erasing this account would destroy; absent: nothing of it is here. `erased` counts mentions. */
  readonly erasure?: { readonly authorDigest: string; readonly erased: number };
}

/** What was asked already is. */
export const nothingToDo: Decision = { events: [] };

/** A decision to append these events, in this order. */
export function emit(...events: readonly CrisisEvent[]): Decision {
  return { events };
}
