import { defineConfig } from "playwright/test";
import { browserFlags, findBrowser } from "./helpers/find-browser.ts";

const executablePath = findBrowser();

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.e2e.ts",
  globalSetup: "./e2e/demo-files.ts",
  outputDir: "../test-results/e2e",
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // The host, its database and the browser share the machine with every other test: one at a time.
  workers: 1,
  // On a shared machine a page can be late once; late twice is a fault.
  retries: process.env.CI === undefined ? 0 : 1,
  reporter: [["list"], ["json", { outputFile: "../test-results/e2e.json" }]],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    launchOptions: { args: browserFlags, ...(executablePath === null ? {} : { executablePath }) },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
});
