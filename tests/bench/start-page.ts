import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, type BrowserServer, chromium, type Page } from "playwright";
import { browserFlags, findBrowser } from "../helpers/find-browser.ts";

/** What makes a page useful: mentions to read, in the first look or in the room itself; on the empty page, its one word. */
export const firstRead = '#first-look article, [role="feed"] article';
export const usefulRoom = '[role="feed"] article';
export const usefulEmptyPage = "main";

/** A browser process of its own, with a profile of its own, and one page. */
export interface OpenedBrowser {
  readonly page: Page;
  readonly server: BrowserServer;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function openBrowser(): Promise<OpenedBrowser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error("No browser found: set CONTREFEU_BROWSER to its path");
  const server = await chromium.launchServer({ executablePath, args: [...browserFlags] });
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
  });
  return {
    page,
    server,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Opens an address; gives when (ms since 1970) what `selector` names was painted, and how long after the navigation began. */
export async function openUntilUseful(
  page: Page,
  url: string,
  selector: string,
): Promise<{ readonly at: number; readonly afterMs: number }> {
  await page.addInitScript((wanted: string) => {
    const told = globalThis as { usefulAt?: number };
    const look = () => {
      if (document.querySelector(wanted) === null) requestAnimationFrame(look);
      // The frame that holds it is painted once the next task runs.
      else
        requestAnimationFrame(() => setTimeout(() => Object.assign(told, { usefulAt: performance.now() })));
    };
    requestAnimationFrame(look);
  }, selector);
  await page.goto(url, { waitUntil: "commit" });
  const read = await page.waitForFunction(
    () => {
      const { usefulAt } = globalThis as { usefulAt?: number };
      return usefulAt === undefined ? null : { at: performance.timeOrigin + usefulAt, afterMs: usefulAt };
    },
    undefined,
    { timeout: 60_000 },
  );
  const found = await read.jsonValue();
  if (found === null) throw new Error("The page never became useful");
  return found;
}

/** What an empty page costs: a word, no style, no script. */
export async function serveEmptyPage(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end('<!doctype html><html lang="fr"><title>Vide</title><main>Vide</main></html>');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
