import type { Database } from "better-sqlite3";
import { plainHandle } from "../account-book.ts";

/** What a mention's row says of its account. */
interface AccountOfRow {
  readonly account: number | null;
  /** The first handle the account was met under, as the table has it. */
  readonly account_handle: string | null;
}

/** Checks the table that searches by author read: every handle in it was written by a mention of its account. */
export interface AccountChecker {
  /** False when the table does not have this handle, as a mention of the account writes it. */
  saw(row: AccountOfRow, handle: string | null | undefined): boolean;
  /** True when the table holds an account or a handle that no mention accounts for. */
  hasMore(): boolean;
}

const isMet = 1;
const isNamed = 2;

export function createAccountChecker(database: Database): AccountChecker {
  const readLater = database
    .prepare<[string, number], number>("SELECT 1 FROM later_handle WHERE handle = ? AND account = ?")
    .pluck();
  const count = (sql: string) => database.prepare<[], number>(sql).pluck().get() ?? 0;
  const later = new Set<string>();
  /** By account number: what has been seen of it. */
  let marks = new Uint8Array(1024);
  let met = 0;
  let named = 0;

  function mark(account: number, sign: number): boolean {
    if (account >= marks.length) {
      const grown = new Uint8Array(Math.max(account + 1, marks.length * 2));
      grown.set(marks);
      marks = grown;
    }
    const before = marks[account] ?? 0;
    marks[account] = before | sign;
    return (before & sign) === 0;
  }

  return {
    saw({ account, account_handle }, handle) {
      if (account === null) return true;
      if (mark(account, isMet)) met++;
      if (handle == null) return true;
      const plain = plainHandle(handle);
      if (plain === account_handle) {
        if (mark(account, isNamed)) named++;
        return true;
      }
      if (readLater.get(plain, account) === undefined) return false;
      later.add(`${account} ${plain}`);
      return true;
    },
    hasMore: () =>
      // Erased accounts keep their number and nothing else.
      count("SELECT count(*) FROM account WHERE key IS NOT NULL") !== met ||
      count("SELECT count(*) FROM account WHERE handle IS NOT NULL") !== named ||
      // A first handle taken up again stands in both tables.
      count(
        "SELECT count(*) FROM later_handle LEFT JOIN account USING (account) WHERE later_handle.handle IS NOT account.handle",
      ) !== later.size,
  };
}
