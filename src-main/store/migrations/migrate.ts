import type { Database } from "better-sqlite3";
import { schemaVersion } from "../crisis-database.ts";
import type { Migration } from "./migration.ts";

/** Brings the schema to the last of `steps`, one transaction a step: a step that fails leaves the file as it was. */
export function migrate(database: Database, steps: readonly Migration[]): void {
  for (const step of steps) {
    if (step.version <= schemaVersion(database)) continue;
    database.transaction(() => {
      database.exec(step.sql);
      database.pragma(`user_version = ${step.version}`);
    })();
  }
}
