import type { Database } from "better-sqlite3";
import type { AccountBook } from "../account-book.ts";
import { authorKeys } from "./mention-filter.ts";

/** Numbers of the accounts, of any source, that have (or had) this handle or this id. */
export function createAuthorSearch(
  database: Database,
  accounts: AccountBook,
  sources: readonly string[],
): (author: string) => readonly number[] {
  const byHandle = database.prepare<[string], number>("SELECT account FROM account WHERE handle = ?").pluck();
  const byLaterHandle = database
    .prepare<[string], number>("SELECT account FROM later_handle WHERE handle = ?")
    .pluck();
  return (author) => {
    const { handle, keys } = authorKeys(author);
    const byKey = sources.flatMap((source) => keys.map((key) => accounts.find(source, key)));
    const found = byKey.filter((account) => account !== null);
    return [...found, ...byHandle.all(handle), ...byLaterHandle.all(handle)];
  };
}
