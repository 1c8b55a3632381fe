import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findOrGetBrowser } from "./helpers/find-browser.ts";
import { runStep } from "./run-step.ts";

/** `npm test`: unit tests, then the built room in a real browser, then one line that counts both. */
const results = fileURLToPath(new URL("../test-results/", import.meta.url));

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

function countUnit(): Count {
  const report = JSON.parse(readFileSync(`${results}unit.json`, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numFailedTestSuites: number;
    success: boolean;
  };
  // A file that fails to load has no failed test of its own: it still counts.
  const failed = report.success ? 0 : Math.max(1, report.numFailedTests);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
}

function countEndToEnd(): Count {
  const { stats, errors } = JSON.parse(readFileSync(`${results}e2e.json`, "utf8")) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: readonly unknown[];
  };
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

function read(count: () => Count, code: number): Count {
  try {
    const found = count();
    return code !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found;
  } catch (fault) {
    process.stderr.write(`No report was written: ${String(fault)}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const built = await runStep("electron-vite", ["build"]);
const unitCode = await runStep("vitest", [
  "run",
  "-c",
  "tests/vitest.config.ts",
  "--reporter=dot",
  "--reporter=json",
  `--outputFile.json=${results}unit.json`,
]);
const unit = read(countUnit, unitCode);

let endToEnd: Count = { passed: 0, failed: 1, skipped: 0 };
const browser = findOrGetBrowser((line) => process.stderr.write(`${line}\n`));
if (browser === null)
  process.stderr.write(
    "No browser: install Chromium, Chrome or Edge, or set CONTREFEU_BROWSER to its path.\n",
  );
else if (built !== 0) process.stderr.write("The build failed: no end-to-end test was run.\n");
else
  endToEnd = read(countEndToEnd, await runStep("playwright", ["test", "-c", "tests/playwright.config.ts"]));

const failed = unit.failed + endToEnd.failed;
process.stdout.write(
  `${unit.passed + endToEnd.passed} passed, ${failed} failed, ${unit.skipped + endToEnd.skipped} skipped\n`,
);
process.exitCode = failed === 0 ? 0 : 1;
