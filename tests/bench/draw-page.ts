import { drawArcs } from "../../src-renderer/graph/draw-arcs.ts";
import { toGraphArrays } from "../../src-renderer/graph/graph-arrays.ts";
import { readPalette, toRasterPalette } from "../../src-renderer/graph/graph-palette.ts";
import { dimNodes } from "../../src-renderer/graph/graph-scene.ts";
import { layoutGraph } from "../../src-renderer/graph/layout-graph.ts";
import { rasterise } from "../../src-renderer/graph/rasterise.ts";
import { extentOf, fitTransform } from "../../src-renderer/graph/zoom.ts";
import { plantGraph } from "../graph/plant-graph.ts";

const width = 1000;
const height = 800;

/** Times in ms of each round, both ways of drawing the same scene to a canvas of the page. */
export interface DrawTimes {
  readonly nodes: number;
  readonly edges: number;
  readonly arcs: readonly number[];
  readonly pixels: readonly number[];
}

function measure(nodes: number, rounds: number): DrawTimes {
  const graph = toGraphArrays(plantGraph(nodes, 1000));
  const scene = { graph, layout: layoutGraph(graph, null) };
  const extent = extentOf(scene.layout);
  if (extent === null) throw new Error("Nothing to draw");
  const { k, x, y } = fitTransform(extent, width, height, 20, 2);
  const view = { scale: k, x, y, width, height, density: 1, letters: 1 };
  const dimmed = dimNodes(graph, { time: null, cascade: null });
  const palette = readPalette(document.body);
  const rasterPalette = toRasterPalette(palette);
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  document.body.append(canvas);
  // Read back after each, so that what was asked is what was drawn when the clock stops.
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("No 2D canvas");
  const image = new ImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  const arcTimes: number[] = [];
  const pixelTimes: number[] = [];
  for (let round = -2; round < rounds; round++) {
    const start = performance.now();
    drawArcs(context, scene, view, dimmed, palette);
    context.getImageData(0, 0, 1, 1);
    const between = performance.now();
    rasterise(pixels, scene, view, dimmed, rasterPalette);
    context.putImageData(image, 0, 0);
    context.getImageData(0, 0, 1, 1);
    const end = performance.now();
    if (round < 0) continue;
    arcTimes.push(between - start);
    pixelTimes.push(end - between);
  }
  const edges = graph.parent.filter((parent) => parent >= 0).length;
  return { nodes: graph.count, edges, arcs: arcTimes, pixels: pixelTimes };
}

Object.assign(window, { measureDrawing: measure });
