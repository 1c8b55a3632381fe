import { unreachable } from "../contract/unreachable.ts";
import { evolveActions } from "./actions.ts";
import { evolveCancellations, rememberEntry } from "./cancellations.ts";
import { evolveCommitments } from "./commitments.ts";
import type { Crisis, RecordedEvent } from "./crisis.ts";
import { evolveDuties } from "./duties.ts";
import { evolveEntries } from "./entries.ts";
import { evolveLifecycle } from "./lifecycle.ts";
import { evolveMentionHandling } from "./mention-handling.ts";
import { evolvePeople } from "./people.ts";
import { evolvePlaybookRuns } from "./playbook-runs.ts";
import { evolveRecords } from "./records.ts";
import { evolveStatements } from "./statement-states.ts";

/** The crisis after one more line of the log. Pure and total: it never refuses what is already in the log. */
export function evolve(crisis: Crisis, entry: RecordedEvent): Crisis {
  return { ...rememberEntry(evolveByTopic(crisis, entry), entry), position: entry.position };
}

function evolveByTopic(crisis: Crisis, entry: RecordedEvent): Crisis {
  const { event } = entry;
  switch (event.type) {
    case "crisis-opened":
    case "crisis-renamed":
    case "crisis-start-moved":
    case "crisis-status-changed":
    case "severity-changed":
      return evolveLifecycle(crisis, event);
    case "person-joined":
    case "person-changed":
    case "person-left":
      return evolvePeople(crisis, event);
    case "duty-started":
    case "duty-ended":
      return evolveDuties(crisis, event, entry);
    case "mentions-flagged":
    case "mentions-unflagged":
    case "mentions-assigned":
    case "mentions-unassigned":
    case "mention-noted":
    case "mention-note-withdrawn":
    case "cascade-qualified":
      return evolveMentionHandling(crisis, event, entry);
    case "note-written":
    case "entry-corrected":
    case "entry-starred":
    case "entry-unstarred":
      return evolveEntries(crisis, event, entry);
    case "decision-recorded":
    case "decision-status-changed":
    case "information-recorded":
    case "information-status-changed":
    case "alert-raised":
    case "alert-status-changed":
    case "sitrep-issued":
      return evolveRecords(crisis, event, entry);
    case "commitment-made":
    case "commitment-kept":
    case "commitment-cancelled":
      return evolveCommitments(crisis, event, entry);
    case "playbook-started":
    case "playbook-ended":
      return evolvePlaybookRuns(crisis, event);
    case "action-added":
    case "action-assigned":
    case "action-due-moved":
    case "action-status-changed":
      return evolveActions(crisis, event);
    case "statement-drafted":
    case "statement-edited":
    case "statement-submitted":
    case "statement-approved":
    case "statement-rejected":
    case "statement-withdrawn":
    case "statement-published":
    case "statement-corrected":
      return evolveStatements(crisis, event, entry);
    case "entries-cancelled":
      return evolveCancellations(crisis, event, evolveByTopic);
    // What the room receives and what its machines do: no rule depends on it.
    case "mentions-received":
    case "mentions-withdrawn":
    case "import-finished":
    case "author-erased":
    case "source-added":
    case "source-removed":
    case "source-connected":
    case "source-cut":
    case "source-gap-found":
    case "source-paused":
    case "source-ended":
    case "checkpoint-signed":
      return crisis;
    default:
      return unreachable(event);
  }
}
