import type { EntryView } from "../../../src-main/contract/room-state.ts";
import { currentSpeech } from "../../i18n/language.ts";
import { runCommand } from "../../state/run-command.ts";
import { goSelect, walkSelect } from "../../state/whereabouts.ts";

/** Opens an entry: its address, its place in the list, its mark on the timeline. */
export function showEntry({ position, occurredAt }: EntryView): void {
  goSelect("log", String(position), { kind: "entry", position, time: Date.parse(occurredAt) });
}

/** The same while walking through the list: one step of the history for the whole walk. */
export function walkToEntry({ position, occurredAt }: EntryView): void {
  walkSelect("log", String(position), { kind: "entry", position, time: Date.parse(occurredAt) });
}

/** Key entries are starred into the story; the star is itself an entry of the log, not listed. */
export function toggleStar({ position, isStarred }: EntryView): void {
  const { t } = currentSpeech();
  const label = t(isStarred ? "log.unstarred" : "log.starred", { position });
  void runCommand(
    { type: isStarred ? "unstar-entry" : "star-entry", position },
    {
      toast: label,
      undo: {
        label,
        inverse: () => [{ type: isStarred ? "star-entry" : "unstar-entry", position }],
      },
    },
  );
}
