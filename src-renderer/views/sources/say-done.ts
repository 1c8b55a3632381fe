import type { HouseRequest } from "../../../src-main/contract/seat-message.ts";
import { askHouse, refusalSentence, undoStep } from "../../state/run-command.ts";
import { toast } from "../../state/toasts.ts";
import { rememberStep, type UndoStep } from "../../state/undo.ts";

/** Names what was done to a source, with the way back: in the toast and by the undo key; null: there is none. */
export function sayDone(said: string, backLabel: string, back: HouseRequest | null): void {
  if (back === null) {
    toast(said, { tone: "good" });
    return;
  }
  const step: UndoStep = {
    label: said,
    takeBack: async () => {
      const reply = await askHouse(back, { isQuiet: true });
      return reply.ok ? null : refusalSentence(reply.refused);
    },
  };
  rememberStep(step);
  toast(said, {
    tone: "good",
    undoes: step,
    actions: [{ label: backLabel, run: () => void undoStep(step) }],
  });
}
