import type { CommandOf } from "../contract/command.ts";
import type { EventOf } from "../contract/event.ts";
import { refuse } from "../contract/refusal.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Crisis, RecordedEvent } from "./crisis.ts";
import { type Decision, type DecisionContext, emit, nothingToDo } from "./decision.ts";
import { dropAll, isKeyed, lookUp, put, putAll } from "./keyed.ts";
import { may } from "./rights.ts";
import { host, presentPerson, rolesOf } from "./standing.ts";

type MentionCommand = CommandOf<
  | "flag-mentions"
  | "unflag-mentions"
  | "assign-mentions"
  | "unassign-mentions"
  | "note-mention"
  | "withdraw-mention-note"
  | "qualify-cascade"
  | "erase-author"
>;
type MentionEvent = EventOf<
  | "mentions-flagged"
  | "mentions-unflagged"
  | "mentions-assigned"
  | "mentions-unassigned"
  | "mention-noted"
  | "mention-note-withdrawn"
  | "cascade-qualified"
>;

/** Flags, assignments and notes on mentions; each names only the mentions it really changes, so that undo is exact. */
export function decideMentionHandling(
  command: MentionCommand,
  crisis: Crisis,
  context: DecisionContext,
): Decision {
  switch (command.type) {
    case "flag-mentions":
      return emitFor("mentions-flagged", command.mentionIds, (id) => !isKeyed(crisis.flagged, id));
    case "unflag-mentions":
      return emitFor("mentions-unflagged", command.mentionIds, (id) => isKeyed(crisis.flagged, id));
    case "assign-mentions": {
      const { to } = command;
      if (presentPerson(crisis, to) === undefined) return refuse("person.unknown");
      const mentionIds = distinct(command.mentionIds, (id) => lookUp(crisis.assigned, id) !== to);
      return mentionIds.length === 0 ? nothingToDo : emit({ type: "mentions-assigned", mentionIds, to });
    }
    case "unassign-mentions":
      return emitFor("mentions-unassigned", command.mentionIds, (id) => isKeyed(crisis.assigned, id));
    case "note-mention":
      return emit({
        type: "mention-noted",
        mentionId: command.mentionId,
        noteId: context.newId(),
        text: command.text,
      });
    case "withdraw-mention-note":
      return withdrawNote(command, crisis, context);
    case "qualify-cascade": {
      const { type: _, ...qualified } = command;
      if (lookUp(crisis.families, command.root) === command.family) return nothingToDo;
      return emit({ type: "cascade-qualified", ...qualified });
    }
    case "erase-author": {
      const { erasure } = context;
      if (erasure === undefined) return refuse("mention.author-unknown");
      return emit({ type: "author-erased", ...erasure, reason: command.reason });
    }
    default:
      return unreachable(command);
  }
}

export function evolveMentionHandling(crisis: Crisis, event: MentionEvent, entry: RecordedEvent): Crisis {
  switch (event.type) {
    case "mentions-flagged":
      return { ...crisis, flagged: putAll(crisis.flagged, event.mentionIds, true) };
    case "mentions-unflagged":
      return { ...crisis, flagged: dropAll(crisis.flagged, event.mentionIds) };
    case "mentions-assigned":
      return { ...crisis, assigned: putAll(crisis.assigned, event.mentionIds, event.to) };
    case "mentions-unassigned":
      return { ...crisis, assigned: dropAll(crisis.assigned, event.mentionIds) };
    case "mention-noted": {
      const note = { mentionId: event.mentionId, by: entry.by, isWithdrawn: false };
      return { ...crisis, mentionNotes: put(crisis.mentionNotes, event.noteId, note) };
    }
    case "mention-note-withdrawn": {
      const note = lookUp(crisis.mentionNotes, event.noteId);
      if (note === undefined) return crisis;
      const withdrawn = { ...note, isWithdrawn: true };
      return { ...crisis, mentionNotes: put(crisis.mentionNotes, event.noteId, withdrawn) };
    }
    case "cascade-qualified":
      return { ...crisis, families: put(crisis.families, event.root, event.family) };
    default:
      return unreachable(event);
  }
}

function withdrawNote(
  command: CommandOf<"withdraw-mention-note">,
  crisis: Crisis,
  { by }: DecisionContext,
): Decision {
  const note = lookUp(crisis.mentionNotes, command.noteId);
  if (note === undefined || note.mentionId !== command.mentionId) return refuse("mention.note-unknown");
  if (note.isWithdrawn) return nothingToDo;
  const mayWithdraw = by === host || note.by === by || may(rolesOf(crisis, by), "star-entry");
  if (!mayWithdraw) return refuse("mention.note-of-another");
  return emit({
    type: "mention-note-withdrawn",
    mentionId: command.mentionId,
    noteId: command.noteId,
  });
}

function emitFor(
  type: "mentions-flagged" | "mentions-unflagged" | "mentions-unassigned",
  ids: readonly string[],
  isChanged: (id: string) => boolean,
): Decision {
  const mentionIds = distinct(ids, isChanged);
  return mentionIds.length === 0 ? nothingToDo : emit({ type, mentionIds });
}

function distinct(ids: readonly string[], isWanted: (id: string) => boolean): string[] {
  return [...new Set(ids)].filter(isWanted);
}
