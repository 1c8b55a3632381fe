import type { Database } from "better-sqlite3";
import type { Author } from "../contract/mention.ts";

/** Numbers of the accounts that write; the same account keeps its number. */
export interface AccountBook {
  /** Number of the account, new if need be; null when the source gives neither id nor handle. Inside a transaction. */
  numberOf(source: string, author: Author | null): number | null;
  /** Forgets what it remembers: after a rolled back transaction or an erasure. */
  forget(): void;
}

/** What identifies an account at its source: its id, else its handle. */
export function accountKey(author: Author | null): string | null {
  if (author === null) return null;
  return author.id ?? (author.handle === null ? null : `@${plainHandle(author.handle)}`);
}

/** A handle as it is compared: no leading @, lower case. */
export function plainHandle(handle: string): string {
  return (handle.startsWith("@") ? handle.slice(1) : handle).toLowerCase();
}

/** Accounts remembered between look-ups in the file. */
const remembered = 100_000;

export function createAccountBook(database: Database): AccountBook {
  const find = database.prepare<[string, string], { account: number; handle: string | null }>(
    "SELECT account, handle FROM account WHERE source = ? AND key = ?",
  );
  const insert = database.prepare<[string, string, string | null]>(
    "INSERT INTO account (source, key, handle) VALUES (?, ?, ?)",
  );
  const rename = database.prepare("INSERT OR IGNORE INTO later_handle (handle, account) VALUES (?, ?)");
  const known = new Map<string, { readonly account: number; readonly handle: string | null }>();

  function look(source: string, key: string, handle: string | null) {
    const found = find.get(source, key);
    if (found !== undefined) return found;
    return { account: Number(insert.run(source, key, handle).lastInsertRowid), handle };
  }

  return {
    numberOf(source, author) {
      const key = accountKey(author);
      if (author === null || key === null) return null;
      const handle = author.handle === null ? null : plainHandle(author.handle).toWellFormed();
      const name = `${source}\u0000${key}`;
      let account = known.get(name);
      if (account === undefined) {
        account = look(source.toWellFormed(), key.toWellFormed(), handle);
        if (known.size >= remembered) known.clear();
        known.set(name, account);
      }
      if (handle !== null && handle !== account.handle) {
        rename.run(handle, account.account);
        known.set(name, { account: account.account, handle });
      }
      return account.account;
    },
    forget: () => known.clear(),
  };
}
