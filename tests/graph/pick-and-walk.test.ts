import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toGraphArrays } from "../../src-renderer/graph/graph-arrays.ts";
import type { GraphScene } from "../../src-renderer/graph/graph-scene.ts";
import { dimNodes, screenRadius } from "../../src-renderer/graph/graph-scene.ts";
import { createHitGrid } from "../../src-renderer/graph/hit-grid.ts";
import { placeLabels } from "../../src-renderer/graph/label-places.ts";
import { layoutGraph } from "../../src-renderer/graph/layout-graph.ts";
import { createWalk, stepOfKey } from "../../src-renderer/graph/walk-nodes.ts";
import { plantGraph } from "./plant-graph.ts";

function plantScene(nodes: number): GraphScene {
  const graph = toGraphArrays(plantGraph(nodes, 20));
  return { graph, layout: layoutGraph(graph, null) };
}

describe("picking", () => {
  // The one through d3-quadtree, the other through the grid.
  it.each([800, 21_000])("finds in %i nodes what a search of all finds", (nodes) => {
    const scene = plantScene(nodes);
    const hits = createHitGrid(scene);
    const { x, y } = scene.layout;
    const point = fc.tuple(
      fc.nat(scene.graph.count - 1),
      fc.integer({ min: -30, max: 30 }),
      fc.integer({ min: -30, max: 30 }),
    );
    fc.assert(
      fc.property(point, fc.constantFrom(0.3, 1, 4), ([near, dx, dy], scale) => {
        const px = (x[near] ?? 0) + dx;
        const py = (y[near] ?? 0) + dy;
        const rim = (i: number): number =>
          Math.hypot((x[i] ?? 0) - px, (y[i] ?? 0) - py) * scale - screenRadius(scene, i, scale);
        let nearest = 6;
        for (let i = 0; i < scene.graph.count; i++) nearest = Math.min(nearest, rim(i));
        const found = hits.find(px, py, scale, 6);
        if (nearest >= 6) expect(found).toBe(-1);
        else expect(rim(found)).toBe(nearest);
      }),
      { numRuns: 60 },
    );
  });
});

describe("walking by key", () => {
  const graph = toGraphArrays(plantGraph(400, 0));
  const walk = createWalk(graph);

  it("starts at the largest cascade's root", () => {
    expect(walk(-1, "next")).toBe(0);
  });

  it("goes up to the parent and down to the earliest child", () => {
    const child = walk(0, "child");
    expect(graph.parent[child]).toBe(0);
    expect(walk(child, "parent")).toBe(0);
    expect(walk(0, "parent")).toBe(0);
  });

  it("goes through all children of a node by time, and stays at the last", () => {
    const seen = [walk(0, "child")];
    for (let next = walk(seen[0] ?? 0, "next"); next !== seen.at(-1); next = walk(next, "next"))
      seen.push(next);
    expect(seen).toHaveLength(graph.parent.filter((parent) => parent === 0).length);
    expect(walk(seen[1] ?? 0, "previous")).toBe(seen[0]);
  });

  it("knows the arrow keys only", () => {
    expect(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "a"].map(stepOfKey)).toEqual([
      "parent",
      "child",
      "previous",
      "next",
      null,
    ]);
  });
});

describe("dimming", () => {
  it("takes what came after the time, and what is of another cascade", () => {
    const graph = toGraphArrays(plantGraph(60, 0));
    const middle = [...graph.time].sort((a, b) => a - b)[30] ?? 0;
    const dimmed = dimNodes(graph, { time: middle, cascade: 1 });
    for (const [i, isDim] of dimmed.entries()) {
      expect(isDim === 1).toBe((graph.time[i] ?? 0) > middle || graph.cascade[i] !== 1);
    }
    expect(dimNodes(graph, { time: null, cascade: null })).not.toContain(1);
    const from = Math.max(...graph.time);
    const early = dimNodes(graph, { from, time: null, cascade: null });
    expect(Array.from(early)).toEqual(Array.from(graph.time, (time) => (time < from ? 1 : 0)));
    expect(early).toContain(1);
  });
});

describe("labels", () => {
  it("never cover each other nor leave the screen", () => {
    const label = fc.record({
      key: fc.nat(),
      width: fc.integer({ min: 20, max: 190 }),
      height: fc.constant(31),
      x: fc.integer({ min: 0, max: 800 }),
      y: fc.integer({ min: 0, max: 600 }),
      hub: fc.integer({ min: 2, max: 14 }),
      reach: fc.integer({ min: 20, max: 200 }),
    });
    const card = { x: 540, y: 12, width: 250, height: 300 };
    fc.assert(
      fc.property(fc.array(label, { maxLength: 9 }), (wanted) => {
        const placed = placeLabels(wanted, { ...paper, covered: [card] });
        for (const [i, { box }] of placed.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThanOrEqual(600);
          for (const other of [card, ...placed.slice(0, i).map((one) => one.box)]) {
            const isApart =
              box.x >= other.x + other.width ||
              other.x >= box.x + box.width ||
              box.y >= other.y + other.height ||
              other.y >= box.y + box.height;
            expect(isApart).toBe(true);
          }
        }
      }),
    );
  });

  it("stand beside the hub they name, with a line to it", () => {
    const [found] = placeLabels([lone], paper);
    expect(found?.box.x).toBeGreaterThan(410);
    expect(Math.hypot((found?.line.toX ?? 0) - 400, (found?.line.toY ?? 0) - 300)).toBeCloseTo(22, 5);
  });

  it("go where they hide the fewest dots, and nowhere when all is crowded", () => {
    const [found] = placeLabels([lone], { ...paper, inkIn: ({ x }) => (x > 320 ? 20 : 0) });
    expect((found?.box.x ?? 0) + 80).toBeLessThan(400);
    expect(placeLabels([lone], { ...paper, inkIn: () => 200 })).toEqual([]);
  });

  it("are not written beside another's hub", () => {
    const other = { ...lone, key: 2, x: 470, y: 290 };
    const [found] = placeLabels([lone, other], paper);
    expect((found?.box.x ?? 0) + 80).toBeLessThan(400);
  });
});

const lone = { key: 1, width: 80, height: 31, x: 400, y: 300, hub: 10, reach: 50 };
const paper = { width: 800, height: 600, covered: [], inkIn: () => 0 };
