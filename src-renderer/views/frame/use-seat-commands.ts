import type { Language } from "../../../src-main/contract/vocabulary.ts";
import { currentSpeech } from "../../i18n/language.ts";
import { type RoomCommand, useCommands } from "../../state/commands.ts";
import { setPreference } from "../../state/preferences.ts";
import { undoLast } from "../../state/run-command.ts";
import type { ThemeChoice } from "../../state/start-preferences.ts";
import { useUndo } from "../../state/undo.ts";
import { chooseAndImport } from "./import-files.ts";

const themes: readonly ThemeChoice[] = ["auto", "light", "dark", "contrast"];
const langs: readonly Language[] = ["fr", "en"];

/** What this seat offers whatever is on screen. */
export function useSeatCommands(open: {
  readonly openPalette: () => void;
  readonly openShortcuts: () => void;
}): void {
  const lastStep = useUndo((undo) => undo.steps.at(-1)?.label ?? null);
  useCommands([
    {
      id: "frame.palette",
      label: "frame.command.palette",
      group: "help",
      shortcut: "mod+k",
      run: open.openPalette,
    },
    {
      id: "frame.shortcuts",
      label: "frame.command.shortcuts",
      group: "help",
      shortcut: "?",
      run: open.openShortcuts,
    },
    {
      id: "frame.undo",
      ...(lastStep === null
        ? { label: "frame.command.undoNothing" }
        : { label: "frame.command.undo", values: { label: lastStep } }),
      group: "record",
      shortcut: "mod+z",
      when: () => lastStep !== null,
      run: () => void undoLast(),
    },
    {
      id: "frame.back",
      label: "frame.command.back",
      group: "go",
      shortcut: "alt+ArrowLeft",
      run: () => history.back(),
    },
    {
      id: "frame.forward",
      label: "frame.command.forward",
      group: "go",
      shortcut: "alt+ArrowRight",
      run: () => history.forward(),
    },
    {
      id: "frame.import",
      label: "frame.command.import",
      group: "crisis",
      run: chooseAndImport,
    },
    ...themes.map(
      (theme): RoomCommand => ({
        id: `frame.theme.${theme}`,
        label: `frame.command.theme.${theme}`,
        group: "view",
        run: () => setPreference({ theme }),
      }),
    ),
    ...langs.map(
      (lang): RoomCommand => ({
        id: `frame.lang.${lang}`,
        label: `frame.command.lang.${lang}`,
        group: "view",
        when: () => currentSpeech().lang !== lang,
        run: () => setPreference({ lang }),
      }),
    ),
    ...(["comfortable", "compact"] as const).map(
      (density): RoomCommand => ({
        id: `frame.density.${density}`,
        label: `frame.command.density.${density}`,
        group: "view",
        run: () => setPreference({ density }),
      }),
    ),
  ]);
}
