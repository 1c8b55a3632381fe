import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright";
import { createServer, type ViteDevServer } from "vite";
import { browserFlags, findBrowser } from "../../../helpers/find-browser.ts";

export interface OpenRoom {
  readonly page: Page;
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** The room on the host in memory, in a real browser; `query` as the fake host reads it ("rate=20"). */
export async function openFakeRoom(query: string): Promise<OpenRoom> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error("The browser is gone");
  const server: ViteDevServer = await createServer({
    configFile: fileURLToPath(new URL("../../vite.dev.config.ts", import.meta.url)),
    server: { port: 0, hmr: false, watch: null },
    logLevel: "error",
  });
  await server.listen();
  const browser: Browser = await chromium.launch({ executablePath, args: browserFlags });
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: "fr-FR",
    timezoneId: "UTC",
    reducedMotion: "reduce",
  });
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  await page.goto(`${server.resolvedUrls?.local[0] ?? ""}?${query}#/room`, {
    waitUntil: "commit",
    timeout: 60_000,
  });
  await page.waitForSelector("[role=feed] article", { timeout: 60_000 });
  return {
    page,
    faults,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
