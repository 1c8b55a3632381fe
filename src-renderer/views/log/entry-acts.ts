import { IconCopy, IconHistory, IconPencil, IconStar } from "@tabler/icons-react";
import type { EntryView, RoomState } from "../../../src-main/contract/room-state.ts";
import { isStruck } from "../../components/record/entry-face.ts";
import { openRecord } from "../../components/record/record-dialog.ts";
import { currentSpeech } from "../../i18n/language.ts";
import type { RoomCommand } from "../../state/commands.ts";
import { copyText } from "../../state/copy.ts";
import { seek, useReplay } from "../../state/replay.ts";
import { runCommand } from "../../state/run-command.ts";
import { goSelect, walkSelect } from "../../state/whereabouts.ts";
import { entryText } from "./log-copy.ts";

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

const isLive = (): boolean => useReplay.getState().at === null;

/** What the menu of an entry offers. */
export function entryCommands(entry: EntryView, room: RoomState): readonly RoomCommand[] {
  const { position, recordedAt, isStarred } = entry;
  return [
    {
      id: "log.star",
      label: isStarred ? "log.unstar" : "log.star",
      group: "record",
      shortcut: "b",
      icon: IconStar,
      when: isLive,
      run: () => toggleStar(entry),
    },
    {
      id: "log.correct",
      label: "log.correct",
      group: "record",
      shortcut: "c",
      icon: IconPencil,
      when: () => isLive() && !isStruck(entry),
      run: () => openRecord({ at: "correct", position }),
    },
    {
      id: "log.copy",
      label: "log.command.copy",
      group: "record",
      shortcut: "y",
      icon: IconCopy,
      run: () => void copyText(entryText(entry, room, currentSpeech())),
    },
    {
      id: "log.replay",
      label: "log.replayHere",
      group: "record",
      icon: IconHistory,
      run: () => seek(Date.parse(recordedAt)),
    },
  ];
}
