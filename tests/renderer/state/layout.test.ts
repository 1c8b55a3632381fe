import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clampTimeline, leastShare, moveColumn } from "../../../src-renderer/state/layout.ts";
import { startSizes } from "../../../src-renderer/state/pane-sizes.ts";

const shares = (columns: readonly number[]): number => columns.reduce((sum, share) => sum + share, 0);

describe("pane widths", () => {
  it("always fill the room and never drop a pane, however a separator is dragged", () => {
    const moves = fc.array(
      fc.tuple(fc.constantFrom(0 as const, 1 as const), fc.double({ min: -2, max: 2, noNaN: true })),
    );
    fc.assert(
      fc.property(moves, (dragged) => {
        let columns = startSizes.columns;
        for (const [at, by] of dragged) columns = moveColumn(columns, at, by);
        expect(shares(columns)).toBeCloseTo(1, 9);
        expect(Math.min(...columns)).toBeGreaterThanOrEqual(leastShare - 1e-9);
      }),
    );
  });

  it("give to one pane what they take from its neighbour, and leave the third alone", () => {
    const [a, b, c] = moveColumn([0.3, 0.4, 0.3], 0, 0.05);
    expect([a, b, c].map((share) => Math.round(share * 100))).toEqual([35, 35, 30]);
  });

  it("keep the timeline in sight and out of the way", () => {
    expect(clampTimeline(0)).toBeGreaterThan(0.1);
    expect(clampTimeline(1)).toBeLessThan(0.7);
  });
});
