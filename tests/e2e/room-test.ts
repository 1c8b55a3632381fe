import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, test as base, expect, type Page } from "playwright/test";
import { type RunningHost, startHost } from "../helpers/start-host.ts";

interface RoomFixtures {
  /** An empty folder for crises and settings, removed afterwards. */
  readonly home: string;
  readonly host: RunningHost;
  /** The owner's seat, on the start screen. */
  readonly room: Page;
  /** Errors of any page of the test: none is expected. */
  readonly faults: string[];
}

export const test = base.extend<RoomFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
  home: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), "contrefeu-e2e-"));
    await use(home);
    rmSync(home, { recursive: true, force: true });
  },
  host: async ({ home }, use) => {
    const host = await startHost({ home });
    await use(host);
    await host.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: see above.
  faults: async ({}, use) => {
    const faults: string[] = [];
    await use(faults);
    expect(faults).toEqual([]);
  },
  room: async ({ page, host, faults }, use) => {
    watch(page, faults);
    await page.goto(host.url);
    await use(page);
  },
});

export { expect };

/** Keeps what goes wrong in a page: exceptions, and what the content security policy had to stop. */
export function watch(page: Page, faults: string[]): void {
  page.on("pageerror", (fault) => faults.push(String(fault)));
  page.on("console", (message) => {
    if (message.type() === "error" && !/ERR_CONNECTION|WebSocket connection/.test(message.text()))
      faults.push(message.text());
  });
}

/** Another person's seat: its own browser profile. */
export async function openSeat(browser: Browser, url: string, faults: string[]): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
  });
  const page = await context.newPage();
  watch(page, faults);
  await page.goto(url);
  return page;
}

/** From the start screen to the finished demo crisis. */
export async function openDemo(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Terminée, à relire" }).click();
  await expect(page.getByRole("heading", { name: "Main courante" })).toBeVisible({ timeout: 60_000 });
}
