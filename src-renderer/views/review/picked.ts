import { create } from "zustand";

/** The figure whose entries are shown beside the review. */
export interface Picked {
  readonly key: string;
  readonly title: string;
  readonly positions: readonly number[];
}

export const usePicked = create<{ readonly picked: Picked | null }>(() => ({ picked: null }));
