import { randomBytes } from "node:crypto";
import { closeSync, existsSync, openSync, rmSync } from "node:fs";
import { applicationId, openForWriting } from "./crisis-database.ts";
import { CrisisFileFault, toFault } from "./crisis-file-fault.ts";
import { writeFacts } from "./file-facts.ts";
import { migrate } from "./migrations/migrate.ts";
import { migrations } from "./migrations/migrations.ts";

/**
 * Makes an empty crisis file. `station`: the machine that makes it; `now`: instant, UTC. Refuses (CrisisFileFault) a
 * path where something already stands, and leaves nothing behind when it fails.
 */
export function createCrisisFile(
  path: string,
  options: { readonly station: string; readonly now: string },
): void {
  reserve(path);
  try {
    const database = openForWriting(path);
    try {
      database.transaction(() => {
        database.pragma(`application_id = ${applicationId}`);
        migrate(database, migrations);
        writeFacts(database, {
          fileId: randomBytes(16).toString("hex"),
          idSeed: randomBytes(8).toString("hex"),
          createdAt: options.now,
          createdBy: options.station,
        });
      })();
    } finally {
      database.close();
    }
  } catch (error) {
    for (const left of [path, `${path}-wal`, `${path}-shm`]) rmSync(left, { force: true });
    throw toFault(error, path);
  }
}

/** Takes the name, so that a file that is already there is never written over. */
function reserve(path: string): void {
  // Those writes belong to a crisis that stood here and was moved without them, perhaps while it is open.
  if (!existsSync(path) && existsSync(`${path}-wal`)) throw new CrisisFileFault("file.moved-away", path);
  try {
    closeSync(openSync(path, "wx"));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "EEXIST") throw new CrisisFileFault("file.exists", path, {}, error);
    if (code === "ENOENT") throw new CrisisFileFault("file.no-folder", path, {}, error);
    throw toFault(error, path);
  }
}
