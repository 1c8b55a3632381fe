import type { CommandOf } from "../contract/command.ts";
import type { ApprovalRequest } from "../contract/events/response-events.ts";
import { isRefusal, type Refusal, refuse } from "../contract/refusal.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Role } from "../contract/vocabulary.ts";
import type { Crisis, Statement } from "./crisis.ts";
import { type Decision, type DecisionContext, emit } from "./decision.ts";
import { lookUp } from "./keyed.ts";
import { rolesOf } from "./standing.ts";
import { refuseOutOfValidity } from "./statement-wording.ts";

type ApprovalCommand = CommandOf<"approve-statement" | "reject-statement">;

/**
 * Approving or rejecting these exact words, role by role, in parallel. Bound to the fingerprint the approver has
 * read; a deputy stands in once the delay, counted from submission, has passed; nobody stands for two roles.
 */
export function decideApprovals(
  command: ApprovalCommand,
  crisis: Crisis,
  context: DecisionContext,
): Decision {
  const { statementId, role, fingerprint } = command;
  const statement = lookUp(crisis.statements, statementId);
  if (statement === undefined) return refuse("statement.unknown");
  const refusal = refuseOutOfReview(statement, fingerprint) ?? refuseDone(statement, role, context.by);
  if (refusal !== null) return refusal;
  const standing = standFor(statement, role, crisis, context);
  if (isRefusal(standing)) return standing;
  switch (command.type) {
    case "approve-statement": {
      const outdated = refuseOutOfValidity(statement.wording, context.now);
      if (outdated !== null) return outdated;
      const { isDeputy } = standing;
      const remaining = remainingRoles(statement).filter((other) => other !== role);
      return emit({ type: "statement-approved", statementId, fingerprint, role, isDeputy, remaining });
    }
    case "reject-statement":
      return emit({ type: "statement-rejected", statementId, fingerprint, role, reason: command.reason });
    default:
      return unreachable(command);
  }
}

/** The roles whose approval of the current words is still missing. */
export function remainingRoles(statement: Statement): Role[] {
  const approved = statement.approvals.map((approval) => approval.role);
  return statement.approvers.map((request) => request.role).filter((role) => !approved.includes(role));
}

/** When this request's deputy may stand in (ms, UTC); null without a deputy or before submission. */
export function deputyFrom(statement: Statement, request: ApprovalRequest): number | null {
  if (request.deputy === null || statement.submittedAt === null) return null;
  return Date.parse(statement.submittedAt) + request.deputyAfterMinutes * 60_000;
}

function refuseOutOfReview(statement: Statement, fingerprint: string): Refusal | null {
  if (statement.status === "approved") return refuse("statement.already-approved");
  if (statement.status === "stale") return refuse("statement.is-stale");
  if (statement.status !== "inReview") return refuse("statement.not-in-review");
  return fingerprint === statement.fingerprint ? null : refuse("statement.words-have-changed");
}

function refuseDone(statement: Statement, role: Role, by: string): Refusal | null {
  if (!statement.approvers.some((request) => request.role === role)) {
    return refuse("statement.role-not-asked", { role });
  }
  if (statement.approvals.some((approval) => approval.role === role)) {
    return refuse("statement.already-approved-for-role", { role });
  }
  const earlier = statement.approvals.find((approval) => approval.by === by);
  return earlier === undefined ? null : refuse("statement.already-stood-for", { role: earlier.role });
}

/** In whose name: the role itself, or its deputy once the delay has passed. */
function standFor(
  statement: Statement,
  role: Role,
  crisis: Crisis,
  { by, now }: DecisionContext,
): { readonly isDeputy: boolean } | Refusal {
  const held = rolesOf(crisis, by);
  if (held.includes(role)) return { isDeputy: false };
  const request = statement.approvers.find((one) => one.role === role);
  if (request === undefined || request.deputy === null || !held.includes(request.deputy)) {
    return refuse("statement.approval-of-another", { role });
  }
  const from = deputyFrom(statement, request);
  const wait = from === null ? request.deputyAfterMinutes * 60_000 : from - Date.parse(now);
  if (wait > 0) return refuse("statement.deputy-too-early", { role, minutes: Math.ceil(wait / 60_000) });
  return { isDeputy: true };
}
