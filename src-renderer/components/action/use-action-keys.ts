import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { ActionView } from "../../../src-main/contract/room-state.ts";
import { useCommands } from "../../state/commands.ts";
import { actionCommands } from "./action-commands.ts";

/** Keys over a list of actions: J K to move, X I O D N on the one they are on. */
export function useActionKeys(
  scope: string,
  list: {
    readonly actions: readonly ActionView[];
    readonly activeId: string | null;
    readonly hasKeys: () => boolean;
    readonly onMove: (id: string) => void;
  },
): void {
  const { actions, activeId, hasKeys, onMove } = list;
  const step = (by: -1 | 1): void => {
    const at = actions.findIndex((action) => action.id === activeId);
    const next = actions[at === -1 ? 0 : Math.min(Math.max(at + by, 0), actions.length - 1)];
    if (next !== undefined) onMove(next.id);
  };
  // What is done goes down the list; the keys stay where they were, on what comes next.
  const finish = (run: () => void): void => {
    const at = actions.findIndex((action) => action.id === activeId);
    const next = actions[at + 1] ?? actions[at - 1];
    run();
    if (next !== undefined) onMove(next.id);
  };
  const canMove = (): boolean => hasKeys() && actions.length > 0;
  useCommands([
    {
      id: `response.action.${scope}.next`,
      label: "response.action.next",
      group: "response",
      shortcut: "j",
      icon: IconArrowDown,
      when: canMove,
      run: () => step(1),
    },
    {
      id: `response.action.${scope}.previous`,
      label: "response.action.previous",
      group: "response",
      shortcut: "k",
      icon: IconArrowUp,
      when: canMove,
      run: () => step(-1),
    },
    ...actionCommands(scope, () => actions.find((action) => action.id === activeId), hasKeys).map(
      (command) =>
        command.id === `response.action.${scope}.done`
          ? { ...command, run: () => finish(command.run) }
          : command,
    ),
  ]);
}
