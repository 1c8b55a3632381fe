import { useEffect, useState } from "react";
import { findCommand, shortcutOf, useCommandRegistry } from "../../state/commands.ts";
import { editsText, isSingleKey, matchKeys, nameKey } from "../../state/shortcuts.ts";
import { typeAhead } from "./typed-ahead.ts";

const waitMs = 1500;
/** As long as this for the next key where the first is a shortcut too: then it is meant alone. */
const aloneMs = 1000;

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=range])"))
  );
}

/** Shortcut to command id, of what can run now; a later offer stands above an earlier one. */
function shortcutsNow(): Map<string, string> {
  const found = new Map<string, string>();
  for (const command of useCommandRegistry.getState().commands) {
    const shortcut = shortcutOf(command);
    if (shortcut !== null && (command.when?.() ?? true)) found.set(shortcut, command.id);
  }
  return found;
}

/** Listens for shortcuts everywhere; gives the keys of a sequence under way, to be shown. */
export function useShortcuts(): string | null {
  const [pending, setPending] = useState<string | null>(null);
  useEffect(() => {
    let typed: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (keys: string | null): void => {
      typed = keys;
      setPending(keys);
      clearTimeout(timer);
      if (keys === null) return;
      const isWhole = shortcutsNow().has(keys);
      timer = setTimeout(
        () => {
          wait(null);
          if (isWhole) run(keys);
        },
        isWhole ? aloneMs : waitMs,
      );
    };
    const run = (keys: string): void => {
      const id = shortcutsNow().get(keys);
      if (id !== undefined) findCommand(id)?.run();
    };
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if (typeAhead(event)) {
        event.preventDefault();
        return;
      }
      const key = nameKey({
        key: event.key,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        shiftKey: event.shiftKey,
        isAltGraph: event.getModifierState("AltGraph"),
      });
      if (key === null) return;
      if (isWriting(event.target) && editsText(key)) return;
      const isBusy = isWriting(event.target) || document.querySelector("[aria-modal=true]") !== null;
      const shortcuts = shortcutsNow();
      const { hit, pending: next, before } = matchKeys(typed, key, new Set(shortcuts.keys()));
      if ((hit ?? next) !== null && isBusy && isSingleKey(hit ?? next ?? "")) return;
      wait(next);
      if (before !== null) run(before);
      if (hit === null && next === null) return;
      event.preventDefault();
      if (hit !== null) run(hit);
    };
    window.addEventListener("keydown", listen);
    return () => {
      window.removeEventListener("keydown", listen);
      clearTimeout(timer);
    };
  }, []);
  return pending;
}
