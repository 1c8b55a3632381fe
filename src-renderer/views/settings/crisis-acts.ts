import type { Command } from "../../../src-main/contract/command.ts";
import type { CrisisHeader } from "../../../src-main/contract/room-state.ts";
import type { CrisisStatus, Severity } from "../../../src-main/contract/vocabulary.ts";
import { currentSpeech } from "../../i18n/language.ts";
import type { Done } from "../../link/seat-client.ts";
import { cancelEntries } from "../../state/cancel-entries.ts";
import { runCommand } from "../../state/run-command.ts";

/** Each resolves true once it is on disk. */
async function change(
  command: Command,
  said: string,
  inverse: (done: Done) => readonly Command[],
): Promise<boolean> {
  const reply = await runCommand(command, { toast: said, undo: { label: said, inverse } });
  return reply.ok;
}

export function renameCrisis(crisis: CrisisHeader, name: string): Promise<boolean> {
  const { t } = currentSpeech();
  return change({ type: "rename-crisis", name }, t("settings.renamed", { name }), () => [
    { type: "rename-crisis", name: crisis.name },
  ]);
}

export function moveStart({ startedAt }: CrisisHeader, at: number, reason: string): Promise<boolean> {
  const { t, formats } = currentSpeech();
  return change(
    { type: "move-crisis-start", startedAt: new Date(at).toISOString(), reason },
    t("settings.startMoved", { at: formats.dateTime(at) }),
    () => [{ type: "move-crisis-start", startedAt, reason: t("frame.undo.button") }],
  );
}

export function changeStatus(status: CrisisStatus, reason: string): Promise<boolean> {
  const { t } = currentSpeech();
  return change(
    { type: "change-crisis-status", status, reason },
    t("settings.statusChanged", { status: t(`words.crisisStatus.${status}`) }),
    cancelEntries,
  );
}

export function changeSeverity(severity: Severity, reason: string): Promise<boolean> {
  const { t } = currentSpeech();
  return change(
    { type: "change-severity", severity, reason },
    t("settings.severityChanged", { level: severity, word: t(`words.severity.${severity}`) }),
    cancelEntries,
  );
}
