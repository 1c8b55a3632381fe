import { describe, expect, it } from "vitest";
import { labelStart } from "../../../src-renderer/graph/timeline/draw-axis.ts";
import { windowSinceStart } from "../../../src-renderer/graph/timeline/time-window.ts";

const hour = 3_600_000;

describe("the lines T0, T+15 and T+60", () => {
  const words = (...at: readonly [number, number, number]): readonly string[] =>
    labelStart(...at).map(({ label }) => label);

  it("all have their label where an hour is wide", () => {
    expect(words(100, 150, 300)).toEqual(["T0", "T+15", "T+60"]);
  });

  it("leave T+15 its line alone where it would be written over", () => {
    expect(words(100, 130, 165)).toEqual(["T0", "", "T+60"]);
  });

  it("write T0 before its line where T+15 stands in the way", () => {
    const [t0] = labelStart(100, 108, 132);
    expect(t0?.isBefore).toBe(true);
    expect(words(100, 108, 132)).toEqual(["T0", "", "T+60"]);
    expect(labelStart(10, 18, 42)[0]?.isBefore).toBe(false);
  });

  it("keep T0 alone where a day is a few pixels", () => {
    expect(words(100, 101, 104)).toEqual(["T0", "", ""]);
  });
});

describe("the window that follows the room live", () => {
  const now = 100 * hour;
  const live = (startedAt: number | null, first: number | null = now - 90 * hour) =>
    windowSinceStart(4 * hour, 8 * hour, { startedAt, first }, now);

  it("grows so that T0 stays in sight while the crisis is young", () => {
    const { from, to } = live(now - 5 * hour);
    expect(from).toBeLessThan(now - 5 * hour);
    expect(to).toBeGreaterThan(now);
  });

  it("is the last hours alone before there is a T0, and once T0 is far", () => {
    for (const startedAt of [null, now - 9 * hour]) {
      const { from, to } = live(startedAt);
      expect(to - from).toBe(4 * hour);
    }
  });

  it("shows what is still to come up to T+60, and nothing of the hours before the first mention", () => {
    const startedAt = now - hour / 6;
    const { from, to } = live(startedAt, startedAt - hour / 10);
    expect(to).toBeGreaterThan(startedAt + hour);
    expect(from).toBeLessThan(startedAt - hour / 10);
    expect(to - from).toBeLessThan(2 * hour);
  });

  it("keeps the hours before T0 where something was said in them", () => {
    expect(live(now - hour / 6).from).toBe(now - 3.6 * hour);
  });
});
