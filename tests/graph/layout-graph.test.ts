import { describe, expect, it } from "vitest";
import type { GraphArrays } from "../../src-renderer/graph/graph-arrays.ts";
import { toGraphArrays } from "../../src-renderer/graph/graph-arrays.ts";
import { layoutCascades } from "../../src-renderer/graph/layout-cascades.ts";
import type { GraphLayout } from "../../src-renderer/graph/layout-graph.ts";
import { layoutGraph } from "../../src-renderer/graph/layout-graph.ts";
import { nestBranches } from "../../src-renderer/graph/nest-branches.ts";
import { shapeFor } from "../../src-renderer/graph/picture-shape.ts";
import { placeCascades } from "../../src-renderer/graph/place-cascades.ts";
import { measureStress } from "../bench/layout-stress.ts";
import { plantGraph } from "./plant-graph.ts";

const graph = toGraphArrays(plantGraph(2000, 200));

/** Pairs of nodes whose dots overlap by more than a pixel, found by cells. */
function overlaps({ x, y, radius }: GraphLayout): number {
  const cells = new Map<string, number[]>();
  for (let i = 0; i < x.length; i++) {
    const key = `${Math.floor((x[i] ?? 0) / 40)} ${Math.floor((y[i] ?? 0) / 40)}`;
    cells.set(key, [...(cells.get(key) ?? []), i]);
  }
  let found = 0;
  for (const [key, own] of cells) {
    const [cx = 0, cy = 0] = key.split(" ").map(Number);
    for (const i of own) {
      for (let dx = -1; dx <= 1; dx++) {
        for (let dy = -1; dy <= 1; dy++) {
          for (const j of cells.get(`${cx + dx} ${cy + dy}`) ?? []) {
            const apart = Math.hypot((x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0));
            if (j > i && apart < (radius[i] ?? 0) + (radius[j] ?? 0) - 1) found++;
          }
        }
      }
    }
  }
  return found;
}

/** The first nodes of a graph, as it was earlier: parents come before children in it. */
function earlier(whole: GraphArrays, count: number): GraphArrays {
  const parent = whole.parent.slice(0, count);
  const weight = new Float64Array(count);
  for (let i = count - 1; i >= 0; i--) {
    const above = parent[i] ?? -1;
    if (above >= 0) weight[above] = (weight[above] ?? 0) + (weight[i] ?? 0) + 1;
  }
  return {
    ...whole,
    count,
    parent,
    weight,
    cascade: whole.cascade.slice(0, count),
    time: whole.time.slice(0, count),
  };
}

describe("the layout of a graph", () => {
  it("is the same for the same graph", () => {
    expect(layoutGraph(graph, null)).toEqual(layoutGraph(graph, null));
  });

  it("lets no more than one dot in fifty lie on another", () => {
    expect(overlaps(layoutGraph(graph, null))).toBeLessThan(graph.count / 50);
  });

  it("keeps every node of a cascade within its circle, and circles apart", () => {
    const layout = layoutGraph(graph, null);
    const { x, y, centreX, centreY, reach } = layout;
    for (let i = 0; i < graph.count; i++) {
      const c = graph.cascade[i] ?? 0;
      if (reach[c] === 0) continue;
      const away = Math.hypot((x[i] ?? 0) - (centreX[c] ?? 0), (y[i] ?? 0) - (centreY[c] ?? 0));
      expect(away).toBeLessThanOrEqual((reach[c] ?? 0) + 1);
    }
    for (let a = 0; a < graph.cascades; a++) {
      for (let b = 0; b < a; b++) {
        if (reach[a] === 0 || reach[b] === 0) continue;
        const apart = Math.hypot(
          (centreX[a] ?? 0) - (centreX[b] ?? 0),
          (centreY[a] ?? 0) - (centreY[b] ?? 0),
        );
        expect(apart).toBeGreaterThanOrEqual((reach[a] ?? 0) + (reach[b] ?? 0) - 0.1);
      }
    }
  });

  it("draws distances in a cascade as they are in its tree, far better than its sunflowers do", () => {
    const whole = layoutGraph(graph, null);
    const sunflowers = layoutCascades(graph.parent, graph.cascade, graph.cascades, graph.time, graph.weight);
    const stressOf = (x: ArrayLike<number>, y: ArrayLike<number>): number =>
      measureStress(graph.parent, graph.cascade, x, y, 60);
    expect(stressOf(whole.x, whole.y)).toBeLessThan(0.8 * stressOf(sunflowers.x, sunflowers.y));
  });

  it("draws a chain of ten thousand answers", () => {
    const count = 10_000;
    const chain = {
      parent: Int32Array.from({ length: count }, (_, i) => i - 1),
      cascade: new Int32Array(count),
      cascades: 1,
      time: Float64Array.from({ length: count }, (_, i) => i),
      weight: Float64Array.from({ length: count }, (_, i) => count - 1 - i),
    };
    const layout = layoutGraph(chain, null);
    expect([...layout.x, ...layout.y].every(Number.isFinite)).toBe(true);
  });

  it("keeps what is known near its place when the graph grows", () => {
    const before = earlier(graph, 1600);
    const first = layoutGraph(before, null);
    const isKnown = new Set(before.cascade);
    const centre = (at: Float32Array): Float64Array =>
      Float64Array.from({ length: graph.cascades }, (_, c) => (isKnown.has(c) ? (at[c] ?? 0) : Number.NaN));
    const node = (at: Float32Array, centres: Float32Array): Float64Array =>
      Float64Array.from(graph.cascade, (c, i) =>
        i < before.count ? (at[i] ?? 0) - (centres[c] ?? 0) : Number.NaN,
      );
    const grown = layoutGraph(graph, {
      centres: { x: centre(first.centreX), y: centre(first.centreY) },
      nodes: { x: node(first.x, first.centreX), y: node(first.y, first.centreY) },
    });
    const moved = (i: number): number =>
      Math.hypot((grown.x[i] ?? 0) - (first.x[i] ?? 0), (grown.y[i] ?? 0) - (first.y[i] ?? 0));
    // The largest cascade, a quarter larger than before: most of its nodes within a tenth of its circle.
    const own = [...before.cascade.keys()].filter((i) => before.cascade[i] === 0);
    const distances = own.map(moved).sort((a, b) => a - b);
    expect(distances[Math.floor(own.length * 0.5)]).toBeLessThan((first.reach[0] ?? 0) * 0.12);
  });

  it("of nothing is nothing", () => {
    const empty = new Int32Array(0);
    const layout = layoutGraph(
      { parent: empty, cascade: empty, cascades: 0, time: new Float64Array(0), weight: new Float64Array(0) },
      null,
    );
    expect(layout.x).toHaveLength(0);
  });
});

describe("discs nested around a core", () => {
  it("overlap neither each other nor the core", () => {
    const radii = Array.from({ length: 150 }, (_, i) => 5 + ((i * 7919) % 40));
    const { circles, r } = nestBranches(60, radii, true);
    for (const [i, a] of circles.entries()) {
      expect(Math.hypot(a.x, a.y)).toBeGreaterThanOrEqual(60 + a.r - 0.5);
      expect(Math.hypot(a.x, a.y) + a.r).toBeLessThanOrEqual(r + 0.5);
      // The disc given is 1.5 smaller than the circle set down: that is the tolerance of the skyline's bins.
      for (const b of circles.slice(0, i))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r - 3);
    }
  });
});

describe("the places of cascades", () => {
  it("fill the ground between the large ones", () => {
    const reach = Float64Array.from({ length: 400 }, (_, i) => (i < 8 ? 120 : 6));
    const { x, y } = placeCascades(reach, null);
    const farthest = Math.max(...Array.from(x, (at, i) => Math.hypot(at, y[i] ?? 0)));
    expect(farthest).toBeLessThan(700);
  });

  it("take the shape of the picture, without overlapping", () => {
    const reach = Float64Array.from({ length: 300 }, (_, i) => (i < 6 ? 90 - i * 8 : 6));
    for (const shape of [0.5, 1, 2.8]) {
      const { x, y } = placeCascades(reach, null, shape);
      const span = (at: Float64Array): number => Math.max(...at) - Math.min(...at);
      expect(span(x) / span(y) / shape).toBeGreaterThan(0.65);
      expect(span(x) / span(y) / shape).toBeLessThan(1.55);
      for (let a = 0; a < reach.length; a++)
        for (let b = 0; b < a; b++)
          expect(Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0))).toBeGreaterThanOrEqual(
            (reach[a] ?? 0) + (reach[b] ?? 0),
          );
    }
  });
});

describe("the shape of a picture", () => {
  it("is the nearest of a few, and square where nothing is measured yet", () => {
    expect(shapeFor(1334, 560, 1)).toBe(2.8);
    expect(shapeFor(1100, 600, 1)).toBe(2);
    expect(shapeFor(595, 520, 1)).toBe(1);
    expect(shapeFor(300, 700, 1)).toBe(0.5);
    expect(shapeFor(0, 0, 1)).toBe(1);
  });

  it("keeps its shape under a banner, and finds it again once there is much room", () => {
    expect([shapeFor(600, 560, 1), shapeFor(600, 460, 1), shapeFor(600, 560, 1)]).toEqual([1, 1, 1]);
    expect([shapeFor(1334, 560, 1), shapeFor(1334, 520, 2.8), shapeFor(600, 560, 2.8)]).toEqual([
      2.8, 2.8, 1,
    ]);
  });
});
