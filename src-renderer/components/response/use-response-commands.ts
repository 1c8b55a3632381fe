import { IconBook2, IconListCheck, IconMessageReply, IconPencilPlus } from "@tabler/icons-react";
import { type RoomCommand, useCommands } from "../../state/commands.ts";
import { useReplay } from "../../state/replay.ts";
import { useWhereabouts } from "../../state/whereabouts.ts";
import { openDesk } from "./desk.ts";
import { draftFromMention } from "./draft-from-mention.ts";

const isLive = (): boolean => useReplay.getState().at === null;

/** The draft a statement begun from nothing is kept under. */
export const newDraftKey = "new";

export const writeNew = (): void => openDesk({ at: "write", draftKey: newDraftKey, start: {} });

const commands: readonly RoomCommand[] = [
  {
    id: "response.draft",
    label: "response.command.draft",
    group: "response",
    shortcut: "shift+d",
    icon: IconPencilPlus,
    when: isLive,
    run: writeNew,
  },
  {
    id: "response.draftFromMention",
    label: "response.command.draftFromMention",
    group: "response",
    shortcut: "s",
    icon: IconMessageReply,
    when: () => isLive() && useWhereabouts.getState().selection.kind === "mention",
    run: () => {
      const { selection } = useWhereabouts.getState();
      if (selection.kind === "mention") void draftFromMention(selection.id);
    },
  },
  {
    id: "response.addAction",
    label: "response.command.addAction",
    group: "response",
    shortcut: "shift+a",
    icon: IconListCheck,
    when: isLive,
    run: () => openDesk({ at: "add-action" }),
  },
  {
    id: "response.startPlaybook",
    label: "response.command.startPlaybook",
    group: "response",
    shortcut: "shift+p",
    icon: IconBook2,
    when: isLive,
    run: () => openDesk({ at: "start-playbook", playbook: null }),
  },
];

/** What can be begun from anywhere in the room. */
export function useResponseCommands(): void {
  useCommands(commands);
}
