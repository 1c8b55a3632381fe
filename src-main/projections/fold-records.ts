import type { EventOf } from "../contract/event.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Recorded, RoomDraft } from "./room-draft.ts";

export type RecordEvent = EventOf<
  | "decision-recorded"
  | "decision-status-changed"
  | "information-recorded"
  | "information-status-changed"
  | "alert-raised"
  | "alert-status-changed"
  | "sitrep-issued"
  | "commitment-made"
  | "commitment-kept"
  | "commitment-cancelled"
>;

/** Decisions, information, alerts, situation reports and public commitments, each with its present status. */
export function foldRecords(draft: RoomDraft, event: RecordEvent, entry: Recorded): void {
  const { position, occurredAt: at, by } = entry;
  switch (event.type) {
    case "decision-recorded": {
      const { decisionId: id, text, status } = event;
      draft.set("decisions", id, { id, text, status, position, at, by });
      return;
    }
    case "decision-status-changed":
      draft.change("decisions", event.decisionId, (decision) => ({ ...decision, status: event.status }));
      return;
    case "information-recorded": {
      const { informationId: id, text, status, mentionIds, roots } = event;
      draft.set("information", id, { id, text, status, mentionIds, roots, position, at });
      return;
    }
    case "information-status-changed":
      draft.change("information", event.informationId, (information) => ({
        ...information,
        status: event.status,
      }));
      return;
    case "alert-raised": {
      const { alertId: id, kind, text, mentionIds } = event;
      draft.set("alerts", id, { id, kind, text, status: "new", mentionIds, position, at });
      return;
    }
    case "alert-status-changed":
      draft.change("alerts", event.alertId, (alert) => ({ ...alert, status: event.status }));
      return;
    case "sitrep-issued":
      draft.setPlain({ sitreps: Math.max(draft.plain().sitreps, event.number) });
      return;
    case "commitment-made": {
      const { commitmentId: id, text, dueAt } = event;
      draft.set("commitments", id, { id, text, dueAt, status: "due", madeAt: at });
      return;
    }
    case "commitment-kept":
      draft.change("commitments", event.commitmentId, (promise) => ({ ...promise, status: "kept" }));
      return;
    case "commitment-cancelled":
      draft.change("commitments", event.commitmentId, (promise) => ({ ...promise, status: "cancelled" }));
      return;
    default:
      unreachable(event);
  }
}
