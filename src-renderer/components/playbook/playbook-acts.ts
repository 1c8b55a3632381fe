import type { Playbook } from "../../../src-main/contract/playbook.ts";
import type { RunView } from "../../../src-main/contract/room-state.ts";
import { currentSpeech } from "../../i18n/language.ts";
import { cancelEntries } from "../../state/cancel-entries.ts";
import { runCommand } from "../../state/run-command.ts";

/** Taken back, the run and its actions are gone, as long as nobody has begun one; the log keeps both. */
export async function startPlaybook(playbook: Playbook): Promise<boolean> {
  const { t } = currentSpeech();
  const { title } = playbook;
  const reply = await runCommand(
    { type: "start-playbook", playbook },
    {
      toast: t("response.done.started", { title, count: playbook.cards.length }),
      undo: { label: t("response.undo.started", { title }), inverse: cancelEntries },
    },
  );
  return reply.ok;
}

/** Ended by mistake, it is taken up where it was. */
export async function endPlaybook(run: RunView, reason: string): Promise<boolean> {
  const { t } = currentSpeech();
  const { title } = run.playbook;
  const reply = await runCommand(
    { type: "end-playbook", runId: run.id, reason },
    {
      toast: t("response.done.ended", { title }),
      undo: { label: t("response.undo.ended", { title }), inverse: cancelEntries },
    },
  );
  return reply.ok;
}
