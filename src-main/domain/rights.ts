import type { CommandType } from "../contract/command.ts";
import { type Role, roles } from "../contract/vocabulary.ts";

/** What a seat may ask for: commands, and what it asks of the house beside them. */
export type Deed =
  | CommandType
  | "manage-sources"
  | "import-mentions"
  | "attach-file"
  | "sign-checkpoint"
  | "export-with-names";

/** Everyone in the room but observers, who only look. */
const acting = roles.filter((role) => role !== "observer");
const leading: readonly Role[] = ["crisisDirector", "cellLead"];
const leadingOr = (...others: readonly Role[]): readonly Role[] => [...leading, ...others];

const watching = leadingOr("commsDirector", "monitor", "communityManager");
const recording = leadingOr("logger", "commsDirector");
const wording = leadingOr(
  "commsDirector",
  "spokesperson",
  "communityManager",
  "legalCounsel",
  "customerCare",
);
const verifying = leadingOr(
  "logger",
  "commsDirector",
  "monitor",
  "communityManager",
  "legalCounsel",
  "customerCare",
);
const promising = leadingOr("commsDirector", "spokesperson", "logger");

const allowed: Readonly<Record<Deed, readonly Role[]>> = {
  "open-crisis": roles,
  "rename-crisis": leading,
  "move-crisis-start": leading,
  "change-crisis-status": leading,
  "change-severity": leading,
  "join-person": leading,
  "change-person": leading,
  "remove-person": leading,
  "start-duty": acting,
  "end-duty": acting,

  "flag-mentions": acting,
  "unflag-mentions": acting,
  "assign-mentions": [...watching, "customerCare"],
  "unassign-mentions": [...watching, "customerCare"],
  "note-mention": acting,
  "withdraw-mention-note": acting,
  "qualify-cascade": watching,
  "erase-author": ["legalCounsel", "crisisDirector"],

  // A fact nobody may write down is a fact lost: all who act may write, the log says who did.
  "write-note": acting,
  "correct-entry": acting,
  "star-entry": recording,
  "unstar-entry": recording,
  "record-decision": recording,
  "change-decision-status": recording,
  "record-information": verifying,
  "change-information-status": verifying,
  "raise-alert": acting,
  "change-alert-status": [...watching, "logger"],
  "issue-sitrep": recording,
  "make-commitment": promising,
  "keep-commitment": promising,
  "cancel-commitment": promising,
  // One's own entries only: who could write them may take them back.
  "cancel-entries": acting,

  "start-playbook": leadingOr("commsDirector"),
  "end-playbook": leadingOr("commsDirector"),
  "add-action": acting,
  "assign-action": acting,
  "move-action-due": recording,
  "change-action-status": acting,
  "draft-statement": wording,
  "edit-statement": wording,
  "submit-statement": wording,
  "approve-statement": acting,
  "reject-statement": acting,
  "withdraw-statement": wording,
  "publish-statement": leadingOr("commsDirector", "spokesperson", "communityManager", "customerCare"),
  "correct-statement": leadingOr("commsDirector", "legalCounsel"),

  "manage-sources": watching,
  "import-mentions": watching,
  "attach-file": acting,
  "sign-checkpoint": recording,
  "export-with-names": leadingOr("commsDirector", "legalCounsel"),
};

/**
 * Whether one of these roles opens this deed at all. Some rules ask for more, or give a little more to a person over
 * what is their own: an approval its own role or deputy, an action its owner, one's own departure.
 */
export function may(held: readonly Role[], deed: Deed): boolean {
  return held.some((role) => allowed[deed].includes(role));
}

/** The roles that may, the first to ask first. */
export function rolesThatMay(deed: Deed): readonly Role[] {
  return allowed[deed];
}
