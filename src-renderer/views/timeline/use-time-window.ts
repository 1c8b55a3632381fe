import { useCallback, useState } from "react";
import { windowOfAll, windowSinceStart } from "../../graph/timeline/time-window.ts";
import type { TimeWindow } from "../../graph/timeline/timeline-model.ts";

const hour = 3_600_000;

/** How the window moves: with the clock over the last hours, over the whole crisis, or as a person left it. */
export type WindowMode =
  | { readonly kind: "last"; readonly span: number }
  | { readonly kind: "all" }
  | { readonly kind: "own"; readonly window: TimeWindow };

export const lastHours: WindowMode = { kind: "last", span: 4 * hour };

export interface Extent {
  /** False while the mentions have not been asked about: any window would be a guess that then jumps. */
  readonly isKnown: boolean;
  readonly first: number | null;
  readonly last: number | null;
  /** T0. */
  readonly startedAt: number | null;
  /** The crisis is behind us: it is read whole. */
  readonly isOver: boolean;
}

/** A crisis that still moves is followed; one that has been quiet for two hours is shown whole. */
function startMode(extent: Extent, now: number): WindowMode {
  const isQuiet = extent.last !== null && now - extent.last > 2 * hour;
  return isQuiet || extent.isOver ? { kind: "all" } : lastHours;
}

export function windowOf(mode: WindowMode, extent: Extent, now: number): TimeWindow {
  switch (mode.kind) {
    case "own":
      return mode.window;
    case "last":
      return windowSinceStart(mode.span, mode.span * 2, extent, now);
    case "all": {
      const last = extent.last ?? now;
      return windowOfAll(extent.first ?? last - 4 * hour, last);
    }
  }
}

/** The window shown and the ways to move it. */
export function useTimeWindow(
  extent: Extent,
  now: number,
): {
  readonly mode: WindowMode;
  readonly window: TimeWindow;
  readonly setMode: (mode: WindowMode) => void;
  readonly setWindow: (window: TimeWindow) => void;
} {
  const [chosen, setMode] = useState<WindowMode | null>(null);
  const mode = chosen ?? startMode(extent, now);
  const setWindow = useCallback((window: TimeWindow) => setMode({ kind: "own", window }), []);
  return { mode, window: windowOf(mode, extent, now), setMode, setWindow };
}
