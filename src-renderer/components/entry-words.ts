import type { CrisisEvent } from "../../src-main/contract/event.ts";
import type { EntryView, RoomState } from "../../src-main/contract/room-state.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import type { Speech } from "../i18n/language.ts";
import { eventValues } from "./event-values.ts";

/** What an entry is told from: a log entry or its view. */
export type Told = Pick<EntryView, "by" | "event">;

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

/** The entry in one sentence of plain text. */
export function entryWords(entry: Told, room: RoomState, speech: Speech): string {
  return speech.t(sentenceKey(entry.event), eventValues(entry, room, speech));
}
