import type { EntryView, StatementView } from "../../../src-main/contract/room-state.ts";
import type { Role } from "../../../src-main/contract/vocabulary.ts";
import { standing } from "../../../src-main/projections/fold-cancellations.ts";

/** One role's wait in one round of approval. Times in ms UTC, by the time recorded. */
export interface RoleWait {
  readonly statementId: string;
  readonly role: Role;
  readonly from: number;
  readonly to: number;
  /** How it ended: the role spoke, the round ended without it, or it goes on. */
  readonly end: "approved" | "rejected" | "ended" | "open";
}

/**
 * From each submission to what each role said of it. A round that ends by other means (withdrawn, edited, refused by
 * another) stops every clock; an approver added by an edit waits from the next submission.
 */
export function waitsOf(
  statement: StatementView,
  entries: readonly EntryView[],
  now: number,
): readonly RoleWait[] {
  const waits: RoleWait[] = [];
  let open: RoleWait[] = [];
  let asked = askedAtFirst(statement, entries);
  const close = (at: number): void => {
    waits.push(...open.map((wait): RoleWait => ({ ...wait, to: at, end: "ended" })));
    open = [];
  };
  for (const { event, recordedAt } of standing(entries)) {
    if (!("statementId" in event) || event.statementId !== statement.id) continue;
    const at = Date.parse(recordedAt);
    switch (event.type) {
      case "statement-submitted":
        close(at);
        open = asked.map((role) => ({ statementId: statement.id, role, from: at, to: now, end: "open" }));
        break;
      case "statement-approved":
      case "statement-rejected": {
        const end = event.type === "statement-approved" ? "approved" : "rejected";
        const spoken = open.filter((wait) => wait.role === event.role);
        waits.push(...spoken.map((wait): RoleWait => ({ ...wait, to: at, end })));
        open = open.filter((wait) => wait.role !== event.role);
        if (end === "rejected") close(at);
        break;
      }
      case "statement-edited":
        asked = event.approvers.map((request) => request.role);
        if (event.makesStale) close(at);
        break;
      case "statement-withdrawn":
        close(at);
        break;
      default:
    }
  }
  return [...waits, ...open.map((wait) => ({ ...wait, to: Math.max(wait.from, now) }))];
}

function askedAtFirst(statement: StatementView, entries: readonly EntryView[]): readonly Role[] {
  for (const { event } of entries) {
    if (event.type === "statement-drafted" && event.statementId === statement.id) {
      return event.approvers.map((request) => request.role);
    }
  }
  return statement.approvers.map((request) => request.role);
}

/** One role's waits added up, ms. */
export interface RoleTotal {
  readonly role: Role;
  readonly total: number;
  readonly longest: number;
  readonly isOpen: boolean;
  readonly waits: readonly RoleWait[];
}

/** Waits by role, the longest total first. */
export function totalsByRole(waits: readonly RoleWait[]): readonly RoleTotal[] {
  const byRole = Map.groupBy(waits, (wait) => wait.role);
  return [...byRole]
    .map(([role, own]): RoleTotal => {
      const lengths = own.map((wait) => wait.to - wait.from);
      return {
        role,
        total: lengths.reduce((sum, length) => sum + length, 0),
        longest: Math.max(...lengths),
        isOpen: own.some((wait) => wait.end === "open"),
        waits: own,
      };
    })
    .toSorted((a, b) => b.total - a.total);
}
