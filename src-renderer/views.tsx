import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Place } from "./state/address.ts";
import type { PaneId } from "./state/layout.ts";

type View = LazyExoticComponent<ComponentType>;

const longestWait = 1000;

/** What is said and when comes first: the other panes take the time that is left while it is asked for and drawn. */
function othersShown(): Promise<void> {
  // Safari does not tell when it is idle.
  if (!("requestIdleCallback" in globalThis)) return Promise.resolve();
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: longestWait });
  });
}

/** The three panes of the room and the band below them; each is its own chunk, loaded when first shown. */
export const panes: Readonly<Record<PaneId | "timeline", View>> = {
  stream: lazy(async () => ({ default: (await import("./views/stream/StreamPane.tsx")).StreamPane })),
  propagation: lazy(async () => {
    await othersShown();
    return { default: (await import("./views/propagation/PropagationPane.tsx")).PropagationPane };
  }),
  response: lazy(async () => {
    await othersShown();
    return { default: (await import("./views/response/ResponsePane.tsx")).ResponsePane };
  }),
  timeline: lazy(async () => ({ default: (await import("./views/timeline/TimelineBand.tsx")).TimelineBand })),
};

/** The other places of the rail. */
export const placeViews: Readonly<Record<Exclude<Place, "room">, View>> = {
  log: lazy(async () => ({ default: (await import("./views/log/LogPlace.tsx")).LogPlace })),
  playbooks: lazy(async () => ({
    default: (await import("./views/playbooks/PlaybooksPlace.tsx")).PlaybooksPlace,
  })),
  statements: lazy(async () => ({
    default: (await import("./views/statements/StatementsPlace.tsx")).StatementsPlace,
  })),
  actions: lazy(async () => ({ default: (await import("./views/actions/ActionsPlace.tsx")).ActionsPlace })),
  sources: lazy(async () => ({ default: (await import("./views/sources/SourcesPlace.tsx")).SourcesPlace })),
  team: lazy(async () => ({ default: (await import("./views/team/TeamPlace.tsx")).TeamPlace })),
  review: lazy(async () => ({ default: (await import("./views/review/ReviewPlace.tsx")).ReviewPlace })),
  settings: lazy(async () => ({
    default: (await import("./views/settings/SettingsPlace.tsx")).SettingsPlace,
  })),
};

export const startScreen: View = lazy(async () => ({
  default: (await import("./views/start/StartScreen.tsx")).StartScreen,
}));
