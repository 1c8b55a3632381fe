import type { Database } from "better-sqlite3";
import SQLite from "better-sqlite3";

/** What somebody with a database tool can do to a closed crisis file: the triggers are no obstacle to them. */
export function tamper(path: string, work: (database: Database) => void): void {
  const database = new SQLite(path);
  const triggers = database
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
  work(database);
  for (const { sql } of triggers) database.exec(sql);
  database.close();
}
