import type { StatementView } from "../../../src-main/contract/room-state.ts";
import { type RoomCommand, useCommands } from "../../state/commands.ts";
import { useReplay } from "../../state/replay.ts";
import { useLiveRoomStore } from "../../state/room-store.ts";
import { roomNow, useSeatStore } from "../../state/seat-store.ts";
import { standingOf } from "./circuit.ts";
import { statementCommands } from "./statement-commands.ts";

const keys: Readonly<Record<string, string>> = {
  approve: "v",
  reject: "shift+v",
  submit: "shift+s",
  publish: "shift+e",
  edit: "e",
  withdraw: "shift+w",
  correct: "shift+c",
};

/** Keys over the statement on screen; each opens what asks for confirmation, none does it at once. */
export function useStatementKeys(
  scope: string,
  current: StatementView | undefined,
  hasKeys: () => boolean,
): void {
  const commandsNow = (): readonly RoomCommand[] => {
    if (current === undefined) return [];
    const { live } = useLiveRoomStore.getState();
    const me = useSeatStore.getState().personId;
    const statement = live.statements[current.id] ?? current;
    const standing = standingOf(statement, me === null ? undefined : live.people[me], roomNow());
    return statementCommands(statement, standing, useReplay.getState().at !== null);
  };
  const find = (id: string): RoomCommand | undefined => commandsNow().find((command) => command.id === id);
  useCommands(
    commandsNow().map((command): RoomCommand => {
      const name = command.id.split(".").at(-1) ?? "";
      const shortcut = keys[name];
      return {
        ...command,
        id: `response.${scope}.${name}`,
        ...(shortcut === undefined ? {} : { shortcut }),
        when: () => hasKeys() && (find(command.id)?.when?.() ?? false),
        run: () => find(command.id)?.run(),
      };
    }),
  );
}
