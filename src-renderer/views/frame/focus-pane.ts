import { type PaneId, paneIds, useLayout } from "../../state/layout.ts";
import { go, useWhereabouts } from "../../state/whereabouts.ts";

/** Shows the pane wherever the seat is, and gives it the focus. */
export function focusPane(pane: PaneId): void {
  go("room");
  useLayout.setState(({ maximised }) => ({
    active: pane,
    maximised: maximised === null ? null : pane,
  }));
  // The pane may only now be shown.
  requestAnimationFrame(() => document.getElementById(`pane-${pane}`)?.focus());
}

/** F6: from pane to pane, timeline included, and round again. */
export function focusNextPane(direction: -1 | 1): void {
  const ids = useWhereabouts.getState().place === "room" ? paneIds.map((pane) => `pane-${pane}`) : ["place"];
  const stops = [...ids, "timeline"];
  const now = stops.findIndex((id) => document.getElementById(id)?.contains(document.activeElement));
  const next = stops[(now + direction + stops.length) % stops.length] ?? "place";
  const pane = paneIds.find((id) => `pane-${id}` === next);
  if (pane === undefined) document.getElementById(next)?.focus();
  else focusPane(pane);
}
