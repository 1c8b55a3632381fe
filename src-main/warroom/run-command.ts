import type { Command, CommandType } from "../contract/command.ts";
import type { Wording } from "../contract/events/response-events.ts";
import type { LogEntry } from "../contract/log-entry.ts";
import { isRefusal, type Refusal, refuse } from "../contract/refusal.ts";
import { decide } from "../domain/decide.ts";
import type { Decision, DecisionContext } from "../domain/decision.ts";
import type { CrisisStore } from "../store/crisis-store.ts";
import { isWellFormed } from "./is-well-formed.ts";
import type { RecordKeeper } from "./record-keeper.ts";

/** A command that is on disk: where the log now stands, and what it added. */
export interface Done {
  readonly position: number;
  readonly events: readonly LogEntry[];
}

export interface CommandParts {
  readonly store: CrisisStore;
  readonly keeper: RecordKeeper;
  readonly newId: () => string;
  readonly fingerprint: (wording: Wording) => string;
}

/** What may be written down later than it happened. Words, approvals and rights are of the moment they are given. */
const datableCommands: ReadonlySet<CommandType> = new Set<CommandType>([
  "open-crisis",
  "change-crisis-status",
  "change-severity",
  "write-note",
  "correct-entry",
  "record-decision",
  "change-decision-status",
  "record-information",
  "change-information-status",
  "raise-alert",
  "change-alert-status",
  "issue-sitrep",
  "make-commitment",
  "keep-commitment",
  "cancel-commitment",
  "change-action-status",
  "publish-statement",
  "note-mention",
  "start-duty",
  "end-duty",
]);
/** Seats have other clocks: this far ahead (ms) is not yet "in the future". */
const clockTolerance = 300_000;

/** Decides and writes, without a pause in between: nothing else can have happened to the crisis meanwhile. */
export function runCommand(
  command: Command,
  by: string | null,
  occurredAt: string | null,
  parts: CommandParts,
): Done | Refusal {
  const { store, keeper } = parts;
  if (store.isReadOnly) return refuse("room.is-read-only");
  if (!isWellFormed(command)) return refuse("room.unreadable-text");
  const now = keeper.now();
  const untimely = refuseTime(command, occurredAt, now);
  if (untimely !== null) return untimely;
  const decision = decideWith(command, by, now, parts);
  if (isRefusal(decision)) return decision;
  const entries = decision.events.map((event) => ({
    occurredAt: occurredAt ?? now,
    recordedAt: now,
    // Whoever names themselves in an empty room signs their own arrival.
    by: by ?? (event.type === "person-joined" ? event.personId : "host"),
    event,
  }));
  const events = entries.length === 0 ? [] : keeper.append(entries);
  return { position: keeper.position(), events };
}

function refuseTime(command: Command, occurredAt: string | null, now: string): Refusal | null {
  if (occurredAt === null) return null;
  if (!datableCommands.has(command.type)) return refuse("room.time-is-now");
  const isAhead = Date.parse(occurredAt) > Date.parse(now) + clockTolerance;
  return isAhead ? refuse("room.time-in-future") : null;
}

function decideWith(command: Command, by: string | null, now: string, parts: CommandParts): Decision {
  const { store, keeper, newId, fingerprint } = parts;
  const context: DecisionContext = { now, by: by ?? "", newId, fingerprint };
  if (command.type !== "erase-author") return decide(command, keeper.crisis(), context);
  // Rights first, on an erasure that would find something; only then is anything destroyed.
  const allowed = decide(command, keeper.crisis(), { ...context, erasure: { authorDigest: "-", erased: 1 } });
  if (isRefusal(allowed)) return allowed;
  const erasure = store.eraseAuthor(command.source, command.authorId);
  return decide(command, keeper.crisis(), erasure === null ? context : { ...context, erasure });
}
