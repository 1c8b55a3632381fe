import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeCampaigns } from "../../src-main/analysis/campaign-figures.ts";
import { describeCascades } from "../../src-main/analysis/cascade-figures.ts";
import { measureCascades } from "../../src-main/analysis/cascades.ts";
import { campaignAccounts } from "../../src-main/analysis/families.ts";
import { gatherCampaigns } from "../../src-main/analysis/gather-campaigns.ts";
import { planPropagation } from "../../src-main/analysis/plan-propagation.ts";
import { buildPropagation } from "../../src-main/analysis/propagation.ts";
import type { ReferenceTree } from "../../src-main/analysis/reference-tree.ts";
import type { PropagationGraph } from "../../src-main/contract/propagation.ts";
import { plantTree } from "./plant-tree.ts";

const start = Date.UTC(2026, 2, 3, 15);
const minute = 60_000;

interface Options {
  readonly groups: readonly (readonly number[])[];
  readonly texts?: Readonly<Record<number, string>>;
  readonly targets?: Readonly<Record<number, readonly string[]>>;
  readonly maxNodes?: number;
  readonly withInferred?: boolean;
}

function build(tree: ReferenceTree, options: Options): PropagationGraph {
  const cascades = measureCascades(tree);
  const gathered = gatherCampaigns(tree, cascades, options.groups);
  const plan = planPropagation(tree, cascades, options.maxNodes ?? 1000, null, gathered);
  const figures = describeCascades(tree, cascades, plan.cascades, start, (root) => ({
    id: String(root),
    handle: null,
    text: null,
    family: "campaign",
  }));
  const campaigns = describeCampaigns(
    tree,
    cascades,
    plan.campaigns,
    (place) => ({
      id: String(place),
      text: options.texts?.[place] ?? null,
      targets: options.targets?.[place] ?? [],
      family: "campaign",
    }),
    () => ({ texts: options.groups[0]?.length ?? 0, accounts: options.groups[0]?.length ?? 0 }),
  );
  const detailOf = (node: number) => ({
    id: String(node),
    handle: null,
    followers: null,
    family: null,
    textGroup: -1,
    links: [],
  });
  return buildPropagation(tree, cascades, plan, figures, campaigns, detailOf, options.withInferred ?? true);
}

/** Five copies (0 to 4), two answers under the third, and a cascade of four that has nothing to do with it. */
const tree = plantTree([
  { parent: -1, time: start + 3 * minute },
  { parent: -1, time: start },
  { parent: -1, time: start + 4 * minute },
  { parent: -1, time: start + 30 * minute },
  { parent: -1, time: start + 5 * minute },
  { parent: 2, kind: "reply", time: start + 6 * minute },
  { parent: 2, kind: "repost", time: start + 7 * minute },
  { parent: -1, time: start + 8 * minute },
  { parent: 7, time: start + 9 * minute },
  { parent: 7, time: start + 9 * minute },
  { parent: 7, time: start + 9 * minute },
]);
const copies = [0, 1, 2, 3, 4];

describe("a campaign of copies", () => {
  it("is one cluster round the earliest copy, on inferred edges only", () => {
    const graph = build(tree, { groups: [copies] });
    expect(graph.cascades.map(({ root }) => root)).toEqual(["1", "7"]);
    const cluster = graph.ids.filter((_, i) => graph.cascade[i] === 0);
    expect(new Set(cluster)).toEqual(new Set(["0", "1", "2", "3", "4", "5", "6"]));
    const edges = graph.ids.map((id, i) => [id, graph.ids[graph.parent[i] ?? -1], graph.isInferred[i]]);
    expect(edges).toContainEqual(["1", undefined, false]);
    for (const id of ["0", "2", "3", "4"]) expect(edges).toContainEqual([id, "1", true]);
    for (const id of ["5", "6"]) expect(edges).toContainEqual([id, "2", false]);
  });

  it("is never given the figures of a cascade: its entry is the one under the earliest copy", () => {
    const graph = build(tree, { groups: [copies] });
    expect(graph.cascades[0]).toMatchObject({ root: "1", size: 1, depth: 0, structuralVirality: 0 });
    expect(graph.campaigns).toHaveLength(1);
    expect(graph.campaigns[0]).toMatchObject({
      cascade: 0,
      roots: ["1", "0", "2", "4", "3"],
      sizes: [1, 1, 3, 1, 1],
      mentions: 7,
      copies: 5,
    });
  });

  it("stands together without an edge when inferred edges are off", () => {
    const graph = build(tree, { groups: [copies], withInferred: false });
    expect(graph.isInferred).not.toContain(true);
    expect(graph.parent.filter((parent) => parent === -1)).toHaveLength(6);
    expect(graph.campaigns[0]?.mentions).toBe(7);
  });

  it("is not one when too few accounts wrote it, however often", () => {
    const one = plantTree(copies.map(() => ({ parent: -1, author: 1 })));
    expect(build(one, { groups: [copies] }).campaigns).toEqual([]);
    expect(build(tree, { groups: [copies.slice(0, campaignAccounts - 1)] }).campaigns).toEqual([]);
  });

  it("leaves copies that answer somebody in their cascade", () => {
    const graph = build(tree, { groups: [[...copies, 5]] });
    expect(graph.campaigns[0]?.roots).not.toContain("5");
    expect(graph.ids[graph.parent[graph.ids.indexOf("5")] ?? -1]).toBe("2");
  });

  it("says what was written, whom it names and how fast, with the names taken out of the text", () => {
    const graph = build(tree, {
      groups: [copies],
      texts: { 1: "Bonjour @velos_du_port. @Cycles-Amont, saviez-vous ? Écrire à contact@ailleurs.example" },
      targets: { 0: ["@velos_du_port"], 1: ["@velos_du_port", "@cycles-amont"], 2: ["@cycles-amont"] },
    });
    expect(graph.campaigns[0]).toMatchObject({
      template: "Bonjour @…. @…, saviez-vous ? Écrire à contact@ailleurs.example",
      targets: [
        { handle: "@cycles-amont", copies: 2 },
        { handle: "@velos_du_port", copies: 2 },
      ],
      targetCount: 2,
      startedAt: new Date(start).toISOString(),
      lastAt: new Date(start + 30 * minute).toISOString(),
      busiest: { copies: 4, at: new Date(start).toISOString() },
    });
  });

  it("is cut with its earliest copy kept, and what is cut is counted", () => {
    const graph = build(tree, { groups: [copies], maxNodes: 3 });
    expect(graph.ids[0]).toBe("1");
    expect(graph.ids).toHaveLength(3);
    expect(graph.leftOut).toEqual({ cascades: 3, nodes: 8 });
  });

  it("puts every mention in at most one cluster, and invents nothing", () => {
    const planted = fc.array(
      fc.record({
        parent: fc.integer({ min: -3, max: 40 }),
        author: fc.integer({ min: -1, max: 12 }),
        time: fc.integer({ min: start, max: start + 60 * minute }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(
        planted,
        fc.array(fc.array(fc.nat(39), { maxLength: 30 }), { maxLength: 3 }),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        (list, wished, maxNodes, withInferred) => {
          const grown = plantTree(
            list.map((one) => ({ ...one, parent: one.parent >= list.length ? -1 : one.parent })),
          );
          const groups = wished.map((group) => [...new Set(group)].filter((place) => place < list.length));
          const measured = measureCascades(grown);
          const graph = build(grown, { groups, maxNodes, withInferred });
          expect(new Set(graph.ids).size).toBe(graph.ids.length);
          expect(graph.ids.length + graph.leftOut.nodes).toBe(measured.order.length);
          const drawn = graph.cascades.length - graph.campaigns.length;
          const gathered = graph.campaigns.reduce((sum, { roots }) => sum + roots.length, 0);
          // A campaign that is cut has cascades both gathered and left out.
          const cut = graph.ids.length === maxNodes ? gathered : 0;
          const known = drawn + gathered + graph.leftOut.cascades;
          expect(known).toBeGreaterThanOrEqual(measured.count);
          expect(known - cut).toBeLessThanOrEqual(measured.count);
          const roots = new Set(graph.campaigns.flatMap((campaign) => campaign.roots));
          for (const [i, id] of graph.ids.entries()) {
            const node = Number(id);
            const place = node >= 0 ? node : list.length - 2 - node;
            const parent = graph.ids[graph.parent[i] ?? -1];
            const above = measured.parentOf[place] ?? -1;
            const observed =
              above < 0 ? undefined : String(above < list.length ? above : list.length - 2 - above);
            if (graph.isInferred[i] === true) {
              expect(withInferred).toBe(true);
              expect(roots.has(id)).toBe(true);
              expect(observed).toBeUndefined();
            } else expect(parent).toBe(observed);
            if (graph.parent[i] !== -1) expect(graph.cascade[graph.parent[i] ?? 0]).toBe(graph.cascade[i]);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
