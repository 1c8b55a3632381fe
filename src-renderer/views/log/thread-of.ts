import type { CrisisEvent } from "../../../src-main/contract/event.ts";
import type { EntryView } from "../../../src-main/contract/room-state.ts";

/** The id of what an event is about, when several events can be about the same; null otherwise. */
function subjectOf(event: CrisisEvent): string | null {
  if ("decisionId" in event) return event.decisionId;
  if ("informationId" in event) return event.informationId;
  if ("alertId" in event) return event.alertId;
  if ("commitmentId" in event) return event.commitmentId;
  if ("statementId" in event) return event.statementId;
  if ("actionId" in event) return event.actionId;
  return null;
}

/** Every entry about the same thing, in log order, the entry itself included; empty when it is about nothing shared. */
export function threadOf({ event }: EntryView, entries: readonly EntryView[]): readonly EntryView[] {
  const subject = subjectOf(event);
  return subject === null ? [] : entries.filter((other) => subjectOf(other.event) === subject);
}
