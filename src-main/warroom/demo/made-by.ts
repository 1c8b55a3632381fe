import type { CrisisEvent } from "../../contract/event.ts";
import type { LogEntry } from "../../contract/log-entry.ts";

/** What a command put in the log. */
export type DemoEntry = Pick<LogEntry, "position" | "event">;

/** The id an event gives to what it makes; null for an event about something made before. */
export function madeBy(event: CrisisEvent): string | null {
  switch (event.type) {
    case "person-joined":
      return event.personId;
    case "note-written":
    case "entry-corrected":
      return event.entryId;
    case "decision-recorded":
      return event.decisionId;
    case "information-recorded":
      return event.informationId;
    case "alert-raised":
      return event.alertId;
    case "commitment-made":
      return event.commitmentId;
    case "playbook-started":
      return event.runId;
    case "action-added":
      return event.actionId;
    case "statement-drafted":
      return event.statementId;
    default:
      return null;
  }
}
