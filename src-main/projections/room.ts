import type { LogEntry } from "../contract/log-entry.ts";
import type { EntryView, RoomState } from "../contract/room-state.ts";
import { unreachable } from "../contract/unreachable.ts";
import { foldActions } from "./fold-actions.ts";
import { foldCancellations } from "./fold-cancellations.ts";
import { foldHeader, foldPeople } from "./fold-crisis.ts";
import { foldMarks, listEntry } from "./fold-entries.ts";
import { foldMentionHandling } from "./fold-mention-handling.ts";
import { foldRecords } from "./fold-records.ts";
import { foldSources } from "./fold-sources.ts";
import { foldStatements } from "./fold-statements.ts";
import { openRoomDraft, type Recorded, type RoomDraft } from "./room-draft.ts";

/** Nobody, nothing, position 0. */
export const initialRoom: RoomState = {
  position: 0,
  crisis: null,
  people: {},
  entries: [],
  decisions: {},
  information: {},
  alerts: {},
  commitments: {},
  sitreps: 0,
  runs: {},
  actions: {},
  statements: {},
  sources: {},
  imports: [],
  flagged: {},
  assigned: {},
  notes: {},
  families: {},
  mentions: { received: 0, updated: 0, withdrawn: 0, erased: 0 },
};

/** What screens show after one more line of the log. Pure; what the entry does not touch is shared, not copied. */
export function foldRoom(state: RoomState, entry: LogEntry): RoomState {
  return foldRoomMany(state, [entry]);
}

/** Same as folding one by one, but each collection is copied once for the whole run of entries. */
export function foldRoomMany(state: RoomState, entries: readonly LogEntry[]): RoomState {
  if (entries.length === 0) return state;
  const draft = openRoomDraft(state);
  for (const entry of entries) foldInto(draft, entry);
  return draft.seal();
}

function foldInto(draft: RoomDraft, entry: LogEntry): void {
  draft.setPlain({ position: entry.position });
  listEntry(draft, entry);
  foldTopic(draft, entry);
}

function foldAlone(entries: readonly EntryView[]): RoomState {
  const draft = openRoomDraft(initialRoom);
  for (const entry of entries) foldTopic(draft, entry);
  return draft.seal();
}

function foldTopic(draft: RoomDraft, entry: Recorded): void {
  const { event } = entry;
  switch (event.type) {
    case "crisis-opened":
    case "crisis-renamed":
    case "crisis-start-moved":
    case "crisis-status-changed":
    case "severity-changed":
      foldHeader(draft, event, entry);
      return;
    case "person-joined":
    case "person-changed":
    case "person-left":
    case "duty-started":
    case "duty-ended":
      foldPeople(draft, event, entry);
      return;
    case "mentions-received":
    case "import-finished":
    case "source-added":
    case "source-removed":
    case "source-connected":
    case "source-cut":
    case "source-gap-found":
    case "source-paused":
    case "source-ended":
      foldSources(draft, event, entry);
      return;
    case "mentions-withdrawn":
    case "mentions-flagged":
    case "mentions-unflagged":
    case "mentions-assigned":
    case "mentions-unassigned":
    case "mention-noted":
    case "mention-note-withdrawn":
    case "cascade-qualified":
    case "author-erased":
      foldMentionHandling(draft, event, entry);
      return;
    case "entry-corrected":
    case "entry-starred":
    case "entry-unstarred":
      foldMarks(draft, event, entry);
      return;
    case "decision-recorded":
    case "decision-status-changed":
    case "information-recorded":
    case "information-status-changed":
    case "alert-raised":
    case "alert-status-changed":
    case "sitrep-issued":
    case "commitment-made":
    case "commitment-kept":
    case "commitment-cancelled":
      foldRecords(draft, event, entry);
      return;
    case "playbook-started":
    case "playbook-ended":
    case "action-added":
    case "action-assigned":
    case "action-due-moved":
    case "action-status-changed":
      foldActions(draft, event, entry);
      return;
    case "statement-drafted":
    case "statement-edited":
    case "statement-submitted":
    case "statement-approved":
    case "statement-rejected":
    case "statement-withdrawn":
    case "statement-published":
    case "statement-corrected":
      foldStatements(draft, event, entry);
      return;
    case "entries-cancelled":
      foldCancellations(draft, event, entry.position, foldAlone);
      return;
    // Listed above, and nothing more to show.
    case "note-written":
    case "checkpoint-signed":
      return;
    default:
      unreachable(event);
  }
}
