import { describe, expect, it } from "vitest";
import { createPace } from "../../src-main/warroom/pace.ts";

const minute = 60_000;
const at = (minutes: number): number => Date.UTC(2026, 2, 2, 9, 0, 0) + minutes * minute;

describe("mentions per minute", () => {
  it("are the mean of the last five whole minutes, so that a feed asked every two minutes does not fall silent", () => {
    const pace = createPace();
    for (const minutes of [0, 2, 4]) pace.count(at(minutes), 50);
    expect([5, 6, 7].map((now) => pace.perMinute(at(now)))).toEqual([30, 20, 20]);
  });

  it("leave out the minute that is not over, and fall to nothing five minutes after the last", () => {
    const pace = createPace();
    pace.count(at(0.5), 10);
    expect([0.9, 1, 5.9, 6].map((now) => pace.perMinute(at(now)))).toEqual([0, 2, 2, 0]);
  });
});
