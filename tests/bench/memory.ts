import type { Page } from "playwright";
import { buildWhenStale } from "../../src-main/headless/build-when-stale.ts";
import { projectRoot } from "../../src-main/headless/project-root.ts";
import { startHost } from "../helpers/start-host.ts";
import { type Bench, type BenchResult, median } from "./bench.ts";
import { benchPath, fullSize } from "./bench-folder.ts";
import { familyMemory } from "./memory-pages.ts";
import { bigCrisis } from "./room-crises.ts";
import {
  type OpenedBrowser,
  openBrowser,
  openUntilUseful,
  serveEmptyPage,
  usefulEmptyPage,
  usefulRoom,
} from "./start-page.ts";

const rounds = 3;
const million = 1_000_000;

/** Bytes. */
interface Taken {
  readonly pss: number;
  readonly heap: number;
}

/**
 * What the browser takes (proportional set size of all its processes) with the room of a million mentions open and
 * scrolled through, over what it takes with an empty page (lower is better); and the page's JavaScript heap.
 */
export const memory: Bench = {
  name: "memory",
  async run(): Promise<BenchResult> {
    await buildWhenStale(projectRoot());
    const crisis = await bigCrisis(fullSize());
    const empty = await serveEmptyPage();
    const ours: Taken[] = [];
    const theirs: Taken[] = [];
    const hosts: number[] = [];
    for (let round = 0; round < rounds; round++) {
      theirs.push(await measure((page) => openUntilUseful(page, empty.url, usefulEmptyPage)));
      const host = await startHost({ home: benchPath("memory-home"), crisis });
      ours.push(
        await measure(async (page) => {
          await openUntilUseful(page, host.url, usefulRoom);
          await readOn(page);
        }),
      );
      hosts.push(familyMemory(host.process.pid ?? 0));
      await host.stop();
    }
    empty.close();
    const of = (taken: readonly Taken[], part: keyof Taken) => median(taken.map((one) => one[part]));
    return {
      ratio: of(ours, "pss") / of(theirs, "pss"),
      goal: 1.3,
      lowerIsBetter: true,
      mentions: fullSize(),
      oursMB: megabytes(of(ours, "pss")),
      emptyMB: megabytes(of(theirs, "pss")),
      heapMB: megabytes(of(ours, "heap")),
      heapLimitMB: 250,
      emptyHeapMB: megabytes(of(theirs, "heap")),
      heapRatio: of(ours, "heap") / (250 * million),
      hostMB: megabytes(median(hosts)),
    };
  },
};

async function measure(open: (page: Page) => Promise<unknown>): Promise<Taken> {
  const browser = await openBrowser();
  await open(browser.page);
  const heap = await heapOf(browser);
  const pss = familyMemory(browser.server.process().pid ?? 0);
  await browser.close();
  return { pss, heap };
}

/** Twenty screens of mentions down and back. */
async function readOn(page: Page): Promise<void> {
  await page.mouse.move(300, 450);
  for (const step of [...Array(20).fill(900), ...Array(20).fill(-900)] as readonly number[]) {
    await page.mouse.wheel(0, step);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

/** After a collection, as it would be sooner or later on both pages. */
async function heapOf({ page }: OpenedBrowser): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10;
}
