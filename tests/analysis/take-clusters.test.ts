import fc from "fast-check";
import { expect, it } from "vitest";
import { largestCascades } from "../../src-main/analysis/cascade-figures.ts";
import { type Cascades, measureCascades } from "../../src-main/analysis/cascades.ts";
import { takeClusters } from "../../src-main/analysis/take-clusters.ts";
import { plantTree } from "./plant-tree.ts";

/** What it must give, one cluster after the other in order of size. */
function takeOneByOne(cascades: Cascades, gathered: readonly (readonly number[])[], maxNodes: number) {
  const sizeOf = (own: readonly number[]) => own.reduce((sum, c) => sum + (cascades.size[c] ?? 0), 0);
  const inCampaign = new Set(gathered.flat());
  const alone = largestCascades(cascades, 1, cascades.count).filter((c) => !inCampaign.has(c));
  // A stable sort: of equal size, a cascade comes before a campaign.
  const clusters = [...alone.map((c) => [c]), ...gathered].sort((a, b) => sizeOf(b) - sizeOf(a));
  const taken: { cascades: readonly number[]; room: number }[] = [];
  // Places kept for campaigns, up to a quarter.
  const awaited: (readonly number[])[] = [];
  const kept = () => awaited.reduce((sum, own) => sum + sizeOf(own), 0);
  for (const own of clusters)
    if (gathered.includes(own) && kept() + sizeOf(own) <= maxNodes / 4) awaited.push(own);
  let left = maxNodes;
  for (const own of clusters) {
    const size = sizeOf(own);
    if (awaited.includes(own)) awaited.splice(awaited.indexOf(own), 1);
    const free = left - kept();
    if (size > free && taken.length > 0) continue;
    taken.push({ cascades: own, room: Math.min(size, free) });
    left -= Math.min(size, free);
  }
  return taken;
}

const planted = fc
  .array(fc.record({ parent: fc.nat(), isRoot: fc.boolean(), time: fc.integer({ min: 1, max: 30 }) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((nodes) =>
    plantTree(
      nodes.map(({ parent, isRoot, time }, i) => ({ parent: i === 0 || isRoot ? -1 : parent % i, time })),
    ),
  );

it("does not let what is large crowd out a campaign", () => {
  // Four cascades of ten mentions; six of one, the last three of which say the same.
  const tree = plantTree(
    Array.from({ length: 46 }, (_, i) => ({
      parent: i >= 40 || i % 10 === 0 ? -1 : i - (i % 10),
      time: i + 1,
    })),
  );
  const cascades = measureCascades(tree);
  const small = Array.from({ length: cascades.count }, (_, c) => c).filter((c) => cascades.size[c] === 1);
  const campaign = small.slice(3);
  const { taken } = takeClusters(cascades, [campaign], 40);
  expect(taken.filter(({ room }) => room === 10)).toHaveLength(3);
  expect(taken).toContainEqual({ cascades: campaign, room: 3 });
});

it("takes what one would take going through all clusters from the largest, equals from the earliest", () => {
  fc.assert(
    fc.property(planted, fc.integer({ min: 1, max: 70 }), fc.nat({ max: 4 }), (tree, maxNodes, together) => {
      const cascades = measureCascades(tree);
      const all = Array.from({ length: cascades.count }, (_, c) => c);
      const gathered =
        together < 2 ? [] : [all.filter((c) => c % together === 1)].filter((own) => own.length > 0);
      const { taken, leftOut } = takeClusters(cascades, gathered, maxNodes);
      expect(taken).toEqual(takeOneByOne(cascades, gathered, maxNodes));
      const nodes = taken.reduce((sum, { room }) => sum + room, 0);
      expect(leftOut.nodes).toBe(tree.parent.length - nodes);
    }),
  );
});
