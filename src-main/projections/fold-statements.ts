import type { EventOf } from "../contract/event.ts";
import type { StatementView } from "../contract/room-state.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Recorded, RoomDraft } from "./room-draft.ts";

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

/** Statements with every wording they have had; statuses move exactly as in `domain/statement-states`. */
export function foldStatements(draft: RoomDraft, event: StatementEvent, entry: Recorded): void {
  if (event.type === "statement-drafted") draft.set("statements", event.statementId, drafted(event, entry));
  else draft.change("statements", event.statementId, (statement) => moved(statement, event, entry));
}

function drafted(event: EventOf<"statement-drafted">, { by, occurredAt: at }: Recorded): StatementView {
  const { type: _, statementId: id, ...words } = event;
  return {
    id,
    ...words,
    status: "draft",
    draftedBy: by,
    draftedAt: at,
    submittedAt: null,
    submittedBy: null,
    approvals: [],
    rejections: [],
    approvedAt: null,
    publishedAt: null,
    publishedUrl: null,
    mentionId: null,
    correctedBy: null,
    history: [{ wording: words.wording, fingerprint: words.fingerprint, by, at }],
  };
}

function moved(
  statement: StatementView,
  event: Exclude<StatementEvent, EventOf<"statement-drafted">>,
  { by, occurredAt: at, recordedAt }: Recorded,
): StatementView {
  switch (event.type) {
    case "statement-edited":
      return edited(statement, event, by, at);
    case "statement-submitted":
      // The recorded time, from which a deputy's delay counts.
      return {
        ...withoutReview(statement),
        status: "inReview",
        submittedAt: recordedAt,
        submittedBy: by,
      };
    case "statement-approved": {
      const { role, fingerprint, isDeputy } = event;
      const approvals = [...statement.approvals, { role, by, at, fingerprint, isDeputy }];
      if (event.remaining.length > 0) return { ...statement, approvals };
      return { ...statement, approvals, status: "approved", approvedAt: at };
    }
    case "statement-rejected": {
      const rejections = [...statement.rejections, { role: event.role, by, at, reason: event.reason }];
      return { ...withoutReview(statement), status: "rejected", rejections };
    }
    case "statement-withdrawn":
      return { ...withoutReview(statement), status: "draft", submittedAt: null, submittedBy: null };
    case "statement-published": {
      const { url: publishedUrl, mentionId } = event;
      return { ...statement, status: "published", publishedAt: at, publishedUrl, mentionId };
    }
    case "statement-corrected":
      return { ...statement, status: "corrected", correctedBy: event.byStatementId };
    default:
      return unreachable(event);
  }
}

/** A change of title alone leaves words, review and approvals standing; new words after a rejection are a new draft. */
function edited(
  statement: StatementView,
  event: EventOf<"statement-edited">,
  by: string,
  at: string,
): StatementView {
  const { title, wording, fingerprint, approvers } = event;
  const hasNewWords = fingerprint !== statement.fingerprint;
  const history = hasNewWords ? [...statement.history, { wording, fingerprint, by, at }] : statement.history;
  const changed = { ...statement, title, wording, fingerprint, approvers, history };
  if (event.makesStale) return { ...withoutReview(changed), status: "stale" };
  if (statement.status === "rejected" && hasNewWords) return { ...withoutReview(changed), status: "draft" };
  return changed;
}

function withoutReview(statement: StatementView): StatementView {
  return { ...statement, approvals: [], approvedAt: null };
}
