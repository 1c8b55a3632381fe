import { describe, expect, it } from "vitest";
import type { Baseline } from "../../src-main/analysis/baseline.ts";
import { findSpikes } from "../../src-main/analysis/spikes.ts";

const bucket = 300_000;
const from = Date.UTC(2026, 2, 3, 10);
const counts = [4, 5, 6, 60, 80, 7, 5, 4];

function usual(value: number): Baseline {
  const same = counts.map(() => value);
  const high = counts.map(() => value * 2);
  return { isKnown: true, basis: "sameHours", days: 4, hours: 96, low: same, median: same, high };
}

describe("spikes", () => {
  it("are joined buckets above the usual volume, with what was expected", () => {
    expect(findSpikes({ from, bucket, counts }, usual(5), [])).toEqual([
      {
        start: from + 3 * bucket,
        end: from + 5 * bucket,
        observed: 140,
        expected: 10,
        verdict: "spike",
        reason: "spike.above-usual",
      },
    ]);
  });

  it("are not called so when nobody knows the usual volume", () => {
    const unknown: Baseline = { isKnown: false, reason: "insufficientData", hoursKnown: 1 };
    const [found] = findSpikes({ from, bucket, counts }, unknown, []);
    expect(found).toMatchObject({ verdict: "insufficient-data", expected: null });
  });

  it("are the feed's doing just after a source started or came back", () => {
    const at = from + 3 * bucket + 20_000;
    const resumed = findSpikes({ from, bucket, counts }, usual(5), [{ at, change: "resumed" }]);
    expect(resumed[0]).toMatchObject({ verdict: "feed-artefact", reason: "spike.source-resumed" });
    const later = findSpikes({ from, bucket, counts }, usual(5), [
      { at: from + 5 * bucket, change: "started" },
    ]);
    expect(later[0]?.verdict).toBe("spike");
  });

  it("are not made of a handful", () => {
    expect(findSpikes({ from, bucket, counts: [0, 0, 3, 0] }, usual(0), [])).toEqual([]);
  });
});
