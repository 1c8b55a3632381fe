import { Menu } from "@mantine/core";
import type { MouseEvent } from "react";
import { create } from "zustand";
import { useT } from "../i18n/language.ts";
import { type RoomCommand, shortcutOf } from "../state/commands.ts";
import { Kbd } from "./Kbd.tsx";

interface Shown {
  readonly x: number;
  readonly y: number;
  readonly commands: readonly RoomCommand[];
  /** Where the focus was: it goes back there, unless a command takes it elsewhere. */
  readonly from: Element | null;
}

const useContextMenu = create<{ readonly shown: Shown | null }>(() => ({
  shown: null,
}));

/** Opens the menu of these commands where the pointer is; those that cannot run now are left out. */
export function openContextMenu(event: MouseEvent, commands: readonly RoomCommand[]): void {
  const offered = commands.filter((command) => command.when?.() ?? true);
  if (offered.length === 0) return;
  event.preventDefault();
  // The menu key and Shift+F10 carry no place of their own.
  const box = event.currentTarget.getBoundingClientRect();
  const hasPlace = event.clientX !== 0 || event.clientY !== 0;
  useContextMenu.setState({
    shown: {
      x: hasPlace ? event.clientX : box.left + 16,
      y: hasPlace ? event.clientY : box.top + 16,
      commands: offered,
      from: document.activeElement,
    },
  });
}

function close(): void {
  const from = useContextMenu.getState().shown?.from ?? null;
  useContextMenu.setState({ shown: null });
  // The menu takes its own focus away with it first.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body && from instanceof HTMLElement) from.focus();
  });
}

/** The one context menu of the window. */
export function ContextMenu() {
  const t = useT();
  const shown = useContextMenu((state) => state.shown);
  if (shown === null) return null;
  return (
    <Menu opened onClose={close} position="bottom-start" offset={0} trapFocus>
      <Menu.Target>
        <span
          style={{
            position: "fixed",
            left: shown.x,
            top: shown.y,
            width: 1,
            height: 1,
          }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {shown.commands.map((command) => {
          const shortcut = shortcutOf(command);
          const Glyph = command.icon;
          return (
            <Menu.Item
              key={command.id}
              leftSection={Glyph === undefined ? undefined : <Glyph size={16} stroke={1.75} />}
              rightSection={shortcut === null ? undefined : <Kbd shortcut={shortcut} />}
              onClick={() => {
                close();
                command.run();
              }}
            >
              {t(command.label, command.values)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
