import type { HouseRequest } from "../../../src-main/contract/seat-message.ts";
import { askHouse, refusalSentence, undoLast } from "../../state/run-command.ts";
import { dropToast, toast } from "../../state/toasts.ts";
import { rememberStep } from "../../state/undo.ts";

/** Names what was done to a source, with the way back: in the toast and by the undo key; null: there is none. */
export function sayDone(said: string, backLabel: string, back: HouseRequest | null): void {
  if (back === null) {
    toast(said, { tone: "good" });
    return;
  }
  rememberStep({
    label: said,
    takeBack: async () => {
      const reply = await askHouse(back, { isQuiet: true });
      return reply.ok ? null : refusalSentence(reply.refused);
    },
  });
  const run = (): void => {
    dropToast(shown);
    void undoLast();
  };
  const shown: number = toast(said, { tone: "good", actions: [{ label: backLabel, run }] });
}
