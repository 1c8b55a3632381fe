import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ResonanceSignals } from "../../src-main/analysis/resonance.ts";
import { measureResonanceScale, resonanceIndex } from "../../src-main/analysis/resonance.ts";

const count = fc.integer({ min: 0, max: 1_000_000 });
const maybe = fc.option(count, { nil: null });
const signals: fc.Arbitrary<ResonanceSignals> = fc.record({
  likes: maybe,
  reposts: maybe,
  replies: maybe,
  quotes: maybe,
  followers: maybe,
  cascadeSize: fc.integer({ min: 1, max: 100_000 }),
  pace: fc.double({ min: 0, max: 500, noNaN: true }),
});

describe("the resonance index", () => {
  it("lies between 0 and 100, whole", () => {
    fc.assert(
      fc.property(signals, fc.array(signals, { maxLength: 20 }), (one, crisis) => {
        const index = resonanceIndex(one, measureResonanceScale(crisis));
        expect(Number.isInteger(index) && index >= 0 && index <= 100).toBe(true);
      }),
    );
  });

  it("never falls when a known signal grows", () => {
    const name = fc.constantFrom("likes", "reposts", "replies", "quotes", "followers", "cascadeSize", "pace");
    fc.assert(
      fc.property(signals, name, count, fc.array(signals, { maxLength: 20 }), (one, which, more, crisis) => {
        fc.pre(one[which] !== null);
        const scale = measureResonanceScale(crisis);
        const louder = { ...one, [which]: (one[which] ?? 0) + more };
        expect(resonanceIndex(louder, scale)).toBeGreaterThanOrEqual(resonanceIndex(one, scale));
      }),
      { numRuns: 500 },
    );
  });

  it("is 0 for what nobody saw and 100 at the top of the crisis", () => {
    const quiet = { likes: 0, reposts: 0, replies: 0, quotes: 0, followers: 0, cascadeSize: 1, pace: 0 };
    const loud = {
      likes: 1e6,
      reposts: 1e6,
      replies: 0,
      quotes: 0,
      followers: 1e8,
      cascadeSize: 1e5,
      pace: 900,
    };
    const scale = measureResonanceScale([quiet, loud]);
    expect(resonanceIndex(quiet, scale)).toBe(0);
    expect(resonanceIndex(loud, measureResonanceScale([quiet]))).toBe(100);
  });

  it("does not count against a mention what its source never says", () => {
    const article = {
      likes: null,
      reposts: null,
      replies: null,
      quotes: null,
      followers: null,
      cascadeSize: 20,
      pace: 1,
    };
    const scale = measureResonanceScale([]);
    expect(resonanceIndex(article, scale)).toBeGreaterThan(
      resonanceIndex({ ...article, likes: 0, followers: 0 }, scale),
    );
  });
});
