import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder: string | null = null;

/** A path in the folder that this run of the benchmarks has to itself. */
export function benchPath(name: string): string {
  folder ??= mkdtempSync(join(tmpdir(), "contrefeu-bench-"));
  return join(folder, name);
}

export function removeBenchFolder(): void {
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
  folder = null;
}

/** Mentions in the benchmarks of a full crisis: a million, or what BENCH_MENTIONS says. */
export function fullSize(): number {
  return Number(process.env.BENCH_MENTIONS ?? 1_000_000);
}
