import { runStep } from "./run-step.ts";

/** The fast gate, in the order that fails soonest. */
const steps: readonly (readonly [string, ...string[]])[] = [
  ["biome", "check", "."],
  ["tsc", "-p", "src-main/tsconfig.pure.json"],
  ["tsc", "-p", "src-main"],
  ["tsc", "-p", "src-main/shell"],
  ["tsc", "-p", "src-renderer"],
  ["tsc", "-p", "tests"],
  ["knip"],
  ["vitest", "run", "-c", "tests/vitest.config.ts"],
];

let failed = 0;
for (const [command, ...args] of steps) {
  const code = await runStep(command, args);
  if (code !== 0) {
    process.stderr.write(`check: « ${[command, ...args].join(" ")} » failed (${code})\n`);
    failed += 1;
  }
}
process.exitCode = failed === 0 ? 0 : 1;
