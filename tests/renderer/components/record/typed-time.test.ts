import { describe, expect, it } from "vitest";
import {
  dayOf,
  daysAhead,
  daysBack,
  readTime,
  timeOn,
} from "../../../../src-renderer/components/record/typed-time.ts";

describe("a typed time of day", () => {
  it("is read as people write it, in 24 hours", () => {
    for (const [text, hours, minutes] of [
      ["14:10", 14, 10],
      ["14h10", 14, 10],
      ["14 h 5", 14, 5],
      ["14h", 14, 0],
      ["9.05", 9, 5],
      ["1410", 14, 10],
      ["910", 9, 10],
      ["7", 7, 0],
      [" 0:00 ", 0, 0],
    ] as const) {
      expect([text, readTime(text)]).toEqual([text, { hours, minutes }]);
    }
  });

  it("is nothing when no clock shows it", () => {
    for (const text of ["", "24:00", "12:60", "midi", "12:345", "-1:00", "1:2:3"]) {
      expect([text, readTime(text)]).toEqual([text, null]);
    }
  });

  it("falls on the day it is typed for", () => {
    const now = new Date(2026, 2, 3, 15, 54).getTime();
    expect(timeOn(dayOf(now), { hours: 9, minutes: 5 })).toBe(new Date(2026, 2, 3, 9, 5).getTime());
  });
});

describe("the days to choose from", () => {
  it("go from today back to the day before the crisis began", () => {
    const now = new Date(2026, 2, 5, 1, 0).getTime();
    const first = new Date(2026, 2, 3, 12, 4).getTime();
    expect(daysBack(now, first)).toEqual([5, 4, 3, 2].map((day) => new Date(2026, 2, day).getTime()));
  });

  it("are local midnights, even where a day has 23 hours, and never too many", () => {
    const days = daysBack(new Date(2026, 3, 2).getTime(), new Date(2025, 0, 1).getTime(), 10);
    expect(days).toHaveLength(10);
    for (const day of days) expect(new Date(day).getHours()).toBe(0);
  });
});

describe("the days a moment to come may fall on", () => {
  const now = new Date(2026, 2, 20, 15, 54).getTime();

  it("are two weeks from today, each a local midnight though days change length", () => {
    const days = daysAhead(now, null);
    expect(days).toHaveLength(15);
    expect(days[0]).toBe(new Date(2026, 2, 20).getTime());
    for (const day of days) expect(dayOf(day)).toBe(day);
  });

  it("hold the day chosen already, past or far", () => {
    const past = new Date(2026, 2, 3, 9, 5).getTime();
    expect(daysAhead(now, past)[0]).toBe(dayOf(past));
    expect(daysAhead(now, new Date(2026, 5, 1).getTime()).at(-1)).toBe(new Date(2026, 5, 1).getTime());
  });
});
