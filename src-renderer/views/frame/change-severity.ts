import type { Severity } from "../../../src-main/contract/vocabulary.ts";
import { currentSpeech } from "../../i18n/language.ts";
import { cancelEntries } from "../../state/cancel-entries.ts";
import { runCommand } from "../../state/run-command.ts";

/** Sets the level; taken back, the level before stands since when it did. */
export function changeSeverity(severity: Severity): void {
  const { t } = currentSpeech();
  const label = `${t("frame.bar.level", { level: severity })} · ${t(`words.severity.${severity}`)}`;
  void runCommand(
    { type: "change-severity", severity, reason: "" },
    { toast: label, undo: { label, inverse: cancelEntries } },
  );
}
