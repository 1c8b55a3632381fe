import type { CrisisEvent, EventOf } from "../contract/event.ts";
import type { EntryView } from "../contract/room-state.ts";
import { unreachable } from "../contract/unreachable.ts";
import { laneOf } from "./lane-of.ts";
import type { Recorded, RoomDraft } from "./room-draft.ts";

type MarkingEvent = EventOf<"entry-starred" | "entry-unstarred" | "entry-corrected">;

/** Puts the entry in the main courante, when it has a lane. */
export function listEntry(draft: RoomDraft, entry: Recorded): void {
  const lane = laneOf(entry.event.type);
  if (lane === null) return;
  const { position, occurredAt, recordedAt, by, event } = entry;
  draft.addEntry({
    position,
    occurredAt,
    recordedAt,
    by,
    event,
    lane,
    isStarred: false,
    correctedBy: null,
    cancelledBy: null,
  });
}

/** Stars and corrections stand on the entry they speak of; the entry itself is never changed. */
export function foldMarks(draft: RoomDraft, event: MarkingEvent, { position }: Recorded): void {
  switch (event.type) {
    case "entry-starred":
    case "entry-unstarred": {
      const isStarred = event.type === "entry-starred";
      draft.changeEntry(event.position, (entry) => ({ ...entry, isStarred }));
      return;
    }
    case "entry-corrected": {
      const corrected = positionOf(draft.entries(), event.corrects);
      if (corrected !== null && corrected !== position) {
        draft.changeEntry(corrected, (entry) => ({ ...entry, correctedBy: position }));
      }
      return;
    }
    default:
      unreachable(event);
  }
}

/** `corrects` is the id of something written, or a position as decimal text (`domain/entries`). */
export function positionOf(entries: readonly EntryView[], corrects: string): number | null {
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    if (entry !== undefined && writtenId(entry.event) === corrects) return entry.position;
  }
  return /^[1-9]\d{0,15}$/.test(corrects) ? Number(corrects) : null;
}

/** The id an event gives to what it writes; null for an event about something written before. */
function writtenId(event: CrisisEvent): string | null {
  switch (event.type) {
    case "note-written":
    case "entry-corrected":
      return event.entryId;
    case "decision-recorded":
      return event.decisionId;
    case "information-recorded":
      return event.informationId;
    case "alert-raised":
      return event.alertId;
    case "sitrep-issued":
      return event.sitrepId;
    case "commitment-made":
      return event.commitmentId;
    default:
      return null;
  }
}
