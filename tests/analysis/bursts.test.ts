import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBursts, findBurstsOfTimes } from "../../src-main/analysis/bursts.ts";
import { sharedData, withoutSharedData } from "../helpers/shared-data.ts";
import { readArchive } from "./read-archive.ts";

interface Reference {
  readonly series: string;
  readonly offsets?: readonly number[];
  readonly n?: number;
  readonly s: number;
  readonly gamma: number;
  readonly bursts: readonly (readonly [number, number, number])[];
}

const path = sharedData("bursts-kleinberg/kleinberg_reference.json");
const references: readonly Reference[] = path === null ? [] : JSON.parse(readFileSync(path, "utf8"));

describe("Kleinberg's bursts", () => {
  it.skipIf(path === null)(
    `are those of pybursts on its example${path === null ? ` (${withoutSharedData})` : ""}`,
    () => {
      const known = references.filter((one) => one.offsets !== undefined);
      expect(known).toHaveLength(2);
      for (const { offsets, s, gamma, bursts } of known) {
        const found = findBursts(offsets ?? [], { s, gamma }).map(({ level, start, end }) => [
          level,
          start,
          end,
        ]);
        expect(found).toEqual(bursts);
      }
    },
  );

  it.skipIf(path === null)("are those of pybursts on two series of real posts", async () => {
    const archive = await readArchive(
      sharedData("rumoureval2017-train/rumoureval2017-train-7-events.tar.gz") ?? "",
    );
    const series = references.filter((one) => one.offsets === undefined);
    expect(series).toHaveLength(2);
    for (const { series: name, n, s, gamma, bursts } of series) {
      const event = name.split("/")[1] ?? "";
      const times = [...archive]
        .filter(([file]) => file.includes(`/${event}/`) && /(?:replies|source-tweet)\/\d+\.json$/u.test(file))
        .map(([, body]) => Date.parse((JSON.parse(body) as { created_at: string }).created_at));
      expect(new Set(times).size).toBe(n);
      const found = findBurstsOfTimes(times, { s, gamma });
      expect(found.map(({ level, start, end }) => [level, start / 1000, end / 1000])).toEqual(bursts);
    }
  });

  it("nest: each lies within one of the level below", () => {
    const series = fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 2, maxLength: 120 });
    fc.assert(
      fc.property(series, (unsorted) => {
        const offsets = unsorted.sort((a, b) => a - b);
        const bursts = findBursts(offsets, { s: 2, gamma: 0.3 });
        for (const burst of bursts) {
          expect(burst.start).toBeLessThan(burst.end);
          const isWithin = bursts.some(
            (outer) =>
              outer.level === burst.level - 1 && outer.start <= burst.start && outer.end >= burst.end,
          );
          expect(burst.level === 0 || isWithin).toBe(true);
        }
      }),
    );
  });

  it("do not depend on the unit of time", () => {
    const offsets = [4, 17, 23, 27, 33, 35, 37, 76, 77, 82, 84, 88, 90, 92];
    const times = offsets.map((offset) => offset * 1000);
    const settings = { s: 2, gamma: 0.1 };
    expect(findBurstsOfTimes(times, settings)).toEqual(
      findBursts(offsets, settings).map(({ level, start, end }) => ({
        level,
        start: start * 1000,
        end: end * 1000,
      })),
    );
  });

  it("of one event is that event, of none nothing", () => {
    expect(findBursts([7], { s: 2, gamma: 1 })).toEqual([{ level: 0, start: 7, end: 7 }]);
    expect(findBursts([], { s: 2, gamma: 1 })).toEqual([]);
  });
});
