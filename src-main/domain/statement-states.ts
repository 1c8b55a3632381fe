import type { EventOf } from "../contract/event.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Crisis, RecordedEvent, Statement } from "./crisis.ts";
import { lookUp, put } from "./keyed.ts";

export type StatementEvent = EventOf<
  | "statement-drafted"
  | "statement-edited"
  | "statement-submitted"
  | "statement-approved"
  | "statement-rejected"
  | "statement-withdrawn"
  | "statement-published"
  | "statement-corrected"
>;

/** What each past fact makes of a statement. Approvals never outlive the words they were given to. */
export function evolveStatements(crisis: Crisis, event: StatementEvent, entry: RecordedEvent): Crisis {
  const before = lookUp(crisis.statements, event.statementId);
  const after = event.type === "statement-drafted" ? drafted(event) : before && moved(before, event, entry);
  if (after === undefined) return crisis;
  const statements = put(crisis.statements, after.id, after);
  return { ...crisis, statements, lastStatement: Math.max(crisis.lastStatement, after.number) };
}

function drafted(event: EventOf<"statement-drafted">): Statement {
  const { statementId: id, number, title, wording, fingerprint, approvers } = event;
  return {
    id,
    number,
    title,
    wording,
    fingerprint,
    approvers,
    status: "draft",
    submittedAt: null,
    approvals: [],
  };
}

function moved(
  statement: Statement,
  event: Exclude<StatementEvent, EventOf<"statement-drafted">>,
  { by, recordedAt }: RecordedEvent,
): Statement {
  switch (event.type) {
    case "statement-edited":
      return edited(statement, event);
    case "statement-submitted":
      // The recorded time: a deputy's delay cannot be shortened by dating the submission back.
      return { ...statement, status: "inReview", submittedAt: recordedAt, approvals: [] };
    case "statement-approved": {
      const { role, fingerprint, isDeputy, remaining } = event;
      const approvals = [...statement.approvals, { role, by, fingerprint, isDeputy }];
      return { ...statement, approvals, status: remaining.length === 0 ? "approved" : "inReview" };
    }
    case "statement-rejected":
      return { ...statement, status: "rejected", approvals: [] };
    case "statement-withdrawn":
      return { ...statement, status: "draft", approvals: [] };
    case "statement-published":
      return { ...statement, status: "published" };
    case "statement-corrected":
      return { ...statement, status: "corrected" };
    default:
      return unreachable(event);
  }
}

/** A change of title alone leaves words, review and approvals standing; new words after a rejection are a new draft. */
function edited(statement: Statement, event: EventOf<"statement-edited">): Statement {
  const { title, wording, fingerprint, approvers, makesStale } = event;
  const changed = { ...statement, title, wording, fingerprint, approvers };
  if (makesStale) return { ...changed, status: "stale", approvals: [] };
  if (statement.status === "rejected" && fingerprint !== statement.fingerprint) {
    return { ...changed, status: "draft", approvals: [] };
  }
  return changed;
}
