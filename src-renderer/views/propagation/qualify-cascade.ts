import type { SpreadFamily } from "../../../src-main/contract/vocabulary.ts";
import { currentSpeech } from "../../i18n/language.ts";
import { cancelEntries } from "../../state/cancel-entries.ts";
import { runCommand } from "../../state/run-command.ts";
import { familyLooks } from "../../theme/families.ts";

/** Gives a cascade its family, with the way back to the one before. */
export async function qualifyCascade(
  root: string,
  before: SpreadFamily,
  family: SpreadFamily,
): Promise<void> {
  if (before === family) return;
  const { t } = currentSpeech();
  const label = t("propagation.qualified", { family: t(familyLooks[family].label) });
  await runCommand(
    { type: "qualify-cascade", root, family, reason: "" },
    {
      toast: label,
      undo: { label, inverse: cancelEntries },
    },
  );
}
