import type { StatementView } from "../../../src-main/contract/room-state.ts";
import { currentSpeech } from "../../i18n/language.ts";
import type { Done } from "../../link/seat-client.ts";
import { cancelEntries } from "../../state/cancel-entries.ts";
import { runCommand } from "../../state/run-command.ts";
import { select } from "../../state/whereabouts.ts";
import { draftCommand, type EditorForm, editCommand, formOf } from "./editor-form.ts";

/** True once the words are on disk. Submitting after that may still be refused; the words are then safe as a draft. */
export async function draftStatement(form: EditorForm, isSubmitted: boolean): Promise<boolean> {
  const { t } = currentSpeech();
  const reply = await runCommand(draftCommand(form), {
    ...(isSubmitted ? {} : { toast: (done) => t("response.done.drafted", { number: numberIn(done) }) }),
    undo: {
      label: (done) => t("response.undo.drafted", { number: numberIn(done) }),
      inverse: cancelEntries,
    },
  });
  if (!reply.ok) return false;
  for (const { event } of reply.value.events) {
    if (event.type !== "statement-drafted") continue;
    const { statementId, number } = event;
    select({ kind: "statement", id: statementId });
    if (isSubmitted) await submit(statementId, number);
  }
  return true;
}

function numberIn({ events }: Done): number {
  const numbers = events.map(({ event }) => (event.type === "statement-drafted" ? event.number : 0));
  return Math.max(0, ...numbers);
}

/** True once the edit is on disk. Taken back, the old words return; approvals that fell do not. */
export async function editStatement(
  statement: StatementView,
  form: EditorForm,
  isSubmitted: boolean,
): Promise<boolean> {
  const { t } = currentSpeech();
  const { id, number } = statement;
  const before = formOf(statement);
  const isStanding = statement.status === "inReview" || statement.status === "approved";
  const reply = await runCommand(editCommand(form, id), {
    ...(isSubmitted
      ? {}
      : { toast: t(isStanding ? "response.done.editedStale" : "response.done.edited", { number }) }),
    undo: {
      label: t("response.undo.edited", { number }),
      inverse: () => [editCommand(before, id)],
    },
  });
  if (!reply.ok) return false;
  select({ kind: "statement", id });
  if (isSubmitted) await submit(id, number);
  return true;
}

async function submit(statementId: string, number: number): Promise<void> {
  const { t } = currentSpeech();
  await runCommand(
    { type: "submit-statement", statementId },
    {
      toast: t("response.done.submitted", { number }),
      undo: {
        label: t("response.undo.submitted", { number }),
        inverse: cancelEntries,
      },
    },
  );
}
