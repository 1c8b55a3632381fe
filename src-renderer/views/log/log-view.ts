import { create } from "zustand";
import type { Lane } from "../../../src-main/contract/vocabulary.ts";
import type { LogOrder } from "./log-items.ts";

/** How the main courante is looked at; kept while one is elsewhere in the room. */
interface LogView {
  readonly text: string;
  readonly lanes: readonly Lane[];
  readonly by: string | null;
  readonly isStory: boolean;
  readonly order: LogOrder;
}

const start: LogView = { text: "", lanes: [], by: null, isStory: false, order: "occurred" };

export const useLogView = create<LogView>(() => start);

export const setLogView = (change: Partial<LogView>): void => useLogView.setState(change);

export function toggleLane(lane: Lane): void {
  const { lanes } = useLogView.getState();
  setLogView({ lanes: lanes.includes(lane) ? lanes.filter((one) => one !== lane) : [...lanes, lane] });
}

/** Everything again; the order one reads in is no filter. */
export const clearFilters = (): void => setLogView({ text: "", lanes: [], by: null, isStory: false });
