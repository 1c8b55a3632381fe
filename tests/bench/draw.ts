import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { build } from "vite";
import { browserFlags, findBrowser } from "../helpers/find-browser.ts";
import { type Bench, type BenchResult, median } from "./bench.ts";
import type { DrawTimes } from "./draw-page.ts";

const nodes = 100_000;
const rounds = 7;

declare const measureDrawing: (nodes: number, rounds: number) => DrawTimes;

/**
 * One picture of 100,000 nodes and edges in a real browser: batched arcs of a canvas against our pixels. In the program
 * the pixels are made in a worker: what the page itself does is one drawImage.
 */
export const draw: Bench = {
  name: "draw",
  async run(): Promise<BenchResult> {
    const executablePath = findBrowser();
    if (executablePath === null) throw new Error("No browser here to draw in");
    const built = await build({
      root: fileURLToPath(new URL("../..", import.meta.url)),
      configFile: false,
      logLevel: "error",
      build: {
        write: false,
        target: "es2024",
        lib: {
          entry: fileURLToPath(new URL("draw-page.ts", import.meta.url)),
          formats: ["iife"],
          name: "drawPage",
        },
      },
    });
    const [output] = Array.isArray(built) ? built : [built];
    const script = output !== undefined && "output" in output ? output.output[0].code : "";
    const browser = await chromium.launch({ executablePath, args: browserFlags });
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: script });
      const times = await page.evaluate(([n, r]) => measureDrawing(n ?? 0, r ?? 0), [nodes, rounds]);
      return {
        ratio: median(times.arcs) / median(times.pixels),
        goal: 10,
        nodes: times.nodes,
        edges: times.edges,
        arcsMs: median(times.arcs),
        pixelsMs: median(times.pixels),
      };
    } finally {
      await browser.close();
    }
  },
};
