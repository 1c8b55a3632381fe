import type { CrisisEvent, EventType } from "./event.ts";

/** What an entry speaks of: its kind, and which one. Two entries of one subject can contradict each other. */
export interface Subject {
  readonly kind:
    | "status"
    | "severity"
    | "person"
    | "decision"
    | "information"
    | "alert"
    | "commitment"
    | "writing"
    | "run"
    | "action"
    | "statement"
    | "cascade";
  readonly id: string;
}

/**
 * What may be cancelled by a new entry. Never what confirms in words (an approval, a publication, an erasure), nor what
 * has its own way back (a flag, a star, a name), nor what makes approvals fall.
 */
const cancellable: ReadonlySet<EventType> = new Set<EventType>([
  "crisis-status-changed",
  "severity-changed",
  "person-left",
  "duty-started",
  "duty-ended",
  "cascade-qualified",
  "note-written",
  "entry-corrected",
  "decision-recorded",
  "decision-status-changed",
  "information-recorded",
  "information-status-changed",
  "alert-raised",
  "alert-status-changed",
  "sitrep-issued",
  "commitment-made",
  "commitment-kept",
  "commitment-cancelled",
  "playbook-started",
  "playbook-ended",
  "action-added",
  "action-assigned",
  "action-due-moved",
  "action-status-changed",
  "statement-drafted",
  "statement-submitted",
  "statement-rejected",
  "statement-withdrawn",
  "statement-corrected",
]);

/** Whether the rules let a new entry cancel one of this type, by its writer and while nothing followed it. */
export function isCancellable({ type }: Pick<CrisisEvent, "type">): boolean {
  return cancellable.has(type);
}

/** The subject as one word, to keep things by. */
export function subjectKey({ kind, id }: Subject): string {
  return `${kind}/${id}`;
}

/** Null for an event that no later one can contradict, or that has its own way back. */
export function subjectOf(event: CrisisEvent): Subject | null {
  if ("statementId" in event) return { kind: "statement", id: event.statementId };
  if ("actionId" in event) return { kind: "action", id: event.actionId };
  if ("runId" in event) return { kind: "run", id: event.runId };
  if ("decisionId" in event) return { kind: "decision", id: event.decisionId };
  if ("informationId" in event) return { kind: "information", id: event.informationId };
  if ("alertId" in event) return { kind: "alert", id: event.alertId };
  if ("commitmentId" in event) return { kind: "commitment", id: event.commitmentId };
  if ("personId" in event) return { kind: "person", id: event.personId };
  switch (event.type) {
    case "note-written":
    case "entry-corrected":
      return { kind: "writing", id: event.entryId };
    case "sitrep-issued":
      return { kind: "writing", id: event.sitrepId };
    case "cascade-qualified":
      return { kind: "cascade", id: event.root };
    case "crisis-status-changed":
      return { kind: "status", id: "" };
    case "severity-changed":
      return { kind: "severity", id: "" };
    default:
      return null;
  }
}
