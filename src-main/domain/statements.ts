import type { CommandOf } from "../contract/command.ts";
import { refuse } from "../contract/refusal.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Crisis, Statement } from "./crisis.ts";
import { type Decision, type DecisionContext, emit, nothingToDo } from "./decision.ts";
import { lookUp } from "./keyed.ts";
import {
  isSameCircuit,
  refuseOutOfValidity,
  refuseUnreadyWording,
  refuseUnworkableApprovers,
} from "./statement-wording.ts";

export type WritingCommand = CommandOf<
  | "draft-statement"
  | "edit-statement"
  | "submit-statement"
  | "withdraw-statement"
  | "publish-statement"
  | "correct-statement"
>;

/** A statement from its draft to its publication and correction; approving is in `approvals.ts`. */
export function decideStatements(
  command: WritingCommand,
  crisis: Crisis,
  context: DecisionContext,
): Decision {
  if (command.type === "draft-statement") return draft(command, crisis, context);
  const statement = lookUp(crisis.statements, command.statementId);
  if (statement === undefined) return refuse("statement.unknown");
  switch (command.type) {
    case "edit-statement":
      return edit(command, statement, context);
    case "submit-statement":
      return submit(statement, context);
    case "withdraw-statement":
      return withdraw(statement, command.reason);
    case "publish-statement":
      return publish(command, statement, context);
    case "correct-statement":
      return correct(command, statement, crisis);
    default:
      return unreachable(command);
  }
}

function draft(command: CommandOf<"draft-statement">, crisis: Crisis, context: DecisionContext): Decision {
  const { type: _, ...drafted } = command;
  const refusal = refuseUnworkableApprovers(command.approvers);
  if (refusal !== null) return refusal;
  return emit({
    type: "statement-drafted",
    statementId: context.newId(),
    number: crisis.lastStatement + 1,
    fingerprint: context.fingerprint(command.wording),
    ...drafted,
  });
}

function edit(
  command: CommandOf<"edit-statement">,
  statement: Statement,
  { fingerprint: fingerprintOf }: DecisionContext,
): Decision {
  if (isOut(statement)) return refuse("statement.published-is-frozen");
  const { statementId, title, wording, approvers } = command;
  const refusal = refuseUnworkableApprovers(approvers);
  if (refusal !== null) return refusal;
  const fingerprint = fingerprintOf(wording);
  // Dropping an approver would pass their refusal by, so the circuit counts with the words.
  const isSame = fingerprint === statement.fingerprint && isSameCircuit(approvers, statement.approvers);
  if (isSame && title === statement.title) return nothingToDo;
  const makesStale = !isSame && (statement.status === "inReview" || statement.status === "approved");
  return emit({ type: "statement-edited", statementId, title, wording, fingerprint, approvers, makesStale });
}

function submit(statement: Statement, { now }: DecisionContext): Decision {
  switch (statement.status) {
    case "inReview":
      return nothingToDo;
    case "approved":
      return refuse("statement.already-approved");
    case "published":
    case "corrected":
      return refuse("statement.published-is-frozen");
    case "draft":
    case "rejected":
    case "stale":
      return (
        refuseUnreadyWording(statement.wording, now) ??
        emit({
          type: "statement-submitted",
          statementId: statement.id,
          fingerprint: statement.fingerprint,
        })
      );
    default:
      return unreachable(statement.status);
  }
}

/** Taken back from approval, the statement is a draft again and nothing said about it stands. */
function withdraw(statement: Statement, reason: string): Decision {
  if (isOut(statement)) return refuse("statement.published-is-frozen");
  if (statement.status !== "inReview" && statement.status !== "approved") {
    return refuse("statement.not-in-review");
  }
  return emit({ type: "statement-withdrawn", statementId: statement.id, reason });
}

function publish(
  command: CommandOf<"publish-statement">,
  statement: Statement,
  { now }: DecisionContext,
): Decision {
  if (isOut(statement)) return refuse("statement.already-published");
  if (statement.status === "stale") return refuse("statement.is-stale");
  if (statement.status !== "approved") return refuse("statement.not-approved");
  if (command.fingerprint !== statement.fingerprint) return refuse("statement.words-have-changed");
  const refusal = refuseOutOfValidity(statement.wording, now);
  if (refusal !== null) return refusal;
  const { statementId, fingerprint, url, mentionId } = command;
  return emit({ type: "statement-published", statementId, fingerprint, url, mentionId });
}

function correct(command: CommandOf<"correct-statement">, statement: Statement, crisis: Crisis): Decision {
  const { statementId, byStatementId, reason } = command;
  if (statement.status === "corrected") return refuse("statement.already-corrected");
  if (statement.status !== "published") return refuse("statement.not-published");
  if (byStatementId === statementId) return refuse("statement.corrects-itself");
  const correction = lookUp(crisis.statements, byStatementId);
  if (correction === undefined) return refuse("statement.unknown");
  if (!isOut(correction)) return refuse("statement.correction-not-published");
  return emit({ type: "statement-corrected", statementId, byStatementId, reason });
}

/** What has been said in public is said. */
function isOut({ status }: Statement): boolean {
  return status === "published" || status === "corrected";
}
