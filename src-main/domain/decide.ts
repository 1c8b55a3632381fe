import type { Command } from "../contract/command.ts";
import { type Refusal, refuse } from "../contract/refusal.ts";
import { unreachable } from "../contract/unreachable.ts";
import { decideActions } from "./actions.ts";
import { decideApprovals } from "./approvals.ts";
import { decideCancellations, isClosing } from "./cancellations.ts";
import { decideCommitments } from "./commitments.ts";
import type { Crisis } from "./crisis.ts";
import type { Decision, DecisionContext } from "./decision.ts";
import { decideDuties } from "./duties.ts";
import { decideEntries } from "./entries.ts";
import { decideLifecycle } from "./lifecycle.ts";
import { decideMentionHandling } from "./mention-handling.ts";
import { decidePeople } from "./people.ts";
import { decidePlaybookRuns } from "./playbook-runs.ts";
import { decideRecords } from "./records.ts";
import { refuseWithoutRight } from "./standing.ts";
import { decideStatements } from "./statements.ts";

/**
 * What a command makes happen, or why not. Pure: the same command, crisis and context give the same decision.
 * The war room appends the events in order, in one transaction, and folds each with `evolve`.
 */
export function decide(command: Command, crisis: Crisis, context: DecisionContext): Decision {
  return refuseAtTheDoor(command, crisis, context.by) ?? decideByTopic(command, crisis, context);
}

function refuseAtTheDoor(command: Command, crisis: Crisis, by: string): Refusal | null {
  if (command.type === "open-crisis") return null;
  if (crisis.identity === null) return refuse("crisis.not-opened");
  // A closed file is evidence: only reopening it, and the law on erasure, may still touch it.
  if (crisis.status === "closed" && !isAllowedWhenClosed(command) && !takesBackClosing(command, crisis))
    return refuse("crisis.is-closed");
  // Rights on people depend on who is in the room: `people.ts` decides them.
  if (isAboutPeople(command)) return null;
  return refuseWithoutRight(crisis, by, command.type);
}

function isAllowedWhenClosed({ type }: Command): boolean {
  return type === "change-crisis-status" || type === "erase-author" || type === "join-person";
}

/** Closing by mistake is taken back like anything else; what came before it is not. */
function takesBackClosing(command: Command, crisis: Crisis): boolean {
  return (
    command.type === "cancel-entries" && command.positions.every((position) => isClosing(position, crisis))
  );
}

function isAboutPeople({ type }: Command): boolean {
  return type === "join-person" || type === "change-person" || type === "remove-person";
}

function decideByTopic(command: Command, crisis: Crisis, context: DecisionContext): Decision {
  switch (command.type) {
    case "open-crisis":
    case "rename-crisis":
    case "move-crisis-start":
    case "change-crisis-status":
    case "change-severity":
      return decideLifecycle(command, crisis, context);
    case "join-person":
    case "change-person":
    case "remove-person":
      return decidePeople(command, crisis, context);
    case "start-duty":
    case "end-duty":
      return decideDuties(command, crisis, context);
    case "flag-mentions":
    case "unflag-mentions":
    case "assign-mentions":
    case "unassign-mentions":
    case "note-mention":
    case "withdraw-mention-note":
    case "qualify-cascade":
    case "erase-author":
      return decideMentionHandling(command, crisis, context);
    case "write-note":
    case "correct-entry":
    case "star-entry":
    case "unstar-entry":
      return decideEntries(command, crisis, context);
    case "record-decision":
    case "change-decision-status":
    case "record-information":
    case "change-information-status":
    case "raise-alert":
    case "change-alert-status":
    case "issue-sitrep":
      return decideRecords(command, crisis, context);
    case "cancel-entries":
      return decideCancellations(command, crisis, context);
    case "make-commitment":
    case "keep-commitment":
    case "cancel-commitment":
      return decideCommitments(command, crisis, context);
    case "start-playbook":
    case "end-playbook":
      return decidePlaybookRuns(command, crisis, context);
    case "add-action":
    case "assign-action":
    case "move-action-due":
    case "change-action-status":
      return decideActions(command, crisis, context);
    case "draft-statement":
    case "edit-statement":
    case "submit-statement":
    case "withdraw-statement":
    case "publish-statement":
    case "correct-statement":
      return decideStatements(command, crisis, context);
    case "approve-statement":
    case "reject-statement":
      return decideApprovals(command, crisis, context);
    default:
      return unreachable(command);
  }
}
