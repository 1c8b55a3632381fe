import type { EventOf } from "../contract/event.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Recorded, RoomDraft } from "./room-draft.ts";

export type MentionHandlingEvent = EventOf<
  | "mentions-flagged"
  | "mentions-unflagged"
  | "mentions-assigned"
  | "mentions-unassigned"
  | "mention-noted"
  | "mention-note-withdrawn"
  | "cascade-qualified"
  | "mentions-withdrawn"
  | "author-erased"
>;

/** What the room did with mentions: flags, who has them, notes, families, and what is no longer there. */
export function foldMentionHandling(draft: RoomDraft, event: MentionHandlingEvent, entry: Recorded): void {
  const { mentions } = draft.plain();
  switch (event.type) {
    case "mentions-flagged":
      for (const id of event.mentionIds) draft.set("flagged", id, true);
      return;
    case "mentions-unflagged":
      for (const id of event.mentionIds) draft.remove("flagged", id);
      return;
    case "mentions-assigned":
      for (const id of event.mentionIds) draft.set("assigned", id, event.to);
      return;
    case "mentions-unassigned":
      for (const id of event.mentionIds) draft.remove("assigned", id);
      return;
    case "mention-noted": {
      const { mentionId, noteId, text } = event;
      const note = { noteId, text, by: entry.by, at: entry.occurredAt };
      draft.set("notes", mentionId, [...(draft.get("notes", mentionId) ?? []), note]);
      return;
    }
    case "mention-note-withdrawn": {
      const left = (draft.get("notes", event.mentionId) ?? []).filter((note) => note.noteId !== event.noteId);
      if (left.length === 0) draft.remove("notes", event.mentionId);
      else draft.set("notes", event.mentionId, left);
      return;
    }
    case "cascade-qualified":
      draft.set("families", event.root, event.family);
      return;
    case "mentions-withdrawn":
      draft.setPlain({
        mentions: { ...mentions, withdrawn: mentions.withdrawn + event.mentionIds.length },
      });
      return;
    case "author-erased":
      draft.setPlain({ mentions: { ...mentions, erased: mentions.erased + event.erased } });
      return;
    default:
      unreachable(event);
  }
}
