import type { Locator, Page } from "playwright";
import { buildWhenStale } from "../../src-main/headless/build-when-stale.ts";
import { projectRoot } from "../../src-main/headless/project-root.ts";
import { startHost } from "../helpers/start-host.ts";
import { type Bench, type BenchResult, quantile } from "./bench.ts";
import { benchPath, fullSize } from "./bench-folder.ts";
import { bigCrisis, demoCrisis } from "./room-crises.ts";
import { startRoomFeed } from "./room-feed.ts";
import { serveMinimalRoom } from "./room-minimal.ts";
import { framesWhileScrolling, installProbes, type Probe, patience, timeEffect } from "./room-probes.ts";
import { openBrowser, usefulRoom } from "./start-page.ts";

const perSecond = 500;
const keyRounds = 12;
const dragSteps = 24;
const scrollMs = 4000;
const limits = { keyMs: 100, framesPerSecond: 50, seekMs: 300 } as const;

/** Pressed one after the other, and what each must change on screen. */
const keys: readonly (readonly [string, Probe])[] = [
  ["j", "current"],
  ["f", "flag"],
  ["f", "flag"],
  ["j", "current"],
  ["k", "current"],
  ["/", "focus"],
  ["Escape", "focus"],
  ["Control+k", "dialogs"],
  ["Escape", "dialogs"],
];

interface Lived {
  readonly keyP95Ms: number;
  readonly slowestKey: string;
  readonly framesPerSecond: number;
  readonly seekP95Ms: number;
  /** Steps that had something new to show. */
  readonly seeks: number;
}

/**
 * The room lived in while 500 mentions a second arrive, on the demo and on a million mentions: any key to what it
 * changes on screen, scrolling, and the timeline's cursor dragged across the crisis. Ratio: the worst figure over its
 * limit (lower is better). Beside it, the same on a page that holds nothing but a list and three listeners.
 */
export const room: Bench = {
  name: "room",
  async run(): Promise<BenchResult> {
    await buildWhenStale(projectRoot());
    const minimal = await serveMinimalRoom();
    const empty = await onPage(async (page) => {
      await page.goto(minimal.url);
      return live(page, [["j", "current"]]);
    });
    minimal.close();
    const demo = await inRoom(await demoCrisis());
    const million = await inRoom(await bigCrisis(fullSize()));
    const worst = [demo, million].flatMap(({ keyP95Ms, framesPerSecond, seekP95Ms }) => [
      keyP95Ms / limits.keyMs,
      limits.framesPerSecond / framesPerSecond,
      seekP95Ms / limits.seekMs,
    ]);
    return {
      ratio: Math.max(...worst),
      goal: 1,
      lowerIsBetter: true,
      perSecond,
      limits,
      empty,
      demo,
      million,
      mentions: fullSize(),
    };
  },
};

async function inRoom(crisis: string): Promise<Lived & { readonly arrived: number }> {
  const host = await startHost({ home: benchPath("room-home"), crisis });
  const feed = await startRoomFeed(host.url, perSecond);
  const { origin, hostname } = new URL(host.url);
  const [name = "", value = ""] = feed.cookie.split("=");
  const lived = await onPage(async (page) => {
    await page.context().addCookies([{ name, value, domain: hostname, path: "/", sameSite: "Strict" }]);
    await page.goto(origin);
    await page.locator(usefulRoom).first().waitFor();
    await drawing(page).waitFor();
    return live(page, keys);
  });
  const arrived = feed.sent();
  await feed.stop();
  await host.stop();
  return { ...lived, arrived };
}

async function onPage(work: (page: Page) => Promise<Lived>): Promise<Lived> {
  const { page, close } = await openBrowser();
  await installProbes(page);
  try {
    return await work(page);
  } finally {
    await close();
  }
}

async function live(page: Page, pressed: typeof keys): Promise<Lived> {
  const list = await page.locator('[role="feed"]').first().boundingBox();
  const x = (list?.x ?? 0) + 100;
  const y = 400;
  // The list is what keys speak to once one of its rows is picked.
  await page
    .locator(usefulRoom)
    .nth(1)
    .click({ position: { x: 30, y: 8 } });
  const times: { readonly key: string; readonly ms: number }[] = [];
  for (let round = -1; round < keyRounds; round++) {
    for (const [key, probe] of pressed) {
      const ms = await timeEffect(page, probe, "keydown", () => page.keyboard.press(key));
      // The first round loads what is loaded when first wanted.
      if (round >= 0) times.push({ key, ms: ms ?? patience });
    }
  }
  // From the top: a reader further down keeps their place whatever moment is shown.
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -1_000_000);
  const seeks = await dragAcross(page);
  await page.keyboard.press("Escape");
  const framesPerSecond = await framesWhileScrolling(page, x, y, scrollMs);
  const slowest = times.reduce((worst, one) => (one.ms > worst.ms ? one : worst));
  return {
    keyP95Ms: quantile(
      times.map(({ ms }) => ms),
      0.95,
    ),
    slowestKey: `${slowest.key} ${Math.round(slowest.ms)} ms`,
    framesPerSecond,
    // At night nothing may have come between two steps: then there is nothing to show. Never so half of the time.
    seekP95Ms: seeks.length < dragSteps / 2 ? patience : quantile(seeks, 0.95),
    seeks: seeks.length,
  };
}

/** The icons of the band's buttons are drawings too: this one has an axis. */
function drawing(page: Page): Locator {
  return page.locator("#timeline svg:has(g)").first();
}

/** From the present back along the axis; each step until the stream shows what was known then. */
async function dragAcross(page: Page): Promise<readonly number[]> {
  const box = await drawing(page).boundingBox();
  if (box === null) throw new Error("The timeline is not drawn");
  const gutter = 118;
  const at = (part: number) => box.x + gutter + (box.width - gutter) * part;
  const y = box.y + 10;
  await page.mouse.move(at(0.97), y);
  await page.mouse.down();
  const times: number[] = [];
  for (let step = 1; step <= dragSteps; step++) {
    const part = 0.95 - 0.9 * (step / dragSteps);
    const ms = await timeEffect(page, "first", "pointermove", () => page.mouse.move(at(part), y));
    if (ms !== null) times.push(ms);
  }
  await page.mouse.up();
  return times;
}
