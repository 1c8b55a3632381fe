import { currentSpeech } from "../../i18n/language.ts";
import { type Place, places } from "../../state/address.ts";
import { type RoomCommand, useCommands } from "../../state/commands.ts";
import { paneIds, toggleMaximised, useLayout } from "../../state/layout.ts";
import { leaveReplay, seek, setPlaying, stepEntry, useReplay } from "../../state/replay.ts";
import { liveRoom } from "../../state/room.ts";
import { askHouse } from "../../state/run-command.ts";
import { go, nothing, select, useWhereabouts } from "../../state/whereabouts.ts";
import { changeSeverity } from "./change-severity.ts";
import { focusNextPane, focusPane } from "./focus-pane.ts";
import { openSeatDialog } from "./seat-dialog.ts";

const placeKeys: Readonly<Record<Place, string>> = {
  room: "g r",
  log: "g m",
  playbooks: "g p",
  statements: "g d",
  actions: "g a",
  sources: "g s",
  team: "g e",
  review: "g x",
  settings: "g ,",
};
const paneKeys = {
  stream: "g f",
  propagation: "g c",
  response: "g o",
} as const;

const isReplaying = (): boolean => useReplay.getState().at !== null;

function goCommands(): readonly RoomCommand[] {
  return [
    ...places.map(
      (place): RoomCommand => ({
        id: `frame.go.${place}`,
        label: `frame.place.${place}`,
        group: "go",
        shortcut: placeKeys[place],
        run: () => go(place),
      }),
    ),
    ...paneIds.map(
      (pane): RoomCommand => ({
        id: `frame.focus.${pane}`,
        label: "frame.command.focus",
        values: { pane: currentSpeech().t(`frame.pane.${pane}`) },
        group: "go",
        shortcut: paneKeys[pane],
        run: () => focusPane(pane),
      }),
    ),
    {
      id: "frame.focus.timeline",
      label: "frame.command.focus",
      values: { pane: currentSpeech().t("frame.pane.timeline") },
      group: "go",
      shortcut: "g t",
      run: () => document.getElementById("timeline")?.focus(),
    },
    {
      id: "frame.nextPane",
      label: "frame.command.nextPane",
      group: "go",
      shortcut: "F6",
      run: () => focusNextPane(1),
    },
    {
      id: "frame.previousPane",
      label: "frame.command.previousPane",
      group: "go",
      shortcut: "shift+F6",
      run: () => focusNextPane(-1),
    },
    {
      id: "frame.home",
      label: "frame.command.home",
      group: "go",
      run: () => void askHouse({ do: "close-crisis" }),
    },
  ];
}

function roomCommands(): readonly RoomCommand[] {
  return [
    {
      id: "frame.maximise",
      label: "frame.command.maximise",
      group: "view",
      shortcut: "m",
      when: () => useWhereabouts.getState().place === "room",
      run: () => toggleMaximised(useLayout.getState().active),
    },
    {
      id: "frame.clearSelection",
      label: "frame.command.clearSelection",
      group: "view",
      shortcut: "Escape",
      when: () => useWhereabouts.getState().selection.kind !== "nothing",
      run: () => select(nothing),
    },
    {
      id: "frame.live",
      label: "frame.command.live",
      group: "replay",
      shortcut: "g l",
      when: isReplaying,
      run: leaveReplay,
    },
    {
      id: "frame.play",
      label: "frame.command.play",
      group: "replay",
      shortcut: "shift+Space",
      when: isReplaying,
      run: () => setPlaying(!useReplay.getState().isPlaying),
    },
    {
      id: "frame.previousMoment",
      label: "frame.command.previousMoment",
      group: "replay",
      shortcut: "[",
      run: () => stepEntry(-1),
    },
    {
      id: "frame.nextMoment",
      label: "frame.command.nextMoment",
      group: "replay",
      shortcut: "]",
      when: isReplaying,
      run: () => stepEntry(1),
    },
    {
      id: "frame.replayNow",
      label: "frame.command.replayNow",
      group: "replay",
      run: () => {
        const start = liveRoom().crisis?.startedAt;
        if (start === undefined) return;
        seek(Date.parse(start));
        setPlaying(true);
      },
    },
    ...([1, 2, 3, 4] as const).map(
      (level): RoomCommand => ({
        id: `frame.severity.${level}`,
        label: "frame.command.severity",
        values: { level, word: currentSpeech().t(`words.severity.${level}`) },
        group: "crisis",
        when: () => !isReplaying() && liveRoom().crisis?.severity !== level,
        run: () => changeSeverity(level),
      }),
    ),
    {
      id: "frame.sit",
      label: "frame.command.sit",
      group: "crisis",
      run: openSeatDialog,
    },
  ];
}

/** What the frame itself offers while a crisis is open. */
export function useFrameCommands(): void {
  useCommands([...goCommands(), ...roomCommands()]);
}
