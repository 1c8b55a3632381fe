import { removeBenchFolder } from "./bench-folder.ts";
import { benches } from "./benches.ts";

/** `node tests/bench/run.ts [name…]`: runs the named benchmarks (all without a name), one JSON line each. */
const asked = process.argv.slice(2);
const names = asked.length === 0 ? Object.keys(benches) : asked;
const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0) {
  process.stderr.write(
    `No benchmark named ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}\n`,
  );
  process.exit(2);
}
process.once("exit", removeBenchFolder);
for (const name of names) {
  const load = benches[name];
  if (load === undefined) continue;
  const { run } = await load();
  const result = await run();
  process.stdout.write(`${JSON.stringify({ name, ...result })}\n`);
}
