import { seededRandom } from "../bench/synthetic-mentions.ts";
import { killWriters } from "./kill-cycles.ts";

/** `node tests/faults/kill-nine.ts [cycles] [seed]`: 200 cycles unless told; one JSON line; exit 1 when anything was lost. */
const cycles = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 1);
const report = await killWriters(cycles, seededRandom(seed), (cycle) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${cycle}/${cycles}`);
});
process.stdout.write(`${JSON.stringify({ ...report, seed })}\n`);
process.exitCode = report.losses.length === 0 ? 0 : 1;
