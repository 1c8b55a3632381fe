import type { StatementView } from "../../../src-main/contract/room-state.ts";
import type { Role } from "../../../src-main/contract/vocabulary.ts";
import { currentSpeech } from "../../i18n/language.ts";
import { cancelEntries } from "../../state/cancel-entries.ts";
import { runCommand } from "../../state/run-command.ts";

/** Each gives true once it is on disk; a refusal has been shown. Approving and publishing are never taken back. */
export async function submitStatement({ id, number }: StatementView): Promise<boolean> {
  const { t } = currentSpeech();
  const reply = await runCommand(
    { type: "submit-statement", statementId: id },
    {
      toast: t("response.done.submitted", { number }),
      undo: {
        label: t("response.undo.submitted", { number }),
        inverse: cancelEntries,
      },
    },
  );
  return reply.ok;
}

export async function withdrawStatement(statement: StatementView, reason: string): Promise<boolean> {
  const { t } = currentSpeech();
  const { id: statementId, number } = statement;
  const reply = await runCommand(
    { type: "withdraw-statement", statementId, reason },
    {
      toast: t("response.done.withdrawn", { number }),
      // The words have not changed meanwhile, so the approvals given to them come back with the review.
      undo: { label: t("response.undo.withdrawn", { number }), inverse: cancelEntries },
    },
  );
  return reply.ok;
}

/** `fingerprint` is of the words the person has read. */
export async function approveStatement(
  statement: StatementView,
  role: Role,
  fingerprint: string,
): Promise<boolean> {
  const { t } = currentSpeech();
  const { id: statementId, number, approvers, approvals } = statement;
  const isLast = approvals.length + 1 >= approvers.length;
  const reply = await runCommand(
    { type: "approve-statement", statementId, role, fingerprint },
    {
      toast: isLast
        ? t("response.done.approvedAll", { number })
        : t("response.done.approved", { number, role: t(`words.role.${role}`) }),
    },
  );
  return reply.ok;
}

export async function rejectStatement(
  { id: statementId, number }: StatementView,
  role: Role,
  fingerprint: string,
  reason: string,
): Promise<boolean> {
  const { t } = currentSpeech();
  const reply = await runCommand(
    { type: "reject-statement", statementId, role, fingerprint, reason },
    {
      toast: t("response.done.rejected", { number }),
      undo: { label: t("response.undo.rejected", { number }), inverse: cancelEntries },
    },
  );
  return reply.ok;
}

/** `url` is where it can be read, if known. */
export async function publishStatement(
  { id: statementId, number }: StatementView,
  fingerprint: string,
  url: string | null,
): Promise<boolean> {
  const { t } = currentSpeech();
  const reply = await runCommand(
    { type: "publish-statement", statementId, fingerprint, url, mentionId: null },
    { toast: t("response.done.published", { number }) },
  );
  return reply.ok;
}

export async function correctStatement(
  { id: statementId, number }: StatementView,
  byStatementId: string,
  reason: string,
): Promise<boolean> {
  const { t } = currentSpeech();
  const reply = await runCommand(
    { type: "correct-statement", statementId, byStatementId, reason },
    {
      toast: t("response.done.corrected", { number }),
      undo: { label: t("response.undo.corrected", { number }), inverse: cancelEntries },
    },
  );
  return reply.ok;
}
