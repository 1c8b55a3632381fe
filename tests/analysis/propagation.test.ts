import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildAccountPropagation } from "../../src-main/analysis/account-propagation.ts";
import { describeCascades } from "../../src-main/analysis/cascade-figures.ts";
import { measureCascades } from "../../src-main/analysis/cascades.ts";
import { planPropagation } from "../../src-main/analysis/plan-propagation.ts";
import type { NodeDetail } from "../../src-main/analysis/propagation.ts";
import { buildPropagation } from "../../src-main/analysis/propagation.ts";
import type { ReferenceTree } from "../../src-main/analysis/reference-tree.ts";
import type { PropagationGraph } from "../../src-main/contract/propagation.ts";
import type { Planted } from "./plant-tree.ts";
import { plantTree } from "./plant-tree.ts";

const start = 1_700_000_000_000;
const minute = 60_000;

function build(
  tree: ReferenceTree,
  options: {
    details?: Record<number, Partial<NodeDetail>>;
    maxNodes?: number;
    withInferred?: boolean;
    only?: number;
    kept?: number;
  } = {},
): PropagationGraph {
  const cascades = measureCascades(tree);
  const plan = planPropagation(
    tree,
    cascades,
    options.maxNodes ?? 1000,
    options.only === undefined ? null : [options.only],
    [],
    options.kept ?? null,
  );
  const figures = describeCascades(tree, cascades, plan.cascades, start, (root) => ({
    id: String(root),
    handle: null,
    text: null,
    family: "attack",
  }));
  const detailOf = (node: number): NodeDetail => ({
    id: String(node),
    handle: null,
    followers: null,
    family: null,
    textGroup: -1,
    links: [],
    ...options.details?.[node],
  });
  return buildPropagation(tree, cascades, plan, figures, [], detailOf, options.withInferred ?? false);
}

const edge = (
  graph: PropagationGraph,
  id: string,
): { parent: string | undefined; isInferred: boolean | undefined } => {
  const i = graph.ids.indexOf(id);
  return { parent: graph.ids[graph.parent[i] ?? -1], isInferred: graph.isInferred[i] };
};

describe("the propagation graph", () => {
  it("draws raw reposts as the star that platforms give", () => {
    const graph = build(
      plantTree([{ parent: -1 }, { parent: 0 }, { parent: 0 }, { parent: 1, kind: "reply" }]),
    );
    expect(graph.parent).toEqual([-1, 0, 0, 1]);
    expect(graph.isInferred).toEqual([false, false, false, false]);
    expect(graph.weight).toEqual([3, 1, 0, 0]);
    expect(graph.family).toEqual(["attack", "attack", "attack", "attack"]);
  });

  it("shows a never received root as unknown, dated by its earliest child", () => {
    const graph = build(
      plantTree([
        { parent: -2, time: start + 5 },
        { parent: -2, time: start + 3 },
      ]),
    );
    expect(graph.kind).toEqual(["unknown", "repost", "repost"]);
    expect(graph.ids[0]).toBe("-2");
    expect(graph.time[0]).toBe(start + 3);
  });

  it("keeps the largest cascades whole and says what it left out", () => {
    const tree = plantTree([-1, 0, 0, -1, 3, -1, 5, 5, 5].map((parent) => ({ parent })));
    const graph = build(tree, { maxNodes: 7 });
    expect(graph.cascades.map((one) => one.size)).toEqual([4, 3]);
    expect(graph.leftOut).toEqual({ cascades: 1, nodes: 2 });
    expect(build(tree, { maxNodes: 2 })).toMatchObject({
      ids: ["5", "6"],
      leftOut: { cascades: 2, nodes: 7 },
    });
    expect(build(tree, { only: 1 }).ids).toEqual(["3", "4"]);
  });

  it("makes room for a small cascade that is wanted, the largest first all the same", () => {
    const parents = [
      -1,
      ...Array.from({ length: 7 }, () => 0),
      -1,
      ...Array.from({ length: 4 }, () => 8),
      -1,
      13,
    ];
    const tree = plantTree(parents.map((parent) => ({ parent })));
    expect(build(tree, { maxNodes: 13 }).cascades.map((one) => one.size)).toEqual([8, 5]);
    const graph = build(tree, { maxNodes: 13, kept: 2 });
    expect(graph.cascades.map((one) => one.size)).toEqual([8, 2]);
    expect(graph.leftOut).toEqual({ cascades: 1, nodes: 5 });
  });

  it("never points outside itself, and never in a circle", () => {
    const planted = fc.array(
      fc.record({
        parent: fc.integer({ min: -4, max: 30 }),
        kind: fc.constantFrom("repost" as const, "quote" as const, "reply" as const),
        time: fc.integer({ min: start, max: start + 50 * minute }),
        author: fc.integer({ min: -1, max: 9 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        planted,
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.nat(100_000)),
        (list, maxNodes, followers) => {
          const tree = plantTree(
            list.map((one): Planted => ({ ...one, parent: one.parent >= list.length ? -1 : one.parent })),
          );
          const details = Object.fromEntries(list.map((_, i) => [i, { followers: followers[i] ?? 5 }]));
          const graph = build(tree, { maxNodes, withInferred: true, details });
          expect(graph.ids.length + graph.leftOut.nodes).toBe(measureCascades(tree).order.length);
          for (const [i, parent] of graph.parent.entries()) {
            if (parent < 0) continue;
            expect(graph.cascade[parent]).toBe(graph.cascade[i]);
            let at = parent;
            for (let steps = 0; at >= 0; steps++) {
              expect(steps).toBeLessThanOrEqual(graph.ids.length);
              at = graph.parent[at] ?? -1;
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("inferred edges", () => {
  const tree = plantTree([
    { parent: -1, time: start },
    { parent: 0, kind: "quote", time: start + 60 * minute },
    { parent: 0, kind: "repost", time: start + 61 * minute },
    { parent: 0, kind: "repost", time: start + 1 * minute },
    { parent: 0, kind: "reply", time: start + 62 * minute },
  ]);
  const known = {
    0: { followers: 1000 },
    1: { followers: 500_000 },
    2: { followers: 10 },
    3: { followers: 10 },
    4: { followers: 10 },
  };

  it("hang a repost under the much followed account that had just shared", () => {
    const graph = build(tree, { details: known, withInferred: true });
    expect(edge(graph, "2")).toEqual({ parent: "1", isInferred: true });
    expect(edge(graph, "3")).toEqual({ parent: "0", isInferred: false });
  });

  it("leave replies where they are observed", () => {
    expect(edge(build(tree, { details: known, withInferred: true }), "4")).toEqual({
      parent: "0",
      isInferred: false,
    });
  });

  it("are not drawn when switched off, nor when followers are unknown", () => {
    expect(edge(build(tree, { details: known }), "2").parent).toBe("0");
    expect(build(tree, { withInferred: true }).isInferred).not.toContain(true);
  });

  it("tie cascades that share a text or a link, from the earliest", () => {
    const roots = plantTree([
      { parent: -1, time: start + 3 },
      { parent: -1, time: start + 1 },
      { parent: -1, time: start + 2 },
      { parent: -1, time: start + 9 },
    ]);
    const details = {
      0: { textGroup: 4 },
      1: { textGroup: 4 },
      2: { links: ["https://a"] },
      3: { links: ["https://a"] },
    };
    const graph = build(roots, { details, withInferred: true });
    const named = graph.extra.map(({ from, to, reason, isInferred }) => [
      graph.ids[from],
      graph.ids[to],
      reason,
      isInferred,
    ]);
    expect(named).toEqual([
      ["1", "0", "sameText", true],
      ["2", "3", "sameLink", true],
    ]);
    expect(build(roots, { details }).extra).toEqual([]);
  });
});

describe("the graph of accounts", () => {
  it("puts each under whom it answers most, other exchanges beside", () => {
    const tree = plantTree([
      { parent: -1, author: 1 },
      { parent: 0, author: 2 },
      { parent: 1, author: 3, kind: "reply" },
      { parent: 1, author: 3, kind: "reply" },
      { parent: 0, author: 3 },
      { parent: 2, author: 2, kind: "reply" },
    ]);
    const cascades = measureCascades(tree);
    const plan = planPropagation(tree, cascades, 100, null);
    const accountOf = (place: number) => ({ id: `account-${tree.author[place]}`, handle: null });
    const graph = buildAccountPropagation(tree, cascades, plan, [], [], accountOf, null);
    expect(graph.ids).toEqual(["account-1", "account-2", "account-3"]);
    expect(graph.weight).toEqual([1, 2, 3]);
    expect(graph.parent).toEqual([-1, 0, 1]);
    expect(graph.extra.map(({ from, to, weight }) => [from, to, weight])).toEqual([
      [2, 0, 1],
      [1, 2, 1],
    ]);
  });
});

describe("positions of accounts", () => {
  // Account 1 posts; 2, much followed, quotes it; 3 and 4 repost the post right after the quote.
  const tree = plantTree([
    { parent: -1, author: 1, time: start },
    { parent: 0, author: 2, kind: "quote", time: start + 60 * minute },
    { parent: 0, author: 3, kind: "repost", time: start + 61 * minute },
    { parent: 0, author: 4, kind: "repost", time: start + 62 * minute },
    { parent: 0, author: 2, kind: "repost", time: start + 63 * minute },
  ]);
  const followers = [100, 500_000, 10, 10, 500_000];
  const positions = (withInferred: boolean) => {
    const cascades = measureCascades(tree);
    const plan = planPropagation(tree, cascades, 100, null);
    const accountOf = (place: number) => ({ id: `account-${tree.author[place]}`, handle: null });
    const followersOf = (place: number) => followers[place] ?? null;
    return buildAccountPropagation(
      tree,
      cascades,
      plan,
      [],
      [],
      accountOf,
      withInferred ? followersOf : null,
    );
  };

  it("tell what platforms say from what is inferred", () => {
    const graph = positions(true);
    expect(graph.ids).toEqual(["account-1", "account-2", "account-3", "account-4"]);
    expect(graph.positions).toEqual({
      observed: [4, 0, 0, 0],
      throughIt: [0, 2, 0, 0],
      throughOthers: [2, 0, 0, 0],
    });
    expect(graph.extra.filter(({ isInferred }) => isInferred)).toEqual([
      { from: 2, to: 1, isInferred: true, reason: "likelySource", weight: 1 },
      { from: 3, to: 1, isInferred: true, reason: "likelySource", weight: 1 },
    ]);
  });

  it("rest on observed edges alone when the inferred ones are off", () => {
    const graph = positions(false);
    expect(graph.positions).toEqual({
      observed: [4, 0, 0, 0],
      throughIt: [0, 0, 0, 0],
      throughOthers: [0, 0, 0, 0],
    });
    expect(graph.extra.some(({ isInferred }) => isInferred)).toBe(false);
  });
});
