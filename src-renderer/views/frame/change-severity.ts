import type { Severity } from "../../../src-main/contract/vocabulary.ts";
import { currentSpeech } from "../../i18n/language.ts";
import { liveRoom } from "../../state/room.ts";
import { runCommand } from "../../state/run-command.ts";

/** Sets the level; taking it back is a new entry that sets the level before. */
export function changeSeverity(severity: Severity): void {
  const { t } = currentSpeech();
  const before = liveRoom().crisis?.severity ?? null;
  const label = `${t("frame.bar.level", { level: severity })} · ${t(`words.severity.${severity}`)}`;
  void runCommand(
    { type: "change-severity", severity, reason: "" },
    {
      toast: label,
      ...(before === null
        ? {}
        : {
            undo: {
              label,
              inverse: () => [
                {
                  type: "change-severity",
                  severity: before,
                  reason: t("frame.undo.button"),
                },
              ],
            },
          }),
    },
  );
}
