import type { Wording } from "../../../src-main/contract/events/response-events.ts";
import type { EntryView, StatementView } from "../../../src-main/contract/room-state.ts";
import { standing } from "../../../src-main/projections/fold-cancellations.ts";

/** Every standing entry of the main courante about this statement, oldest first. */
export function recordOf(statementId: string, entries: readonly EntryView[]): readonly EntryView[] {
  return standing(entries).filter(({ event }) => {
    if ("statementId" in event && event.statementId === statementId) return true;
    return event.type === "statement-corrected" && event.byStatementId === statementId;
  });
}

/** The words approvers last had before them, when they are not those of now; null: the words have not changed since. */
export function wordsReadBefore(statement: StatementView, entries: readonly EntryView[]): Wording | null {
  let read: string | null = null;
  for (const { event } of standing(entries)) {
    if (event.type === "statement-submitted" && event.statementId === statement.id) read = event.fingerprint;
  }
  if (read === null || read === statement.fingerprint) return null;
  return statement.history.findLast((version) => version.fingerprint === read)?.wording ?? null;
}

/** How many approvals and reviews an edit would void: what the editor must warn of. */
export function standingApprovals(statement: StatementView): number {
  return statement.status === "inReview" || statement.status === "approved" ? statement.approvals.length : 0;
}

/** Order of a response pane: what needs a word first, what is settled last. */
const order: Readonly<Record<StatementView["status"], number>> = {
  stale: 0,
  inReview: 1,
  rejected: 2,
  approved: 3,
  draft: 4,
  published: 5,
  corrected: 6,
};

/** Statements still on their way out, the most pressing first. */
export function openStatements(
  statements: Readonly<Record<string, StatementView>>,
): readonly StatementView[] {
  return Object.values(statements)
    .filter(({ status }) => status !== "published" && status !== "corrected")
    .toSorted((a, b) => order[a.status] - order[b.status] || a.number - b.number);
}
