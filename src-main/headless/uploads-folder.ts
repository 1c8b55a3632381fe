import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { uploadsName } from "../store/library-file.ts";

/** Where files sent to this process wait for their import, inside the folder of crises. */
export function uploadsFolder(home: string): string {
  return join(home, uploadsName, String(process.pid));
}

/** Removes what processes that were killed left waiting: nobody will import it, and it holds people's words. */
export async function removeLeftUploads(home: string): Promise<void> {
  const all = join(home, uploadsName);
  if (!existsSync(all)) return;
  const left = (await readdir(all)).filter((name) => /^\d+$/.test(name) && !isRunning(Number(name)));
  for (const name of left) await rm(join(all, name), { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 asks only whether the process is there.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is not ours to ask, but is there.
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}
