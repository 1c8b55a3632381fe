import { describe, expect, it } from "vitest";
import { seededRandom } from "../bench/synthetic-mentions.ts";
import { killWriters } from "../faults/kill-cycles.ts";

describe("a writer killed at random (SIGKILL)", () => {
  it("loses nothing it had acknowledged, and leaves the chain whole", async () => {
    const report = await killWriters(10, seededRandom(42));
    expect(report.losses).toEqual([]);
    expect(report.acknowledged).toBeGreaterThan(0);
  }, 120_000);
});
