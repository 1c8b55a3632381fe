import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { MissingView } from "./components/MissingView.tsx";
import type { PaneId } from "./state/layout.ts";
import type { Place } from "./state/whereabouts.ts";

type View = LazyExoticComponent<ComponentType>;

const found = import.meta.glob<Record<string, ComponentType>>([
  "./views/*/*{Pane,Band,Place,Screen}.tsx",
  "!./views/frame/*",
]);

// A view is a file `views/<folder>/<Name>.tsx`, Name ending in Pane, Band, Place or Screen, with an export of its own name.
function view(folder: string, name: string): View {
  const load = found[`./views/${folder}/${name}.tsx`];
  return lazy(async () => ({
    default: (await load?.())?.[name] ?? MissingView,
  }));
}

/** The three panes of the room and the band below them. */
export const panes: Readonly<Record<PaneId | "timeline", View>> = {
  stream: view("stream", "StreamPane"),
  propagation: view("propagation", "PropagationPane"),
  response: view("response", "ResponsePane"),
  timeline: view("timeline", "TimelineBand"),
};

/** The other places of the rail. */
export const placeViews: Readonly<Record<Exclude<Place, "room">, View>> = {
  log: view("log", "LogPlace"),
  playbooks: view("playbooks", "PlaybooksPlace"),
  statements: view("statements", "StatementsPlace"),
  actions: view("actions", "ActionsPlace"),
  sources: view("sources", "SourcesPlace"),
  team: view("team", "TeamPlace"),
  review: view("review", "ReviewPlace"),
  settings: view("settings", "SettingsPlace"),
};

export const startScreen: View = view("start", "StartScreen");
