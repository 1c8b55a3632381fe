import { closeSync, constants, copyFileSync, existsSync, fsyncSync, openSync, rmSync } from "node:fs";
import { basename } from "node:path";
import type { Database } from "better-sqlite3";
import { schemaVersion } from "./crisis-database.ts";
import { CrisisFileFault } from "./crisis-file-fault.ts";
import { migrate } from "./migrations/migrate.ts";
import type { Migration } from "./migrations/migration.ts";

/** Backs an older file up beside itself as `name.v<k>.bak`, then migrates it. Nothing to do for a current one; refuses one that is being read. */
export function upgradeCrisisFile(database: Database, path: string, steps: readonly Migration[]): void {
  const version = schemaVersion(database);
  if (version >= (steps.at(-1)?.version ?? 0)) return;
  // All that is in the WAL must be in the file before it is copied; somebody who reads can keep it there.
  const [done] = database.pragma("wal_checkpoint(TRUNCATE)") as readonly { readonly busy: number }[];
  if (done?.busy !== 0) throw new CrisisFileFault("file.locked", path);
  backUp(path, version);
  migrate(database, steps);
}

function backUp(path: string, version: number): void {
  const backup = freeName(`${path}.v${version}`);
  try {
    copyFileSync(path, backup, constants.COPYFILE_EXCL);
    const copy = openSync(backup, "r+");
    fsyncSync(copy);
    closeSync(copy);
  } catch (error) {
    // Half a backup would pass for one. A name that was taken is not ours to remove.
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST"))
      rmSync(backup, { force: true });
    throw new CrisisFileFault("file.backup-failed", path, { backup: basename(backup) }, error);
  }
}

/** An earlier backup is never written over. */
function freeName(stem: string): string {
  let name = `${stem}.bak`;
  for (let number = 2; existsSync(name); number++) name = `${stem}.${number}.bak`;
  return name;
}
