import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRowLayout, type RowLayout } from "../../../../src-renderer/views/stream/row-layout.ts";

const viewHeight = 500;

function layoutOf(keys: readonly string[], heightOf: (key: string) => number): RowLayout {
  const layout = createRowLayout();
  layout.look(0, viewHeight);
  layout.place(keys, (at) => heightOf(keys[at] ?? ""));
  return layout;
}

/** How far below the edge of the view a row stands, px. */
const onScreen = (layout: RowLayout, keys: readonly string[], key: string): number =>
  layout.topOf(keys.indexOf(key)) - layout.scrollTop();

const numbers = (from: number, to: number): readonly string[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => String(from + at));

describe("the layout of rows", () => {
  it("keeps the reader's row where it is, whatever comes, goes or grows elsewhere", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 80 }),
        fc.integer({ min: 0, max: 4000 }),
        fc.nat(30),
        fc.nat(30),
        fc.array(fc.tuple(fc.nat(120), fc.integer({ min: 20, max: 400 })), { maxLength: 30 }),
        fc.infiniteStream(fc.boolean()),
        (count, scroll, above, below, measured, chance) => {
          const keys = numbers(100, 100 + count);
          const layout = layoutOf(keys, (key) => 40 + ((Number(key) * 37) % 90));
          layout.look(Math.min(scroll, Math.max(0, layout.total() - viewHeight)), viewHeight);
          const anchor = layout.anchor()?.key ?? "";
          const before = onScreen(layout, keys, anchor);
          const kept = keys.filter((key) => key === anchor || chance.next().value);
          const next = [...numbers(100 - above, 100), ...kept, ...numbers(100 + count, 100 + count + below)];
          layout.place(next, () => 77);
          for (const [at, height] of measured) layout.measure(String(90 + at), height);
          layout.settle();
          const after = onScreen(layout, next, anchor);
          // Only the very start of the stream can be reached before the row gets there.
          expect(after).toBeCloseTo(
            layout.scrollTop() === 0 ? layout.topOf(next.indexOf(anchor)) : before,
            6,
          );
        },
      ),
    );
  });

  it("holds on to the nearest row when the reader's own row goes away", () => {
    const keys = numbers(0, 30);
    const layout = layoutOf(keys, () => 100);
    layout.look(1030, viewHeight);
    expect(layout.anchor()?.key).toBe("10");
    const before = onScreen(layout, keys, "11");
    const next = ["new1", "new2", ...keys.filter((key) => key !== "10")];
    layout.place(next, () => 100);
    expect(onScreen(layout, next, "11")).toBe(before);
  });

  it("draws what is in sight and no more than the margin asked for", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.nat(40_000),
        fc.nat(900),
        (count, scroll, overscan) => {
          const keys = numbers(0, count);
          const layout = layoutOf(keys, (key) => 30 + ((Number(key) * 53) % 200));
          const top = Math.min(scroll, Math.max(0, layout.total() - viewHeight));
          layout.look(top, viewHeight);
          const { from, to } = layout.range(overscan);
          expect(layout.topOf(from)).toBeLessThanOrEqual(Math.max(0, top - overscan) + 0.001);
          expect(layout.topOf(to)).toBeGreaterThanOrEqual(
            Math.min(layout.total(), top + viewHeight + overscan),
          );
          if (from + 1 < count) expect(layout.topOf(from + 1)).toBeGreaterThan(Math.max(0, top - overscan));
        },
      ),
    );
  });

  it("does not follow the rounding of the browser, or it would drift", () => {
    const layout = layoutOf(numbers(0, 50), () => 33.3);
    layout.look(333.4, viewHeight);
    layout.look(333, viewHeight);
    expect(layout.scrollTop()).toBe(333.4);
  });

  it("brings a row into sight by the least scroll, and leaves alone one that is there", () => {
    const layout = layoutOf(numbers(0, 50), () => 100);
    layout.bring("3", "nearest");
    expect(layout.scrollTop()).toBe(0);
    layout.bring("7", "nearest");
    expect(layout.scrollTop()).toBe(300);
    layout.bring("20", "upper");
    expect(layout.scrollTop()).toBe(1900);
    layout.bring("17", "nearest");
    expect(layout.scrollTop()).toBe(1700);
  });

  it("keeps its place when the width changes and every height is to be measured again", () => {
    const keys = numbers(0, 40);
    const layout = layoutOf(keys, () => 100);
    layout.look(1250, viewHeight);
    layout.forgetHeights();
    for (const key of keys) layout.measure(key, 140);
    layout.settle();
    expect(onScreen(layout, keys, "12")).toBe(-50);
  });
});
