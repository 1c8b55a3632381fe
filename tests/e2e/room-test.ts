import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, test as base, expect, type Page } from "playwright/test";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The built war room running as its own process on its own home folder. */
export interface RunningHost {
  /** One-time link of the owner's seat. */
  readonly url: string;
  readonly home: string;
  readonly process: ChildProcess;
  /** As a crash: no goodbye. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface HostSettings {
  readonly home: string;
  readonly crisis?: string;
  readonly port?: number;
  readonly lang?: "fr" | "en";
}

export async function startHost({ home, crisis, port = 0, lang = "fr" }: HostSettings): Promise<RunningHost> {
  const child = spawn(
    process.execPath,
    [
      join(root, "out/main/headless.js"),
      ...(crisis === undefined ? [] : [crisis]),
      ...["--home", home, "--port", String(port), "--lang", lang, "--json"],
    ],
    { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
  );
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", (line) => resolve(String(JSON.parse(line).url)));
    child.once("exit", (code) => reject(new Error(`The host ended with ${code} before it gave its address`)));
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await gone;
  };
  return { url, home, process: child, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}

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
