import { Button, Switch } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "../../components/Dialog.tsx";
import { Kbd } from "../../components/Kbd.tsx";
import { useT } from "../../i18n/language.ts";
import { commandGroups, type RoomCommand, shortcutOf, useCommandRegistry } from "../../state/commands.ts";
import { setPreference, setShortcut, usePreferences } from "../../state/preferences.ts";
import { nameKey } from "../../state/shortcuts.ts";
import classes from "./ShortcutsDialog.module.css";

/** Every command and its keys; any of them can be changed or switched off. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const hasSingleKeys = usePreferences((preferences) => preferences.hasSingleKeys);
  const shortcuts = usePreferences((preferences) => preferences.shortcuts);
  const registered = useCommandRegistry((state) => state.commands);
  const commands = [...new Map(registered.map((command) => [command.id, command])).values()];
  const offered = commands.filter(
    (command) => command.shortcut !== undefined || shortcuts[command.id] !== undefined,
  );
  return (
    <Dialog onClose={onClose} size={760} title={t("frame.shortcuts.title")}>
      <p className={classes.body}>{t("frame.shortcuts.body")}</p>
      <div className={classes.options}>
        <Switch
          label={t("frame.shortcuts.allOff")}
          checked={hasSingleKeys}
          onChange={(event) => setPreference({ hasSingleKeys: event.currentTarget.checked })}
        />
        <Button
          disabled={Object.keys(shortcuts).length === 0}
          onClick={() => setPreference({ shortcuts: {} })}
        >
          {t("frame.shortcuts.resetAll")}
        </Button>
      </div>
      <div className={classes.groups}>
        {commandGroups.map((group) => {
          const rows = offered.filter((command) => command.group === group);
          if (rows.length === 0) return null;
          return (
            <section key={group} className={classes.group} aria-label={t(`frame.group.${group}`)}>
              <h3>{t(`frame.group.${group}`)}</h3>
              <ul>
                {rows.map((command) => (
                  <ShortcutRow key={command.id} command={command} others={commands} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}

function ShortcutRow({
  command,
  others,
}: {
  readonly command: RoomCommand;
  readonly others: readonly RoomCommand[];
}) {
  const t = useT();
  const own = usePreferences((preferences) => preferences.shortcuts[command.id]);
  const [isListening, setListening] = useState(false);
  const shortcut = shortcutOf(command);
  const label = t(command.label, command.values);
  const clash = others.find(
    (other) => other.id !== command.id && shortcut !== null && shortcutOf(other) === shortcut,
  );
  return (
    <li className={classes.row}>
      <span className={classes.label}>
        {label}
        {clash !== undefined && own !== undefined && (
          <small>
            {t("frame.shortcuts.clash", {
              label: t(clash.label, clash.values),
            })}
          </small>
        )}
      </span>
      {isListening ? (
        <input
          className={classes.listen}
          aria-label={t("frame.shortcuts.press")}
          placeholder={t("frame.shortcuts.press")}
          readOnly
          // biome-ignore lint/a11y/noAutofocus: the person has just asked to type the keys here.
          autoFocus
          onBlur={() => setListening(false)}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === "Tab") return;
            event.preventDefault();
            const isAltGraph = event.getModifierState("AltGraph");
            const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
            const name = nameKey({
              key,
              ctrlKey,
              metaKey,
              altKey,
              shiftKey,
              isAltGraph,
            });
            if (name === null) return;
            if (name !== "Escape") setShortcut(command.id, name);
            setListening(false);
          }}
        />
      ) : (
        <button type="button" className={classes.keys} onClick={() => setListening(true)}>
          <span className="visually-hidden">{label} </span>
          {shortcut === null ? t("frame.shortcuts.off") : <Kbd shortcut={shortcut} />}
          <span className="visually-hidden"> {t("frame.shortcuts.change")}</span>
        </button>
      )}
      {own === undefined ? (
        <button type="button" className={classes.small} onClick={() => setShortcut(command.id, null)}>
          {t("frame.shortcuts.turnOff")}
        </button>
      ) : (
        <button type="button" className={classes.small} onClick={() => setShortcut(command.id, undefined)}>
          {t("frame.shortcuts.reset")}
        </button>
      )}
    </li>
  );
}
