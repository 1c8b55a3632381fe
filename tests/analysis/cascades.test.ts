import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeCascades, largestCascades } from "../../src-main/analysis/cascade-figures.ts";
import type { Cascades } from "../../src-main/analysis/cascades.ts";
import { measureCascades } from "../../src-main/analysis/cascades.ts";
import { sharedData, withoutSharedData } from "../helpers/shared-data.ts";
import { plantParents, plantTree } from "./plant-tree.ts";
import { readArchive } from "./read-archive.ts";

const chain = (n: number): number[] => Array.from({ length: n }, (_, i) => i - 1);
const star = (n: number): number[] => Array.from({ length: n }, (_, i) => (i === 0 ? -1 : 0));

const figures = (cascades: Cascades, c = 0) => ({
  root: cascades.root[c],
  size: cascades.size[c],
  depth: cascades.depth[c],
  maxBreadth: cascades.maxBreadth[c],
  structuralVirality: cascades.structuralVirality[c],
  unknown: cascades.unknown[c],
});

describe("the figures of a cascade", () => {
  it("are those of a star", () => {
    const n = 100;
    expect(figures(measureCascades(plantParents(...star(n))))).toEqual({
      root: 0,
      size: n,
      depth: 1,
      maxBreadth: n - 1,
      structuralVirality: (2 * (n - 1)) / n,
      unknown: 0,
    });
  });

  it("are those of a chain, however deep", () => {
    const n = 100_000;
    const found = figures(measureCascades(plantParents(...chain(n))));
    expect(found).toMatchObject({ size: n, depth: n - 1, maxBreadth: 1 });
    expect(found.structuralVirality).toBeCloseTo((n + 1) / 3, 6);
  });

  it("are those of a chain received from its end", () => {
    const n = 100_000;
    const parents = Array.from({ length: n }, (_, i) => (i === n - 1 ? -1 : i + 1));
    expect(figures(measureCascades(plantParents(...parents)))).toMatchObject({
      root: n - 1,
      size: n,
      depth: n - 1,
    });
  });

  it("are zero for a mention alone", () => {
    expect(figures(measureCascades(plantParents(-1)))).toEqual({
      root: 0,
      size: 1,
      depth: 0,
      maxBreadth: 1,
      structuralVirality: 0,
      unknown: 0,
    });
  });

  it("agree with a naive count over all pairs, on any forest with unknown parents and circles", () => {
    const reference = fc.integer({ min: -4, max: 24 });
    const times = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(reference, times), { maxLength: 25 }), (list) => {
        const tree = plantTree(
          list.map(([parent, time]) => ({ parent: parent >= list.length ? -1 : parent, time })),
        );
        const cascades = measureCascades(tree);
        const n = list.length;
        // Every known mention is in one cascade, with its parent unless its link was cut.
        for (let i = 0; i < n; i++) {
          expect(cascades.cascadeOf[i]).toBeGreaterThanOrEqual(0);
          const parent = cascades.parentOf[i] ?? -1;
          if (parent >= 0) expect(cascades.cascadeOf[parent]).toBe(cascades.cascadeOf[i]);
        }
        for (let c = 0; c < cascades.count; c++) {
          const nodes = [...cascades.order].filter((node) => cascades.cascadeOf[node] === c);
          const up = (node: number): number[] => {
            const path = [node];
            for (let at = cascades.parentOf[node] ?? -1; at >= 0; at = cascades.parentOf[at] ?? -1)
              path.push(at);
            return path;
          };
          let sum = 0;
          for (const a of nodes) {
            for (const b of nodes) {
              if (a >= b) continue;
              const above = up(a);
              const meeting = up(b).findIndex((node) => above.includes(node));
              sum += meeting + above.indexOf(up(b)[meeting] ?? -1);
            }
          }
          const depths = nodes.map((node) => up(node).length - 1);
          const pairs = (nodes.length * (nodes.length - 1)) / 2;
          const root = cascades.root[c] ?? 0;
          expect(depths.filter((depth) => depth === 0)).toHaveLength(1);
          expect(figures(cascades, c)).toEqual({
            root,
            size: nodes.length,
            depth: Math.max(...depths),
            maxBreadth: Math.max(...depths.map((depth) => depths.filter((other) => other === depth).length)),
            structuralVirality: expect.closeTo(pairs === 0 ? 0 : sum / pairs, 9),
            unknown: root < 0 || (tree.parent[root] ?? -1) <= -2 ? 1 : 0,
          });
          const own = nodes.filter((node) => node < n).map((node) => tree.time[node] ?? 0);
          expect(cascades.startedAt[c]).toBe(Math.min(...own));
          expect(cascades.lastAt[c]).toBe(Math.max(...own));
        }
      }),
      { numRuns: 800 },
    );
  });
});

describe("a mention never received", () => {
  it("is the root when two received ones refer to it", () => {
    const cascades = measureCascades(plantParents(-2, -2, 0));
    expect(cascades.count).toBe(1);
    expect(figures(cascades)).toMatchObject({ root: -2, size: 4, depth: 2, unknown: 1 });
  });

  it("is no node when a single one refers to it: that one is the root, and the id is counted", () => {
    const cascades = measureCascades(plantParents(-2, 0));
    expect(figures(cascades)).toMatchObject({ root: 0, size: 2, depth: 1, unknown: 1 });
  });

  it("does not join cascades that refer to different ones", () => {
    expect(measureCascades(plantParents(-2, -3)).count).toBe(2);
  });
});

describe("references that make no tree", () => {
  it("to itself: the mention is a root", () => {
    expect(figures(measureCascades(plantParents(0)))).toMatchObject({ root: 0, size: 1 });
  });

  it("in a circle: the earliest mention is the root", () => {
    const tree = plantTree([
      { parent: 1, time: 30 },
      { parent: 2, time: 10 },
      { parent: 0, time: 20 },
      { parent: 0, time: 40 },
    ]);
    expect(figures(measureCascades(tree))).toMatchObject({ root: 1, size: 4, depth: 2 });
  });
});

describe("figures for people", () => {
  const minute = 60_000;
  const start = 1_700_000_000_000;
  const tree = plantTree([
    { parent: -1, time: start, author: 1 },
    { parent: 0, time: start + 20 * minute, author: 2 },
    { parent: 0, time: start + 21 * minute, author: 2 },
    { parent: 0, time: start + 4 * minute, author: 3 },
    { parent: -1, time: start },
  ]);
  const cascades = measureCascades(tree);
  const describeNow = (now: number) =>
    describeCascades(tree, cascades, largestCascades(cascades, 2, 10), now, () => ({
      id: "r",
      handle: null,
      text: null,
      family: "neutral",
    }));

  it("take the largest first, from a least size", () => {
    expect(largestCascades(cascades, 1, 10)).toEqual([0, 1]);
    expect(largestCascades(cascades, 2, 10)).toEqual([0]);
  });

  it("count accounts once and the pace of the last quarter of an hour and the one before", () => {
    const [found] = describeNow(start + 25 * minute);
    expect(found).toMatchObject({
      accounts: 3,
      pace: 2 / 15,
      paceBefore: 2 / 15,
      startedAt: new Date(start).toISOString(),
      lastAt: new Date(start + 21 * minute).toISOString(),
      viralityRank: null,
    });
  });

  it("rank virality only among at least five cascades of about the same size", () => {
    const parents: number[] = [];
    for (let k = 0; k < 6; k++) {
      const root = parents.length;
      parents.push(-1, root, root, k === 5 ? root + 2 : root);
    }
    const peers = plantParents(...parents);
    const measured = measureCascades(peers);
    const ranks = describeCascades(peers, measured, [0, 5], 0, () => ({
      id: "r",
      handle: null,
      text: null,
      family: "neutral",
    })).map((one) => one.viralityRank);
    expect(ranks).toEqual([0, 1]);
  });
});

const archive = sharedData("weibo-cascades/ced-weibo-65.tar.gz");

describe("real repost trees", () => {
  it.skipIf(archive === null)(
    `keep every record under the parent it names${archive === null ? ` (${withoutSharedData})` : ""}`,
    async () => {
      let records = 0;
      for (const [name, body] of await readArchive(archive ?? "")) {
        if (!/-repost\/[^/]+\.json$/u.test(name)) continue;
        const list = JSON.parse(body) as readonly { readonly mid: string; readonly parent: string }[];
        records += list.length;
        const places = new Map(list.map((one, i) => [one.mid, i + 1]));
        const unknown = [...new Set(list.map((one) => one.parent))].filter(
          (id) => id !== "" && !places.has(id),
        );
        const parents = list.map((one) =>
          one.parent === "" ? 0 : (places.get(one.parent) ?? -2 - unknown.indexOf(one.parent)),
        );
        const cascades = measureCascades(plantParents(-1, ...parents));
        let inTree = 0;
        for (let c = 0; c < cascades.count; c++) inTree += cascades.size[c] ?? 0;
        const joining = unknown.filter(
          (_, k) => parents.filter((parent) => parent === -2 - k).length > 1,
        ).length;
        expect(inTree).toBe(list.length + 1 + joining);
        const depthOf = new Map<number, number>([[0, 0]]);
        const naive = (place: number): number => {
          const known = depthOf.get(place);
          if (known !== undefined) return known;
          const parent = parents[place - 1] ?? 0;
          const depth = parent >= 0 ? naive(parent) + 1 : joining > 0 ? 1 : 0;
          depthOf.set(place, depth);
          return depth;
        };
        for (let i = 1; i <= list.length; i++) {
          if (unknown.length === 0) expect(cascades.depthOf[i]).toBe(naive(i));
        }
      }
      expect(records).toBeGreaterThan(20_000);
    },
  );
});
