import { readKept } from "./kept.ts";

export interface PaneSizes {
  /** Shares of the width, stream to response; they add up to 1. */
  readonly columns: readonly [number, number, number];
  /** Share of the height the timeline takes. */
  readonly timeline: number;
}

export const layoutKey = { name: "contrefeu.layout", version: 1 };

export const startSizes: PaneSizes = {
  columns: [0.283, 0.447, 0.27],
  timeline: 0.265,
};

/** As the store of layouts will have them. */
export function keptSizes(): PaneSizes {
  // Safe: only that store writes under its name.
  const kept = readKept(layoutKey.name, layoutKey.version) as Partial<PaneSizes> | null;
  return { ...startSizes, ...kept };
}
