import type { Command } from "../../../src-main/contract/command.ts";
import {
  nextAlertStatuses,
  nextDecisionStatuses,
  nextInformationStatuses,
} from "../../../src-main/contract/next-statuses.ts";
import type { EntryView, RoomState } from "../../../src-main/contract/room-state.ts";
import { currentSpeech, type Speech } from "../../i18n/language.ts";
import { cancelEntries } from "../../state/cancel-entries.ts";
import { runCommand } from "../../state/run-command.ts";
import type { StatusChange } from "./record-dialog.ts";

/** Something of the log that has a status: where it stands, and what it may become. */
export interface Standing {
  readonly of: StatusChange["of"];
  readonly id: string;
  readonly status: string;
  readonly changes: readonly StatusChange[];
}

/** The status of what an entry wrote or changed; null for an entry without one. */
export function standingOf({ event }: Pick<EntryView, "event">, room: RoomState): Standing | null {
  if ("decisionId" in event) {
    const known = room.decisions[event.decisionId];
    if (known === undefined) return null;
    const { id, status: from } = known;
    const changes = nextDecisionStatuses[from].map((to) => ({ of: "decision", id, from, to }) as const);
    return { of: "decision", id, status: from, changes };
  }
  if ("informationId" in event) {
    const known = room.information[event.informationId];
    if (known === undefined) return null;
    const { id, status: from } = known;
    const changes = nextInformationStatuses[from].map((to) => ({ of: "information", id, from, to }) as const);
    return { of: "information", id, status: from, changes };
  }
  if ("alertId" in event) {
    const known = room.alerts[event.alertId];
    if (known === undefined) return null;
    const { id, status: from } = known;
    const changes = nextAlertStatuses[from].map((to) => ({ of: "alert", id, from, to }) as const);
    return { of: "alert", id, status: from, changes };
  }
  if ("commitmentId" in event) {
    const known = room.commitments[event.commitmentId];
    if (known === undefined) return null;
    const { id, status } = known;
    const changes = status === "due" ? [{ of: "commitment", id, from: "due", to: "cancelled" } as const] : [];
    return { of: "commitment", id, status, changes };
  }
  return null;
}

export function statusWord(of: Standing["of"], status: string, { t, has }: Speech): string {
  const key = of === "commitment" ? `log.commitment.${status}` : `words.${of}.${status}`;
  return has(key) ? t(key) : status;
}

/** Resolves true once it is on disk. */
export async function changeStatus(change: StatusChange, reason: string): Promise<boolean> {
  const speech = currentSpeech();
  const { t } = speech;
  const label = t("log.status.changed", { status: statusWord(change.of, change.to, speech) });
  const reply = await runCommand(commandOf(change, reason), {
    toast: label,
    undo: { label, inverse: cancelEntries },
  });
  return reply.ok;
}

export async function keepCommitment(commitmentId: string): Promise<boolean> {
  const { t } = currentSpeech();
  const label = t("log.commitment.keptNow");
  const reply = await runCommand(
    { type: "keep-commitment", commitmentId },
    { toast: label, undo: { label, inverse: cancelEntries } },
  );
  return reply.ok;
}

function commandOf(change: StatusChange, reason: string): Command {
  switch (change.of) {
    case "decision":
      return { type: "change-decision-status", decisionId: change.id, status: change.to, reason };
    case "information":
      return { type: "change-information-status", informationId: change.id, status: change.to, reason };
    case "alert":
      return { type: "change-alert-status", alertId: change.id, status: change.to, reason };
    case "commitment":
      return { type: "cancel-commitment", commitmentId: change.id, reason };
  }
}
