import type { EventOf } from "../contract/event.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Recorded, RoomDraft } from "./room-draft.ts";

export type ActionEvent = EventOf<
  | "playbook-started"
  | "playbook-ended"
  | "action-added"
  | "action-assigned"
  | "action-due-moved"
  | "action-status-changed"
>;

/** Playbook runs and the actions they and people opened. */
export function foldActions(draft: RoomDraft, event: ActionEvent, entry: Recorded): void {
  const { position, occurredAt: at } = entry;
  switch (event.type) {
    case "playbook-started": {
      const { runId: id, playbook } = event;
      draft.set("runs", id, { id, playbook, startedAt: at, endedAt: null });
      return;
    }
    case "playbook-ended":
      draft.change("runs", event.runId, (run) => ({ ...run, endedAt: run.endedAt ?? at }));
      return;
    case "action-added": {
      const { type: _, actionId: id, ...added } = event;
      draft.set("actions", id, { id, ...added, status: "todo", doneAt: null, note: "", position });
      return;
    }
    case "action-assigned":
      draft.change("actions", event.actionId, (action) => ({ ...action, owner: event.owner }));
      return;
    case "action-due-moved":
      draft.change("actions", event.actionId, (action) => ({ ...action, dueAt: event.dueAt }));
      return;
    case "action-status-changed": {
      const { status, note } = event;
      draft.change("actions", event.actionId, (action) => ({
        ...action,
        status,
        note: note.trim() === "" ? action.note : note,
        doneAt: status === "done" ? (action.doneAt ?? at) : null,
      }));
      return;
    }
    default:
      unreachable(event);
  }
}
