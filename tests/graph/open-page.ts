import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright";
import { chromium } from "playwright";
import { createServer } from "vite";
import { browserFlags, findBrowser } from "../helpers/find-browser.ts";

export interface OpenPage {
  readonly page: Page;
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Opens the graph's page in a real browser, served from the sources; null where there is no browser. */
export async function openGraphPage(width: number, height: number): Promise<OpenPage | null> {
  const executablePath = findBrowser();
  if (executablePath === null) return null;
  const server = await createServer({
    root: fileURLToPath(new URL("../..", import.meta.url)),
    configFile: false,
    logLevel: "error",
    server: { port: 0, host: "127.0.0.1", hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: ["d3"] },
    cacheDir: fileURLToPath(new URL("../../node_modules/.vite-graph", import.meta.url)),
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (address === null || address === undefined || typeof address === "string") throw new Error("No port");
  const browser: Browser = await chromium.launch({ executablePath, args: browserFlags });
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: "reduce" });
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.goto(`http://127.0.0.1:${address.port}/tests/graph/page/index.html`);
  await page.waitForFunction("window.graphPage !== undefined");
  return {
    page,
    faults,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
