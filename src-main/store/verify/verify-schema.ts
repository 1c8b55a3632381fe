import type { Database } from "better-sqlite3";
import SQLite from "better-sqlite3";
import { migrate } from "../migrations/migrate.ts";
import { migrations } from "../migrations/migrations.ts";

/** Rows of the mention table that each of its indexes must hold. */
export interface IndexedMentions {
  readonly mention_time: number;
  readonly mention_author: number;
  readonly mention_parent: number;
  readonly mention_version: number;
}

/** What each index leaves out, as its own definition says. */
const covers: Readonly<Record<keyof IndexedMentions, string>> = {
  mention_time: "first_row = row",
  mention_author: "account IS NOT NULL",
  mention_parent: "parent IS NOT NULL",
  mention_version: "first_row <> row",
};

interface Part {
  readonly name: string;
  readonly sql: string;
}

/**
 * Name of the first table, index or trigger that is not what the migrations make, or whose content is not what its
 * table holds; null: none. What stands in the tables can be whole and still not be what the room is shown of them.
 */
export function findChangedSchema(database: Database, indexed: IndexedMentions): string | null {
  const found = partsOf(database);
  for (const [name, sql] of expectedParts()) if (found.get(name) !== sql) return name;
  for (const name of found.keys()) if (!expectedParts().has(name)) return name;
  if (database.pragma("integrity_check('event')", { simple: true }) !== "ok") return "event";
  for (const [name, where] of Object.entries(covers)) {
    const count = database.prepare<[], number>(
      `SELECT count(*) FROM mention INDEXED BY ${name} WHERE ${where}`,
    );
    if (count.pluck().get() !== indexed[name as keyof IndexedMentions]) return name;
  }
  return null;
}

let expected: ReadonlyMap<string, string> | null = null;

function expectedParts(): ReadonlyMap<string, string> {
  if (expected !== null) return expected;
  const model = new SQLite(":memory:");
  try {
    migrate(model, migrations);
    expected = partsOf(model);
    return expected;
  } finally {
    model.close();
  }
}

/** What SQLite made by itself (statistics, indexes of primary keys) has no text or a name of its own. */
function partsOf(database: Database): ReadonlyMap<string, string> {
  const read = database.prepare<[], Part>(
    "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
  );
  return new Map(read.all().map(({ name, sql }) => [name, sql]));
}
