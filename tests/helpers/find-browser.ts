import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";

const inPath = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "msedge",
];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Flags for a machine without GPU, sandbox or internet. */
export const browserFlags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Path of an installed Chromium, Chrome, Edge or Playwright's own browser; null where there is none. */
export function findBrowser(): string | null {
  const asked = process.env.CONTREFEU_BROWSER;
  if (asked !== undefined && existsSync(asked)) return asked;
  const folders = (process.env.PATH ?? "").split(process.platform === "win32" ? ";" : ":");
  for (const name of inPath)
    for (const folder of folders) {
      const path = join(folder, process.platform === "win32" ? `${name}.exe` : name);
      if (existsSync(path)) return path;
    }
  const known = elsewhere.find((path) => existsSync(path));
  if (known !== undefined) return known;
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}

/** Finds a browser, or gets one: Debian's package as root, else Playwright's download; null when neither works. */
export function findOrGetBrowser(say: (line: string) => void): string | null {
  const found = findBrowser();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    say("No browser here: installing Debian's chromium.");
    spawnSync("apt-get", ["update"], { stdio: "ignore" });
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-color-emoji"], {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  say("No browser here: asking Playwright for its own.");
  spawnSync("playwright", ["install", "chromium"], { stdio: "ignore", shell: process.platform === "win32" });
  return findBrowser();
}
