import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeBaseline, quantile } from "../../src-main/analysis/baseline.ts";

const hour = 3_600_000;
const day = 24 * hour;
const midnight = Date.UTC(2026, 2, 2);

/** Hourly counts over some days: ten times the hour of the day, and a flood from T0 on. */
function history(days: number, crisisHour: number): number[] {
  return Array.from({ length: days * 24 + crisisHour + 6 }, (_, i) =>
    i >= days * 24 + crisisHour ? 9999 : (i % 24) * 10,
  );
}

describe("the usual volume", () => {
  it("is that of the same hours of the days before", () => {
    const found = computeBaseline(
      { from: midnight, bucket: hour, counts: history(5, 9) },
      {
        crisisStart: midnight + 5 * day + 9 * hour,
        from: midnight + 5 * day + 9 * hour,
        buckets: 3,
        collectedSince: 0,
      },
    );
    expect(found).toMatchObject({ isKnown: true, basis: "sameHours", days: 5, median: [90, 100, 110] });
  });

  it("is that of the hours before T0 when there are too few days, and says so", () => {
    const found = computeBaseline(
      { from: midnight, bucket: hour, counts: history(1, 0) },
      { crisisStart: midnight + day, from: midnight + day, buckets: 2, collectedSince: 0 },
    );
    expect(found).toMatchObject({ isKnown: true, basis: "beforeStart", hours: 24, median: [115, 115] });
  });

  it("is unknown when little was collected before T0: emptiness is not silence", () => {
    const crisisStart = midnight + day;
    const found = computeBaseline(
      { from: midnight, bucket: hour, counts: history(1, 0) },
      { crisisStart, from: crisisStart, buckets: 2, collectedSince: crisisStart - 2 * hour },
    );
    expect(found).toEqual({ isKnown: false, reason: "insufficientData", hoursKnown: 2 });
  });

  it("never learns from the crisis itself", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 8, maxLength: 200 }), fc.nat(199), (counts, at) => {
        const crisisStart = midnight + (at % counts.length) * hour;
        const request = { crisisStart, from: crisisStart, buckets: 4, collectedSince: 0 };
        const flooded = counts.map((one, i) => (midnight + i * hour >= crisisStart ? 1e6 : one));
        expect(computeBaseline({ from: midnight, bucket: hour, counts: flooded }, request)).toEqual(
          computeBaseline({ from: midnight, bucket: hour, counts }, request),
        );
      }),
    );
  });

  it("keeps the median inside the band", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 72, maxLength: 200 }), (counts) => {
        const crisisStart = midnight + counts.length * hour;
        const found = computeBaseline(
          { from: midnight, bucket: hour, counts },
          { crisisStart, from: crisisStart, buckets: 24, collectedSince: 0 },
        );
        if (!found.isKnown) throw new Error("72 hours are enough");
        for (let i = 0; i < 24; i++) {
          expect(found.low[i]).toBeLessThanOrEqual(found.median[i] ?? 0);
          expect(found.high[i]).toBeGreaterThanOrEqual(found.median[i] ?? 0);
        }
      }),
    );
  });

  it("takes quantiles between the nearest values", () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([], 0.5)).toBe(0);
  });
});
