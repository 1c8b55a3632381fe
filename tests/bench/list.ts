import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { build } from "vite";
import { browserFlags, findBrowser } from "../helpers/find-browser.ts";
import { type Bench, type BenchResult, median, quantile } from "./bench.ts";

const few = 1000;
const many = 1_000_000;
/** Rows of about 115 px: a million would be taller than a browser can scroll, and nothing is drawn there. */
const peerMost = 100_000;
const rounds = 5;

declare const measureList: (count: number, isPeer: boolean) => Promise<readonly number[]>;

async function buildPage(): Promise<{ readonly script: string; readonly style: string }> {
  const built = await build({
    root: fileURLToPath(new URL("../..", import.meta.url)),
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: "es2024",
      lib: {
        entry: fileURLToPath(new URL("list-page.tsx", import.meta.url)),
        formats: ["iife"],
        name: "listPage",
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const files = output !== undefined && "output" in output ? output.output : [];
  const scripts = files.flatMap((file) => (file.type === "chunk" ? [file.code] : []));
  const styles = files.flatMap((file) =>
    file.type === "asset" && file.fileName.endsWith(".css") ? [String(file.source)] : [],
  );
  return { script: scripts.join("\n"), style: styles.join("\n") };
}

/**
 * Reading down from the middle of the stream in a real browser: one commit of the list (draw, lay out, settle) in a
 * stream of a million mentions over the same in one of a thousand. Beside it, virtua's list given every row, as far as a
 * browser can scroll.
 */
export const list: Bench = {
  name: "list",
  async run(): Promise<BenchResult> {
    const executablePath = findBrowser();
    if (executablePath === null) throw new Error("No browser here to draw in");
    const { script, style } = await buildPage();
    const browser = await chromium.launch({ executablePath, args: browserFlags });
    try {
      const page = await browser.newPage({ viewport: { width: 800, height: 700 } });
      await page.addStyleTag({ content: style });
      await page.addScriptTag({ content: script });
      const measure = (count: number, isPeer: boolean): Promise<readonly number[]> =>
        page.evaluate(([n, peer]) => measureList(Number(n), Boolean(peer)), [count, isPeer]);
      const times = {
        few: [] as number[],
        many: [] as number[],
        peerFew: [] as number[],
        peerMany: [] as number[],
      };
      for (let round = -1; round < rounds; round++) {
        const [fewTimes, manyTimes] = [await measure(few, false), await measure(many, false)];
        const [peerFew, peerMany] = [await measure(few, true), await measure(peerMost, true)];
        if (round < 0) continue;
        times.few.push(median(fewTimes));
        times.many.push(median(manyTimes));
        times.peerFew.push(median(peerFew));
        times.peerMany.push(median(peerMany));
      }
      return {
        ratio: median(times.many) / median(times.few),
        goal: 1.5,
        millionMs: median(times.many),
        thousandMs: median(times.few),
        worstMillionMs: quantile(times.many, 1),
        virtuaHundredThousandMs: median(times.peerMany),
        virtuaThousandMs: median(times.peerFew),
      };
    } finally {
      await browser.close();
    }
  },
};
