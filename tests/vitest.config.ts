import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    exclude: ["tests/e2e/**", "tests/bench/**", "tests/faults/**", "node_modules/**"],
    environment: "node",
    // Importing "electron" must never try to download its binary.
    env: { ELECTRON_OVERRIDE_DIST_PATH: "/nonexistent" },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
