import type { Icon } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { create } from "zustand";
import type { MessageKey } from "../i18n/catalogue.ts";
import type { Values } from "../i18n/plain-message.ts";
import { usePreferences } from "./preferences.ts";
import { isSingleKey } from "./shortcuts.ts";

export const commandGroups = [
  "go",
  "view",
  "mention",
  "response",
  "record",
  "replay",
  "crisis",
  "help",
] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** Something a person can do from this seat: in the palette, by its shortcut, in menus. */
export interface RoomCommand {
  readonly id: string;
  readonly label: MessageKey;
  readonly values?: Values;
  readonly group: CommandGroup;
  /** As `nameKey` writes keys; a sequence is spaced: "g r". */
  readonly shortcut?: string;
  readonly icon?: Icon;
  /** False: not offered now. Read when asked, so it may look at the stores. */
  readonly when?: () => boolean;
  readonly run: () => void;
}

export const useCommandRegistry = create<{
  readonly commands: readonly RoomCommand[];
}>(() => ({
  commands: [],
}));

/** Offers commands; gives what withdraws them. A later offer of the same id stands above the earlier one. */
export function offerCommands(commands: readonly RoomCommand[]): () => void {
  useCommandRegistry.setState((state) => ({
    commands: [...state.commands, ...commands],
  }));
  return () =>
    useCommandRegistry.setState((state) => ({
      commands: state.commands.filter((command) => !commands.includes(command)),
    }));
}

/** Offers commands while the component is there; `run` and `when` may close over props. */
export function useCommands(commands: readonly RoomCommand[]): void {
  const latest = useRef(commands);
  latest.current = commands;
  const shape = commands.map(({ id, label, shortcut, values }) => [id, label, shortcut, values]);
  const key = JSON.stringify(shape);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the offer changes only with its shape.
  useEffect(
    () =>
      offerCommands(
        latest.current.map((command, at) => ({
          ...command,
          when: () => latest.current[at]?.when?.() ?? true,
          run: () => latest.current[at]?.run(),
        })),
      ),
    [key],
  );
}

/** The shortcut in use for a command: the person's own, else the built-in one; null when off. */
export function shortcutOf(command: Pick<RoomCommand, "id" | "shortcut">): string | null {
  const { shortcuts, hasSingleKeys } = usePreferences.getState();
  const own = shortcuts[command.id];
  const shortcut = own === undefined ? (command.shortcut ?? null) : own;
  return shortcut !== null && !hasSingleKeys && isSingleKey(shortcut) ? null : shortcut;
}

/** The newest command with this id that can run now. */
export function findCommand(id: string): RoomCommand | undefined {
  return useCommandRegistry
    .getState()
    .commands.findLast((command) => command.id === id && (command.when?.() ?? true));
}

export function runById(id: string): void {
  findCommand(id)?.run();
}
