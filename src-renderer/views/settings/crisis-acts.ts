import type { Command } from "../../../src-main/contract/command.ts";
import { nextCrisisStatuses } from "../../../src-main/contract/next-statuses.ts";
import type { CrisisHeader } from "../../../src-main/contract/room-state.ts";
import type { CrisisStatus, Severity } from "../../../src-main/contract/vocabulary.ts";
import { currentSpeech } from "../../i18n/language.ts";
import { runCommand } from "../../state/run-command.ts";

/** Each resolves true once it is on disk; each can be taken back, where the rules know the way. */
async function change(command: Command, said: string, back: Command | null): Promise<boolean> {
  const undo = back === null ? {} : { undo: { label: said, inverse: () => [back] } };
  const reply = await runCommand(command, { toast: said, ...undo });
  return reply.ok;
}

export function renameCrisis(crisis: CrisisHeader, name: string): Promise<boolean> {
  const { t } = currentSpeech();
  return change({ type: "rename-crisis", name }, t("settings.renamed", { name }), {
    ...{ type: "rename-crisis", name: crisis.name },
  });
}

export function moveStart(crisis: CrisisHeader, at: number, reason: string): Promise<boolean> {
  const { t, formats } = currentSpeech();
  const back = {
    type: "move-crisis-start",
    startedAt: crisis.startedAt,
    reason: t("frame.undo.button"),
  } as const;
  return change(
    { type: "move-crisis-start", startedAt: new Date(at).toISOString(), reason },
    t("settings.startMoved", { at: formats.dateTime(at) }),
    back,
  );
}

export function changeStatus(crisis: CrisisHeader, status: CrisisStatus, reason: string): Promise<boolean> {
  const { t } = currentSpeech();
  const back = nextCrisisStatuses[status].includes(crisis.status)
    ? ({ type: "change-crisis-status", status: crisis.status, reason: t("frame.undo.button") } as const)
    : null;
  return change(
    { type: "change-crisis-status", status, reason },
    t("settings.statusChanged", { status: t(`words.crisisStatus.${status}`) }),
    back,
  );
}

export function changeSeverity(crisis: CrisisHeader, severity: Severity, reason: string): Promise<boolean> {
  const { t } = currentSpeech();
  const back =
    crisis.severity === null
      ? null
      : ({ type: "change-severity", severity: crisis.severity, reason: t("frame.undo.button") } as const);
  return change(
    { type: "change-severity", severity, reason },
    t("settings.severityChanged", { level: severity, word: t(`words.severity.${severity}`) }),
    back,
  );
}
