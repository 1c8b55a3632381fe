/** One measurement: `ratio` is how many times the peer's rate ours is, or our time over a limit's where a goal says so. */
export interface BenchResult {
  readonly ratio: number;
  readonly [figure: string]: unknown;
}

export interface Bench {
  readonly name: string;
  run(): Promise<BenchResult> | BenchResult;
}

/** Value below which the share `part` (0-1) of the samples lie. */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** Milliseconds that the work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
