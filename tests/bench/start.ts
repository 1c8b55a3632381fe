import { buildWhenStale } from "../../src-main/headless/build-when-stale.ts";
import { projectRoot } from "../../src-main/headless/project-root.ts";
import { startHost } from "../helpers/start-host.ts";
import { type Bench, type BenchResult, median } from "./bench.ts";
import { benchPath, fullSize } from "./bench-folder.ts";
import { bigCrisis, demoCrisis } from "./room-crises.ts";
import {
  firstRead,
  openBrowser,
  openUntilUseful,
  serveEmptyPage,
  usefulEmptyPage,
  usefulRoom,
} from "./start-page.ts";

const rounds = 9;

/** ms from the start of host and browser, and from the start of the navigation, until something useful is painted. */
interface Started {
  readonly startMs: number;
  readonly pageMs: number;
  /** Until the room's own list, which can be acted on, stands where the first look was. */
  readonly roomMs: number;
}

/**
 * From nothing to the first useful paint: browser process, host process and page, on the demo, on a thousand mentions
 * and on a million, each beside the same browser started on an empty page. Ratio: the demo's time over the empty
 * page's (lower is better). Useful are mentions to read; how long the room itself takes is told beside.
 */
export const start: Bench = {
  name: "start",
  async run(): Promise<BenchResult> {
    await buildWhenStale(projectRoot());
    const crises = {
      demo: await demoCrisis(),
      thousand: await bigCrisis(1000),
      million: await bigCrisis(fullSize()),
    };
    const empty = await serveEmptyPage();
    const times = {
      empty: [] as Started[],
      demo: [] as Started[],
      thousand: [] as Started[],
      million: [] as Started[],
    };
    for (let round = -1; round < rounds; round++) {
      const turn = {
        empty: await startEmpty(empty.url),
        demo: await startRoom(crises.demo),
        thousand: await startRoom(crises.thousand),
        million: await startRoom(crises.million),
      };
      // The first round warms up the disk for all of them.
      if (round < 0) continue;
      for (const name of ["empty", "demo", "thousand", "million"] as const) times[name].push(turn[name]);
    }
    empty.close();
    const of = (name: keyof typeof times, part: keyof Started) => median(times[name].map((one) => one[part]));
    return {
      ratio: of("demo", "startMs") / of("empty", "startMs"),
      goal: 1.3,
      lowerIsBetter: true,
      millionToThousand: of("million", "startMs") / of("thousand", "startMs"),
      millionToThousandGoal: 1.1,
      emptyMs: of("empty", "startMs"),
      demoMs: of("demo", "startMs"),
      demoLimitMs: 1500,
      thousandMs: of("thousand", "startMs"),
      millionMs: of("million", "startMs"),
      millionLimitMs: 2500,
      demoRoomMs: of("demo", "roomMs"),
      millionRoomMs: of("million", "roomMs"),
      emptyPageMs: of("empty", "pageMs"),
      demoPageMs: of("demo", "pageMs"),
      thousandPageMs: of("thousand", "pageMs"),
      millionPageMs: of("million", "pageMs"),
      mentions: fullSize(),
    };
  },
};

async function startEmpty(url: string): Promise<Started> {
  const began = now();
  const { page, close } = await openBrowser();
  const { at, afterMs } = await openUntilUseful(page, url, usefulEmptyPage);
  await close();
  return { startMs: at - began, pageMs: afterMs, roomMs: at - began };
}

/** Host and browser start together, as the shell's window and host do. */
async function startRoom(crisis: string): Promise<Started> {
  const began = now();
  const [host, browser] = await Promise.all([
    startHost({ home: benchPath("start-home"), crisis }),
    openBrowser(),
  ]);
  const { at, afterMs } = await openUntilUseful(browser.page, host.url, firstRead);
  await browser.page.locator(usefulRoom).first().waitFor();
  const roomMs = now() - began;
  await browser.close();
  await host.stop();
  return { startMs: at - began, pageMs: afterMs, roomMs };
}

function now(): number {
  return performance.timeOrigin + performance.now();
}
