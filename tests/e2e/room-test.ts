import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, test as base, expect, type Page } from "playwright/test";
import { type RunningHost, startHost } from "../helpers/start-host.ts";
import { copyDemo, type DemoMoment } from "./demo-files.ts";

interface RoomFixtures {
  /** The crisis open from the start: none (start screen), or the demo, in a copy of one's own. */
  readonly crisis: "none" | DemoMoment;
  /** An empty folder for crises and settings, removed afterwards. */
  readonly home: string;
  readonly host: RunningHost;
  /** The owner's seat: on the start screen, or in the open crisis. */
  readonly room: Page;
  /** What went wrong in any page of the test, what left for elsewhere included: nothing is expected. */
  readonly faults: string[];
  /** A seat of the afternoon demo shared by the tests that only read it; preferences and place are each test's own. */
  readonly reader: Page;
}

interface SharedFixtures {
  readonly sharedDemo: { readonly host: RunningHost; readonly cookies: Cookies };
}

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

export const test = base.extend<RoomFixtures, SharedFixtures>({
  crisis: ["none", { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
  home: async ({}, use) => {
    const home = newHome();
    await use(home);
    rmSync(home, { recursive: true, force: true });
  },
  host: async ({ home, crisis }, use) => {
    const host = await startHost({ home, ...(crisis === "none" ? {} : { crisis: copyDemo(crisis, home) }) });
    await use(host);
    await host.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: see above.
  faults: async ({}, use) => {
    const faults: string[] = [];
    await use(faults);
    expect(faults).toEqual([]);
  },
  room: async ({ page, host, faults, crisis }, use) => {
    watch(page, faults);
    await page.goto(host.url);
    if (crisis !== "none") await seeRoom(page);
    await use(page);
  },
  sharedDemo: [
    async ({ browser }, use) => {
      const home = newHome();
      const host = await startHost({ home, crisis: copyDemo("afternoon", home) });
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(host.url);
      const cookies = await context.cookies();
      await context.close();
      await use({ host, cookies });
      await host.stop();
      rmSync(home, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  reader: async ({ page, context, sharedDemo, faults }, use) => {
    watch(page, faults);
    await context.addCookies(sharedDemo.cookies);
    await page.goto(new URL(sharedDemo.host.url).origin);
    await seeRoom(page);
    await use(page);
  },
});

export { expect };

function newHome(): string {
  return mkdtempSync(join(tmpdir(), "contrefeu-e2e-"));
}

/** Keeps what goes wrong in a page: exceptions, what the content policy had to stop, and requests to anybody else. */
export function watch(page: Page, faults: string[]): void {
  page.on("pageerror", (fault) => faults.push(String(fault)));
  page.on("crash", () => faults.push("The page crashed"));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!["data:", "blob:"].includes(protocol) && hostname !== "127.0.0.1")
      faults.push(`A request left for ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !/ERR_CONNECTION|WebSocket connection/.test(message.text()))
      faults.push(message.text());
  });
}

/** Another person's seat: its own browser profile. */
export async function openSeat(
  browser: Browser,
  url: string,
  faults: string[],
  locale: "fr-FR" | "en-GB" = "fr-FR",
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale,
    timezoneId: "Europe/Paris",
  });
  const page = await context.newPage();
  watch(page, faults);
  await page.goto(url);
  return page;
}

/** Waits until the room of a crisis stands. */
export async function seeRoom(page: Page): Promise<void> {
  await expect(page.getByRole("slider", { name: /Moment affiché|Moment shown/ })).toBeVisible();
}

/** From the start screen to the finished demo crisis. */
export async function openDemo(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Terminée, à relire" }).click();
  await expect(page.getByRole("slider", { name: "Moment affiché" })).toBeVisible({ timeout: 60_000 });
}
