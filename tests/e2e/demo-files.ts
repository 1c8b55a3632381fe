import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The demo crisis when it is over, and at 15:54 of its first day: statement no. 2 waits for its last approval. */
const moments = { demo: [], afternoon: ["2026-03-03T14:54:00.000Z"] } as const;
export type DemoMoment = keyof typeof moments;

const writer = fileURLToPath(new URL("../helpers/write-demo.ts", import.meta.url));
const variable = "CONTREFEU_E2E_DEMOS";

/** Writes the demo crises once; tests take copies of them. Gives what removes them. */
export default function writeDemosOnce(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "contrefeu-demos-"));
  for (const [moment, until] of Object.entries(moments))
    execFileSync(process.execPath, [writer, join(folder, `${moment}.contrefeu`), ...until], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  process.env[variable] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** A copy of the demo crisis in this folder; gives its path. */
export function copyDemo(moment: DemoMoment, folder: string): string {
  const source = process.env[variable];
  if (source === undefined)
    throw new Error("The demo crises were not written: the global set-up did not run");
  const file = `${moment}.contrefeu`;
  for (const beside of ["", "-cache"])
    if (existsSync(join(source, file + beside)))
      copyFileSync(join(source, file + beside), join(folder, file + beside));
  return join(folder, file);
}
