import type { Database } from "better-sqlite3";

/** What the file says about itself, written once at its creation. */
export interface FileFacts {
  /** Random name of this file; a copy keeps it. */
  readonly fileId: string;
  /** Secret that makes the keys of ids unpredictable: 16 hex digits. */
  readonly idSeed: string;
  readonly createdAt: string;
  readonly createdBy: string;
}

export function writeFacts(database: Database, facts: FileFacts): void {
  const insert = database.prepare("INSERT INTO file_fact (name, value) VALUES (?, ?)");
  for (const [name, value] of Object.entries(facts)) insert.run(name, value);
}

/** Throws when one is missing: the file is then damaged. */
export function readFacts(database: Database): FileFacts {
  const rows = database
    .prepare<[], { name: string; value: string }>("SELECT name, value FROM file_fact")
    .all();
  const facts = new Map(rows.map(({ name, value }) => [name, value]));
  const fact = (name: keyof FileFacts): string => {
    const value = facts.get(name);
    if (value === undefined)
      throw Object.assign(new Error(`No ${name} in file_fact`), { code: "SQLITE_CORRUPT" });
    return value;
  };
  return {
    fileId: fact("fileId"),
    idSeed: fact("idSeed"),
    createdAt: fact("createdAt"),
    createdBy: fact("createdBy"),
  };
}
