import {
  IconAlarm,
  IconArrowForwardUp,
  IconBan,
  IconCheck,
  IconCopy,
  IconFileText,
  IconNote,
  IconProgress,
  IconRotate2,
  IconUser,
} from "@tabler/icons-react";
import type { ActionView } from "../../../src-main/contract/room-state.ts";
import type { RoomCommand } from "../../state/commands.ts";
import { copyText } from "../../state/copy.ts";
import { useReplay } from "../../state/replay.ts";
import { shownRoom } from "../../state/room.ts";
import { useSeatStore } from "../../state/seat-store.ts";
import { goSelect, useWhereabouts } from "../../state/whereabouts.ts";
import { openDesk } from "../response/desk.ts";
import { assignAction, setActionStatus, toggleDone } from "./action-acts.ts";

/** What can be done with the action the person is on: in menus, and by key where `scope` says the list has the keys. */
export function actionCommands(
  scope: string,
  current: () => ActionView | undefined,
  hasKeys: () => boolean = () => true,
): readonly RoomCommand[] {
  const isLive = (): boolean => useReplay.getState().at === null;
  const on = (act: (action: ActionView) => void) => (): void => {
    // Read again: the row may be older than the room.
    const action = current();
    const fresh = action === undefined ? undefined : (shownRoom().actions[action.id] ?? action);
    if (fresh !== undefined) act(fresh);
  };
  const command = (
    name: string,
    label: RoomCommand["label"],
    icon: NonNullable<RoomCommand["icon"]>,
    act: (action: ActionView) => void,
    more: {
      readonly shortcut?: string;
      readonly isOffered?: (action: ActionView) => boolean;
      readonly isReading?: boolean;
    } = {},
  ): RoomCommand => ({
    id: `response.action.${scope}.${name}`,
    label,
    icon,
    group: "response",
    ...(more.shortcut === undefined ? {} : { shortcut: more.shortcut }),
    when: () => {
      const action = current();
      return (
        action !== undefined &&
        hasKeys() &&
        (more.isReading === true || isLive()) &&
        (more.isOffered?.(action) ?? true)
      );
    },
    run: on(act),
  });
  return [
    command("done", "response.action.done", IconCheck, (action) => void toggleDone(action), {
      shortcut: "x",
      isOffered: ({ status }) => status !== "done",
    }),
    command("todo", "response.action.todo", IconRotate2, (action) => void setActionStatus(action, "todo"), {
      shortcut: "x",
      isOffered: ({ status }) => status === "done" || status === "notApplicable",
    }),
    command(
      "inProgress",
      "response.action.inProgress",
      IconProgress,
      (action) => void setActionStatus(action, "inProgress"),
      { shortcut: "i", isOffered: ({ status }) => status === "todo" },
    ),
    command(
      "take",
      "response.action.take",
      IconArrowForwardUp,
      (action) => void assignAction(action, useSeatStore.getState().personId),
      {
        shortcut: "shift+o",
        isOffered: ({ owner }) => {
          const me = useSeatStore.getState().personId;
          return me !== null && owner !== me;
        },
      },
    ),
    command(
      "assign",
      "response.action.assign",
      IconUser,
      ({ id }) => openDesk({ at: "assign", actionId: id }),
      {
        shortcut: "o",
      },
    ),
    command("due", "response.action.due", IconAlarm, ({ id }) => openDesk({ at: "due", actionId: id }), {
      shortcut: "d",
    }),
    command("note", "response.action.note", IconNote, ({ id }) => openDesk({ at: "note", actionId: id }), {
      shortcut: "n",
    }),
    command(
      "notApplicable",
      "response.action.notApplicable",
      IconBan,
      (action) => void setActionStatus(action, "notApplicable"),
      { isOffered: ({ status }) => status !== "notApplicable" && status !== "done" },
    ),
    command(
      "open",
      "response.action.open",
      IconFileText,
      ({ id }) => goSelect("actions", id, { kind: "action", id }),
      {
        isReading: true,
        isOffered: ({ id }) => {
          const { place, detail } = useWhereabouts.getState();
          return place !== "actions" || detail !== id;
        },
      },
    ),
    command(
      "copy",
      "response.action.copy",
      IconCopy,
      ({ title, detail }) => void copyText(detail === "" ? title : `${title}\n${detail}`),
      { isReading: true },
    ),
  ];
}
