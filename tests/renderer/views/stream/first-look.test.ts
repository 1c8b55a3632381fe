import { expect, it } from "vitest";
import { countThatFit } from "../../../../src-renderer/views/stream/draw-first-look.ts";
import { sampleRow } from "./sample-rows.ts";

const items = (length: number, count: number) =>
  Array.from({ length: count }, (_, at) => {
    const row = sampleRow(1000 - at, at);
    return { row: { ...row, mention: { ...row.mention, text: "x".repeat(length) } } };
  });
const space = { width: 390, height: 622 };

it("draws as many mentions as may be seen, and never fewer than fill the pane", () => {
  // Rows as the room lays them out at this width: 101 px for one line, 174 for five, 83 for one in the compact density.
  expect(countThatFit(items(40, 30), { density: "comfortable", space })).toBeGreaterThanOrEqual(622 / 101);
  expect(countThatFit(items(270, 30), { density: "comfortable", space })).toBeGreaterThanOrEqual(622 / 174);
  expect(countThatFit(items(270, 30), { density: "comfortable", space })).toBeLessThan(8);
  expect(countThatFit(items(40, 30), { density: "compact", space })).toBeGreaterThanOrEqual(622 / 60);
});

it("draws all there are where they do not fill it, and at least one of the tallest", () => {
  expect(countThatFit(items(40, 2), { density: "comfortable", space })).toBe(2);
  const low = { width: 390, height: 50 };
  expect(countThatFit(items(20_000, 5), { density: "comfortable", space: low })).toBe(1);
});
