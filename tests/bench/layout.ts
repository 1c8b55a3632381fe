import * as d3 from "d3";
import { createForceTicks, d3Settings } from "../../src-renderer/graph/force-ticks.ts";
import { type Bench, type BenchResult, median } from "./bench.ts";
import { growForest } from "./layout-forest.ts";

const sizes = [10_000, 50_000, 100_000] as const;
const rounds = 7;
/** Turns before the clock runs, both sides alike: compilers warm up. */
const warming = 2;

/** One tick of d3-force against one of ours, same forces on the same forest, turn by turn. Ratio: at 10,000 nodes. */
export const layout: Bench = { name: "layout", run };

function run(): BenchResult {
  const results = sizes.map((nodes) => {
    const forest = growForest(nodes);
    const { x, y, source, target } = forest;
    const bodies = Array.from(x, (at, i) => ({ x: at, y: y[i] ?? 0 }));
    const simulation = d3
      .forceSimulation<d3.SimulationNodeDatum>(bodies)
      .force(
        "link",
        d3.forceLink(Array.from(source, (from, i) => ({ source: from, target: target[i] ?? 0 }))),
      )
      .force("charge", d3.forceManyBody())
      .force("x", d3.forceX().strength(d3Settings.gravity))
      .force("y", d3.forceY().strength(d3Settings.gravity))
      .alphaDecay(0)
      .stop();
    const ours = createForceTicks(x.slice(), y.slice(), source, target, d3Settings);
    const theirTimes: number[] = [];
    const ourTimes: number[] = [];
    for (let round = -warming; round < rounds; round++) {
      const start = performance.now();
      simulation.tick();
      const between = performance.now();
      ours.tick(1);
      const end = performance.now();
      if (round < 0) continue;
      theirTimes.push(between - start);
      ourTimes.push(end - between);
    }
    const worst = bodies.reduce(
      (most, body, i) =>
        Math.max(most, Math.abs(body.x - (ours.x[i] ?? 0)), Math.abs(body.y - (ours.y[i] ?? 0))),
      0,
    );
    const d3Ms = median(theirTimes);
    const ourMs = median(ourTimes);
    return { nodes, ratio: d3Ms / ourMs, d3Ms, ourMs, largestDifference: worst };
  });
  return { ratio: results[0]?.ratio ?? 0, goal: "4 / 5 / 5", results };
}
