import { create } from "zustand";
import { type Address, type Place, readAddress, writeAddress } from "./address.ts";

/** What is picked, whoever picked it; every pane lights its own part of it. Times in ms UTC. */
export type Selection =
  | { readonly kind: "nothing" }
  | {
      readonly kind: "mention";
      readonly id: string;
      readonly root: string | null;
      readonly time: number | null;
    }
  | {
      readonly kind: "cascade";
      readonly root: string;
      readonly time: number | null;
    }
  | { readonly kind: "account"; readonly handle: string }
  | { readonly kind: "entry"; readonly position: number; readonly time: number }
  | { readonly kind: "statement"; readonly id: string }
  | { readonly kind: "action"; readonly id: string };

export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Where the seat is and what it has picked; back and forward are the browser's own history. */
export interface Whereabouts extends Address {
  readonly selection: Selection;
  /** Brushed on the timeline: filters every pane. */
  readonly period: Period | null;
}

export const nothing: Selection = { kind: "nothing" };

export const useWhereabouts = create<Whereabouts>(() => ({
  ...readAddress(typeof location === "undefined" ? "" : location.hash),
  selection: nothing,
  period: null,
}));

function push(next: Whereabouts): void {
  useWhereabouts.setState(next);
  history.pushState(next, "", writeAddress(next));
}

export function go(place: Place, detail: string | null = null): void {
  const now = useWhereabouts.getState();
  if (now.place === place && now.detail === detail) return;
  push({ ...now, place, detail });
}

export function select(selection: Selection): void {
  const now = useWhereabouts.getState();
  if (JSON.stringify(selection) === JSON.stringify(now.selection)) return;
  push({ ...now, selection });
}

/** Picks and shows it in another place, in one step of the history. */
export function goSelect(place: Place, detail: string | null, selection: Selection): void {
  push({ ...useWhereabouts.getState(), place, detail, selection });
}

/** The same while stepping through a list with keys: the whole walk is one step of the history. */
export function walkSelect(place: Place, detail: string | null, selection: Selection): void {
  const now = useWhereabouts.getState();
  const next = { ...now, place, detail, selection };
  if (now.place !== place || now.detail === null) {
    push(next);
    return;
  }
  useWhereabouts.setState(next);
  history.replaceState(next, "", writeAddress(next));
}

/** A brush moves too often to be a step of the history. */
export function setPeriod(period: Period | null): void {
  const next = { ...useWhereabouts.getState(), period };
  useWhereabouts.setState(next);
  history.replaceState(next, "", writeAddress(next));
}

export const useSelection = (): Selection => useWhereabouts((state) => state.selection);
export const usePeriod = (): Period | null => useWhereabouts((state) => state.period);

/** Follows the browser's back and forward; gives what stops it. */
export function followHistory(): () => void {
  // The room's code comes after its first look: the address may have changed meanwhile.
  useWhereabouts.setState(readAddress(location.hash));
  history.replaceState(useWhereabouts.getState(), "", location.hash || "#/room");
  const restore = (event: PopStateEvent): void => {
    // Safe: only push() and setPeriod() write history states; a typed address has none.
    const state = event.state as Whereabouts | null;
    useWhereabouts.setState(state ?? readAddress(location.hash));
  };
  window.addEventListener("popstate", restore);
  return () => window.removeEventListener("popstate", restore);
}

/** Another crisis: what was picked in the one before means nothing. */
export function forgetWhereabouts(): void {
  const start: Whereabouts = {
    place: "room",
    detail: null,
    selection: nothing,
    period: null,
  };
  useWhereabouts.setState(start);
  history.replaceState(start, "", "#/room");
}
