import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LogEntry } from "../../src-main/contract/log-entry.ts";
import { runCli } from "./run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "contrefeu-demo-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: readonly string[]) => runCli(words, { home: join(folder, "home") });
const crisis = join(folder, "demo.contrefeu");

describe("contrefeu demo", () => {
  beforeAll(async () => {
    expect((await run("demo", "--out", crisis, "--json")).code).toBe(0);
  }, 120_000);

  it("spans its thirty-six hours in the log, and verifies", async () => {
    const entries = (await run("timeline", crisis, "--json")).json() as LogEntry[];
    const times = entries.map((entry) => Date.parse(entry.recordedAt));
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(35 * 3_600_000);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect((await run("verify", crisis)).code).toBe(0);
  });

  it("is the same at every writing, fingerprints of the chain apart", async () => {
    const again = join(folder, "encore.contrefeu");
    await run("demo", "--out", again);
    expect((await run("mentions", again, "--json")).out).toBe((await run("mentions", crisis, "--json")).out);
    const bare = async (path: string) =>
      ((await run("timeline", path, "--json")).json() as LogEntry[]).map((entry) => ({
        ...entry,
        previous: "",
        hash: "",
      }));
    expect(await bare(again)).toEqual(await bare(crisis));
  });

  it("never writes over a file", async () => {
    const { code, said } = await run("demo", "--out", crisis);
    expect([code, existsSync(crisis)]).toEqual([1, true]);
    expect(said).toContain("demo.contrefeu");
  });
});
