import type { Command } from "../../../src-main/contract/command.ts";
import type { Playbook } from "../../../src-main/contract/playbook.ts";
import type { RunView } from "../../../src-main/contract/room-state.ts";
import { currentSpeech } from "../../i18n/language.ts";
import { runCommand } from "../../state/run-command.ts";

/** Taken back, the run is ended and its actions are not applicable: the log keeps that it was started by mistake. */
export async function startPlaybook(playbook: Playbook): Promise<boolean> {
  const { t } = currentSpeech();
  const { title } = playbook;
  const reply = await runCommand(
    { type: "start-playbook", playbook },
    {
      toast: t("response.done.started", { title, count: playbook.cards.length }),
      undo: {
        label: t("response.undo.started", { title }),
        inverse: ({ events }) =>
          events.flatMap(({ event }): readonly Command[] => {
            if (event.type === "playbook-started") {
              const reason = t("response.undo.startedReason");
              return [{ type: "end-playbook", runId: event.runId, reason }];
            }
            if (event.type !== "action-added") return [];
            const { actionId } = event;
            return [
              {
                type: "change-action-status",
                actionId,
                status: "notApplicable",
                note: "",
              },
            ];
          }),
      },
    },
  );
  return reply.ok;
}

/** A run that is over is started anew, never taken up again. */
export async function endPlaybook(run: RunView, reason: string): Promise<boolean> {
  const { t } = currentSpeech();
  const reply = await runCommand(
    { type: "end-playbook", runId: run.id, reason },
    { toast: t("response.done.ended", { title: run.playbook.title }) },
  );
  return reply.ok;
}
