import type { CrisisEvent } from "../../src-main/contract/event.ts";
import type { MessageKey } from "../i18n/catalogue.ts";

/** Key of the sentence of an event; most have the event's own name. */
export function sentenceKey(event: CrisisEvent): MessageKey {
  switch (event.type) {
    case "import-finished":
      return event.isCancelled ? "events.import-cancelled" : "events.import-finished";
    case "action-assigned":
      return event.owner === null ? "events.action-unassigned" : "events.action-assigned";
    case "action-due-moved":
      return event.dueAt === null ? "events.action-due-removed" : "events.action-due-moved";
    case "statement-edited":
      return event.makesStale ? "events.statement-edited-stale" : "events.statement-edited";
    case "statement-approved":
      return event.isDeputy ? "events.statement-approved-deputy" : "events.statement-approved";
    default:
      return `events.${event.type}`;
  }
}
