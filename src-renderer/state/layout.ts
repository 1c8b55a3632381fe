import { create } from "zustand";
import { persist } from "zustand/middleware";
import { layoutKey, type PaneSizes, startSizes } from "./pane-sizes.ts";

export const paneIds = ["stream", "propagation", "response"] as const;
export type PaneId = (typeof paneIds)[number];

export interface NamedLayout extends PaneSizes {
  readonly name: string;
}

export interface Layout extends PaneSizes {
  readonly maximised: PaneId | null;
  /** The pane shown where there is room for one, and where pane commands go. */
  readonly active: PaneId;
  readonly saved: readonly NamedLayout[];
}

/** Layouts that come with the room; the wall gives the drawing and the timeline what a far eye needs. */
export const presets = {
  even: startSizes,
  reading: { columns: [0.48, 0.3, 0.22], timeline: 0.22 },
  answer: { columns: [0.27, 0.28, 0.45], timeline: 0.24 },
  wall: { columns: [0.22, 0.56, 0.22], timeline: 0.34 },
} as const satisfies Readonly<Record<string, PaneSizes>>;

/** Smallest share a pane keeps: nothing is ever dragged out of sight. */
export const leastShare = 0.15;
export const timelineShares = { least: 0.14, most: 0.6 } as const;

export const useLayout = create<Layout>()(
  persist(
    (): Layout => ({
      ...startSizes,
      maximised: null,
      active: "stream",
      saved: [],
    }),
    {
      ...layoutKey,
      partialize: ({ columns, timeline, maximised, active, saved }) => ({
        columns,
        timeline,
        maximised,
        active,
        saved,
      }),
    },
  ),
);

/** Moves the separator after column `at` by a share of the width; neighbours give and take. */
export function moveColumn(columns: PaneSizes["columns"], at: 0 | 1, by: number): PaneSizes["columns"] {
  const [a, b, c] = columns;
  if (at === 0) {
    const move = Math.min(Math.max(by, leastShare - a), b - leastShare);
    return [a + move, b - move, c];
  }
  const move = Math.min(Math.max(by, leastShare - b), c - leastShare);
  return [a, b + move, c - move];
}

export function clampTimeline(share: number): number {
  return Math.min(Math.max(share, timelineShares.least), timelineShares.most);
}

export function toggleMaximised(pane: PaneId): void {
  useLayout.setState(({ maximised }) => ({
    maximised: maximised === pane ? null : pane,
    active: pane,
  }));
}

export function applyLayout({ columns, timeline }: PaneSizes): void {
  useLayout.setState({ columns, timeline, maximised: null });
}

export function saveLayout(name: string): void {
  useLayout.setState(({ columns, timeline, saved }) => ({
    saved: [...saved.filter((layout) => layout.name !== name), { name, columns, timeline }],
  }));
}

export function forgetLayout(name: string): void {
  useLayout.setState(({ saved }) => ({
    saved: saved.filter((layout) => layout.name !== name),
  }));
}
