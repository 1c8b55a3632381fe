import { buildWhenStale } from "../../src-main/headless/build-when-stale.ts";
import { projectRoot } from "../../src-main/headless/project-root.ts";
import { seededRandom } from "../bench/synthetic-mentions.ts";
import { killHosts } from "./host-cycles.ts";
import { killWriters } from "./kill-cycles.ts";

/**
 * `node tests/faults/kill-nine.ts [cycles] [seed]`: 200 cycles of each kind unless told (the store alone, then the
 * whole host under a live feed and a seat's commands); one JSON line each; exit 1 when anything was lost.
 */
const cycles = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 1);
const kills = { writer: killWriters, host: killHosts };

await buildWhenStale(projectRoot());
for (const [what, kill] of Object.entries(kills)) {
  const report = await kill(cycles, seededRandom(seed), (cycle) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${what} ${cycle}/${cycles} `);
  });
  process.stdout.write(`${JSON.stringify({ what, ...report, seed })}\n`);
  if (report.losses.length > 0) process.exitCode = 1;
}
