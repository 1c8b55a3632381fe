import * as d3 from "d3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createForceTicks, d3Settings } from "../../src-renderer/graph/force-ticks.ts";
import { createPointTreeScratch, growPointTree } from "../../src-renderer/graph/point-tree.ts";

interface Body extends d3.SimulationNodeDatum {
  readonly i: number;
}

/** Positions after some ticks of d3-force itself. */
function settleWithD3(
  x: Float64Array,
  y: Float64Array,
  links: readonly (readonly [number, number])[],
  ticks: number,
): Body[] {
  const bodies: Body[] = Array.from(x, (at, i) => ({ i, x: at, y: y[i] ?? 0 }));
  const simulation = d3
    .forceSimulation(bodies)
    .force("link", d3.forceLink(links.map(([source, target]) => ({ source, target }))))
    .force("charge", d3.forceManyBody())
    .force("x", d3.forceX().strength(d3Settings.gravity))
    .force("y", d3.forceY().strength(d3Settings.gravity))
    .alphaDecay(0)
    .stop();
  simulation.tick(ticks);
  return bodies;
}

const coordinate = fc.integer({ min: -500_000, max: 500_000 }).map((thousandths) => thousandths / 1000);

describe("force ticks in flat arrays", () => {
  it("give the positions that d3-force gives, to 1e-9", () => {
    const size = fc.integer({ min: 2, max: 80 });
    const cases = size.chain((n) =>
      fc.record({
        points: fc.uniqueArray(fc.tuple(coordinate, coordinate), {
          minLength: n,
          maxLength: n,
          selector: ([x, y]) => `${x} ${y}`,
        }),
        parents: fc.array(fc.nat(n - 1), { minLength: n, maxLength: n }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ points, parents }) => {
        const x = Float64Array.from(points, ([at]) => at);
        const y = Float64Array.from(points, ([, at]) => at);
        // Chance puts two points at the same height now and then: both sides would throw dice, in another order.
        fc.pre(new Set(x).size === x.length && new Set(y).size === y.length);
        const links = parents.flatMap((parent, i) => (i > 0 && parent < i ? [[parent, i] as const] : []));
        const expected = settleWithD3(x, y, links, 3);
        const source = Int32Array.from(links, ([from]) => from);
        const target = Int32Array.from(links, ([, to]) => to);
        const ours = createForceTicks(x, y, source, target, d3Settings);
        for (let t = 0; t < 3; t++) ours.tick(1);
        for (const body of expected) {
          expect(Math.abs((ours.x[body.i] ?? 0) - (body.x ?? 0))).toBeLessThan(
            1e-9 * (1 + Math.abs(body.x ?? 0)),
          );
          expect(Math.abs((ours.y[body.i] ?? 0) - (body.y ?? 0))).toBeLessThan(
            1e-9 * (1 + Math.abs(body.y ?? 0)),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it("survive points in the same place", () => {
    const ticks = createForceTicks(
      new Float64Array(5),
      new Float64Array(5),
      new Int32Array(0),
      new Int32Array(0),
      d3Settings,
    );
    for (let t = 0; t < 5; t++) ticks.tick(1);
    expect([...ticks.x, ...ticks.y].every(Number.isFinite)).toBe(true);
    expect(new Set(ticks.x).size).toBe(5);
  });
});

describe("the tree of points", () => {
  it("has d3-quadtree's quads, in the order of its visit", () => {
    const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(points, (list) => {
        const expected: (readonly [number, number])[] = [];
        d3.quadtree(list).visit((node, x0, _y0, x1) => {
          expected.push([x1 - x0, node.length === undefined ? list.indexOf(node.data) : -1]);
          return false;
        });
        const tree = growPointTree(
          Float64Array.from(list, ([x]) => x),
          Float64Array.from(list, ([, y]) => y),
          new Float64Array(list.length).fill(-30),
          createPointTreeScratch(list.length),
        );
        const found = Array.from({ length: tree.quads }, (_, q) => [
          Math.sqrt(tree.area[q] ?? 0),
          tree.point[q],
        ]);
        expect(found).toEqual(expected);
      }),
    );
  });
});
