import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { liveSentences } from "../../../../src-main/sources/live-sentences.ts";
import { en } from "../../../../src-renderer/i18n/en.ts";
import { fr } from "../../../../src-renderer/i18n/fr.ts";
import { deafTime, feedHistory } from "../../../../src-renderer/views/sources/feed-history.ts";

const at = (minute: number): string => new Date(minute * 60_000).toISOString();
const minutes = (ms: number): number => ms / 60_000;
const source = (
  cuts: readonly (readonly [number, number | null])[],
  more: { state?: "connected" | "paused" | "cut"; since?: number } = {},
) => ({
  state: more.state ?? ("connected" as const),
  since: at(more.since ?? 0),
  cuts: cuts.map(([from, to]) => ({
    from: at(from),
    to: to === null ? null : at(to),
    reason: "source.stalled",
  })),
  gaps: [],
});
const drawn = (...parts: Parameters<typeof feedHistory>) =>
  feedHistory(...parts).map(({ kind, from, to }) => [kind, minutes(from), minutes(to)]);

describe("the life of a source", () => {
  it("is heard from its first day, less its cuts", () => {
    expect(drawn(source([[20, 30]]), 5 * 60_000, 0, 60 * 60_000)).toEqual([
      ["heard", 5, 20],
      ["cut", 20, 30],
      ["heard", 30, 60],
    ]);
  });

  it("is still cut while a cut is open, and stops when it is paused", () => {
    expect(drawn(source([[20, null]], { state: "cut", since: 20 }), 0, 0, 60 * 60_000).at(-1)).toEqual([
      "cut",
      20,
      60,
    ]);
    expect(drawn(source([], { state: "paused", since: 40 }), 0, 0, 60 * 60_000)).toEqual([["heard", 0, 40]]);
  });

  it("counts overlapping cuts once, and never more time than there was", () => {
    const cut = fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.array(cut), (cuts) => {
        const stretches = feedHistory(source(cuts), 0, 0, 100 * 60_000);
        const cutMinutes = Array.from({ length: 100 }, (_, minute) => minute).filter((minute) =>
          cuts.some(([from, to]) => from <= minute && minute < to),
        ).length;
        expect(minutes(deafTime(stretches))).toBe(cutMinutes);
      }),
    );
  });
});

describe("why a source is cut", () => {
  it("has its few words in both languages, for every reason a source or the room gives", () => {
    const rooms = ["room.was-closed", "room.source-not-running", "room.source-cannot-start"];
    const reasons = [...Object.keys(liveSentences), ...rooms].map(
      (key) => `sources.why.${key.split(".")[1]}`,
    );
    expect(reasons.filter((key) => !(key in fr) || !(key in en))).toEqual([]);
  });
});
