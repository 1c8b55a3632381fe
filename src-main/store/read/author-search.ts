import type { Database } from "better-sqlite3";
import { authorKeys } from "./mention-filter.ts";

/** Numbers of the accounts, of any source, that have (or had) this handle or this id. */
export function createAuthorSearch(database: Database): (author: string) => readonly number[] {
  const byKey = database.prepare<[string], number>("SELECT account FROM account WHERE key = ?").pluck();
  const byHandle = database.prepare<[string], number>("SELECT account FROM account WHERE handle = ?").pluck();
  const byLaterHandle = database
    .prepare<[string], number>("SELECT account FROM later_handle WHERE handle = ?")
    .pluck();
  return (author) => {
    const { handle, keys } = authorKeys(author);
    return [...keys.flatMap((key) => byKey.all(key)), ...byHandle.all(handle), ...byLaterHandle.all(handle)];
  };
}
