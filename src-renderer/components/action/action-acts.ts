import type { CommandOf } from "../../../src-main/contract/command.ts";
import type { ActionView } from "../../../src-main/contract/room-state.ts";
import type { ActionStatus } from "../../../src-main/contract/vocabulary.ts";
import { currentSpeech } from "../../i18n/language.ts";
import { cancelEntries } from "../../state/cancel-entries.ts";
import { shownRoom } from "../../state/room.ts";
import { runCommand } from "../../state/run-command.ts";

/** Each gives true once it is on disk; a refusal has been shown. All can be taken back. */
export async function setActionStatus(action: ActionView, status: ActionStatus): Promise<boolean> {
  const { t } = currentSpeech();
  const { id: actionId, title, status: before } = action;
  const reply = await runCommand(
    { type: "change-action-status", actionId, status, note: "" },
    {
      toast: t(`response.done.action.${status}`, { title }),
      undo: {
        label: t("response.undo.action", { title }),
        inverse: () => [{ type: "change-action-status", actionId, status: before, note: "" }],
      },
    },
  );
  return reply.ok;
}

/** Done becomes to do, everything else becomes done. */
export const toggleDone = (action: ActionView): Promise<boolean> =>
  setActionStatus(action, action.status === "done" ? "todo" : "done");

/** `owner` is a person id; null: nobody. */
export async function assignAction(action: ActionView, owner: string | null): Promise<boolean> {
  const { t } = currentSpeech();
  const { id: actionId, title, owner: before } = action;
  const name = owner === null ? "" : (shownRoom().people[owner]?.name ?? "");
  const reply = await runCommand(
    { type: "assign-action", actionId, owner },
    {
      toast:
        owner === null
          ? t("response.done.unassigned", { title })
          : t("response.done.assigned", { title, name }),
      undo: {
        label: t("response.undo.assigned", { title }),
        inverse: () => [{ type: "assign-action", actionId, owner: before }],
      },
    },
  );
  return reply.ok;
}

/** `dueAt` is an ISO instant; null: no due time. */
export async function moveDue(action: ActionView, dueAt: string | null): Promise<boolean> {
  const { t, formats } = currentSpeech();
  const { id: actionId, title, dueAt: before } = action;
  const reply = await runCommand(
    { type: "move-action-due", actionId, dueAt },
    {
      toast:
        dueAt === null
          ? t("response.done.undated", { title })
          : t("response.done.due", { title, time: formats.time(Date.parse(dueAt)) }),
      undo: {
        label: t("response.undo.due", { title }),
        inverse: () => [{ type: "move-action-due", actionId, dueAt: before }],
      },
    },
  );
  return reply.ok;
}

/** Taken back, the note before it shows again. */
export async function noteAction(action: ActionView, note: string): Promise<boolean> {
  const { t } = currentSpeech();
  const { id: actionId, title, status } = action;
  const reply = await runCommand(
    { type: "change-action-status", actionId, status, note },
    {
      toast: t("response.done.noted", { title }),
      undo: { label: t("response.undo.noted", { title }), inverse: cancelEntries },
    },
  );
  return reply.ok;
}

/** Taken back, the action is gone; the log keeps that it was added. */
export async function addAction(command: Omit<CommandOf<"add-action">, "type">): Promise<boolean> {
  const { t } = currentSpeech();
  const { title } = command;
  const reply = await runCommand(
    { type: "add-action", ...command },
    {
      toast: t("response.done.added", { title }),
      undo: {
        label: t("response.undo.added", { title }),
        inverse: cancelEntries,
      },
    },
  );
  return reply.ok;
}
