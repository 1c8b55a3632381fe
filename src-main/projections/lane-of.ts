import type { CrisisEvent } from "../contract/event.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Lane } from "../contract/vocabulary.ts";

/**
 * The lane of the crisis timeline an event stands on; null for what is counted or shown on another entry (batches of
 * mentions, withdrawals by their authors, stars) and so never an entry of its own.
 */
export function laneOf(type: CrisisEvent["type"]): Lane | null {
  switch (type) {
    case "mentions-received":
    case "mentions-withdrawn":
    case "entry-starred":
    case "entry-unstarred":
      return null;
    case "alert-raised":
    case "alert-status-changed":
      return "alerts";
    case "decision-recorded":
    case "decision-status-changed":
      return "decisions";
    case "statement-drafted":
    case "statement-edited":
    case "statement-submitted":
    case "statement-approved":
    case "statement-rejected":
    case "statement-withdrawn":
    case "statement-published":
    case "statement-corrected":
    case "commitment-made":
    case "commitment-kept":
    case "commitment-cancelled":
      return "statements";
    case "playbook-started":
    case "playbook-ended":
    case "action-added":
    case "action-assigned":
    case "action-due-moved":
    case "action-status-changed":
      return "actions";
    case "crisis-opened":
    case "crisis-renamed":
    case "crisis-start-moved":
    case "crisis-status-changed":
    case "severity-changed":
      return "severity";
    case "import-finished":
    case "source-added":
    case "source-removed":
    case "source-connected":
    case "source-cut":
    case "source-gap-found":
    case "source-paused":
    case "source-ended":
      return "feeds";
    case "person-joined":
    case "person-changed":
    case "person-left":
    case "duty-started":
    case "duty-ended":
    case "mentions-flagged":
    case "mentions-unflagged":
    case "mentions-assigned":
    case "mentions-unassigned":
    case "mention-noted":
    case "mention-note-withdrawn":
    case "cascade-qualified":
    case "author-erased":
    case "note-written":
    case "entry-corrected":
    case "entries-cancelled":
    case "information-recorded":
    case "information-status-changed":
    case "sitrep-issued":
    case "checkpoint-signed":
      return "notes";
    default:
      return unreachable(type);
  }
}
