import * as d3 from "d3";
import { d3Settings } from "../../src-renderer/graph/force-ticks.ts";
import { layoutGraph } from "../../src-renderer/graph/layout-graph.ts";
import type { Bench, BenchResult } from "./bench.ts";
import { growForest } from "./layout-forest.ts";
import { measureStress } from "./layout-stress.ts";

const nodes = 10_000;
const ticks = 300;
const pivots = 200;

/** A whole picture of 10,000 nodes: 300 ticks of d3-force against our layout, and the stress of both. */
export const settle: Bench = { name: "settle", run };

function run(): BenchResult {
  const forest = growForest(nodes);
  const { x, y, source, target, parent, cascade, cascades } = forest;
  const weight = new Float64Array(nodes);
  for (let i = nodes - 1; i >= 0; i--) {
    const above = parent[i] ?? -1;
    if (above >= 0) weight[above] = (weight[above] ?? 0) + (weight[i] ?? 0) + 1;
  }
  const time = Float64Array.from(parent.keys());
  const ourTimes: number[] = [];
  let picture = layoutGraph({ parent, cascade, cascades, time, weight }, null);
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    picture = layoutGraph({ parent, cascade, cascades, time, weight }, null);
    ourTimes.push(performance.now() - start);
  }
  const bodies = Array.from(x, (at, i) => ({ x: at, y: y[i] ?? 0 }));
  const simulation = d3
    .forceSimulation<d3.SimulationNodeDatum>(bodies)
    .force("link", d3.forceLink(Array.from(source, (from, i) => ({ source: from, target: target[i] ?? 0 }))))
    .force("charge", d3.forceManyBody())
    .force("x", d3.forceX().strength(d3Settings.gravity))
    .force("y", d3.forceY().strength(d3Settings.gravity))
    .stop();
  const start = performance.now();
  simulation.tick(ticks);
  const d3Ms = performance.now() - start;
  const ourMs = ourTimes.sort((a, b) => a - b)[2] ?? 0;
  const d3Stress = measureStress(
    parent,
    cascade,
    bodies.map((body) => body.x),
    bodies.map((body) => body.y),
    pivots,
  );
  const ourStress = measureStress(parent, cascade, picture.x, picture.y, pivots);
  return {
    ratio: d3Ms / ourMs,
    goal: 100,
    d3Ms,
    ourMs,
    stressRatio: ourStress / d3Stress,
    stressGoal: 0.7,
    d3Stress,
    ourStress,
  };
}
