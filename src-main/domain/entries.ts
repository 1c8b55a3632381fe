import type { CommandOf } from "../contract/command.ts";
import type { EventOf } from "../contract/event.ts";
import { refuse } from "../contract/refusal.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Crisis, RecordedEvent } from "./crisis.ts";
import { type Decision, type DecisionContext, emit, nothingToDo } from "./decision.ts";
import { dropAll, isKeyed, lookUp, put } from "./keyed.ts";
import { may } from "./rights.ts";
import { host, refuseAskingAnother, rolesOf } from "./standing.ts";

type EntryCommand = CommandOf<"write-note" | "correct-entry" | "star-entry" | "unstar-entry">;
type EntryEvent = EventOf<"note-written" | "entry-corrected" | "entry-starred" | "entry-unstarred">;

/** Notes, corrections and stars of the main courante. Nothing is changed: a correction points at what it corrects. */
export function decideEntries(command: EntryCommand, crisis: Crisis, context: DecisionContext): Decision {
  switch (command.type) {
    case "write-note": {
      const { type: _, ...note } = command;
      return emit({ type: "note-written", entryId: context.newId(), ...note });
    }
    case "correct-entry":
      return correctEntry(command, crisis, context);
    case "star-entry":
      if (command.position > crisis.position) return refuse("entry.unknown");
      if (isKeyed(crisis.starred, String(command.position))) return nothingToDo;
      return emit({ type: "entry-starred", position: command.position });
    case "unstar-entry":
      if (!isKeyed(crisis.starred, String(command.position))) return nothingToDo;
      return emit({ type: "entry-unstarred", position: command.position });
    default:
      return unreachable(command);
  }
}

export function evolveEntries(crisis: Crisis, event: EntryEvent, entry: RecordedEvent): Crisis {
  switch (event.type) {
    case "note-written":
    case "entry-corrected":
      return { ...crisis, writers: put(crisis.writers, event.entryId, entry.by) };
    case "entry-starred":
      return { ...crisis, starred: put(crisis.starred, String(event.position), true) };
    case "entry-unstarred":
      return { ...crisis, starred: dropAll(crisis.starred, [String(event.position)]) };
    default:
      return unreachable(event);
  }
}

/** `corrects` is the id of anything written, or the position of any entry as decimal text. */
function correctEntry(
  command: CommandOf<"correct-entry">,
  crisis: Crisis,
  { by, newId }: DecisionContext,
): Decision {
  const { corrects, text, reason } = command;
  const writer = lookUp(crisis.writers, corrects);
  if (writer === undefined && !isPosition(corrects, crisis)) return refuse("entry.unknown");
  // One corrects one's own words; those who keep the log correct anybody's.
  const mayCorrect = by === host || writer === by || may(rolesOf(crisis, by), "star-entry");
  if (!mayCorrect) return refuseAskingAnother(crisis, "star-entry");
  return emit({ type: "entry-corrected", entryId: newId(), corrects, text, reason });
}

function isPosition(id: string, crisis: Crisis): boolean {
  return /^[1-9]\d{0,15}$/.test(id) && Number(id) <= crisis.position;
}
