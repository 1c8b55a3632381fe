import type { Database } from "better-sqlite3";
import { plainHandle } from "../account-book.ts";
import { type IdKey, isKeyOf } from "../id-key.ts";

/** What a mention's row says of its account. */
interface AccountOfRow {
  readonly account: number | null;
  /** What the table of accounts has under this number. */
  readonly account_handle: string | null;
}

/** Checks the table that searches by author read: every handle in it was written by a mention of its account. */
export interface AccountChecker {
  /** False when the table does not have this handle, as a mention of the account writes it. */
  saw(row: AccountOfRow, handle: string | null | undefined): boolean;
  /** A mention that was erased can no longer say which handle it was written under. */
  sawErased(row: AccountOfRow): void;
  /** True when the table holds an account or a handle that no mention accounts for, or keeps one where it is not found. */
  hasMore(): boolean;
}

interface AccountRow {
  readonly account: number;
  readonly short_key: number | null;
  readonly source: string | null;
  readonly key: string | null;
  readonly handle: string | null;
}

const isMet = 1;
const isNamed = 2;
const isErased = 4;

export function createAccountChecker(database: Database, idKey: IdKey): AccountChecker {
  const hasLater = database
    .prepare<[string, number], number>("SELECT 1 FROM later_handle WHERE handle = ? AND account = ?")
    .pluck();
  const readAccounts = database.prepare<[], AccountRow>(
    "SELECT account, short_key, source, key, handle FROM account WHERE key IS NOT NULL OR handle IS NOT NULL",
  );
  const readLater = database
    .prepare<[], [account: number, handle: string]>(
      // A first handle taken up again stands in both tables.
      `SELECT account, later_handle.handle FROM later_handle LEFT JOIN account USING (account)
       WHERE later_handle.handle IS NOT account.handle`,
    )
    .raw();
  const later = new Set<string>();
  /** By account number: what has been seen of it. */
  let marks = new Uint8Array(1024);

  function mark(account: number, sign: number): void {
    if (account >= marks.length) {
      const grown = new Uint8Array(Math.max(account + 1, marks.length * 2));
      grown.set(marks);
      marks = grown;
    }
    marks[account] = (marks[account] ?? 0) | sign;
  }

  const has = (account: number, sign: number) => ((marks[account] ?? 0) & sign) !== 0;

  return {
    saw({ account, account_handle }, handle) {
      if (account === null) return true;
      mark(account, isMet);
      if (handle == null) return true;
      const plain = plainHandle(handle);
      if (plain === account_handle) {
        mark(account, isNamed);
        return true;
      }
      if (hasLater.get(plain, account) === undefined) return false;
      later.add(`${account} ${plain}`);
      return true;
    },
    sawErased({ account }) {
      if (account !== null) mark(account, isMet | isErased);
    },
    hasMore() {
      for (const { account, short_key, source, key, handle } of readAccounts.iterate()) {
        if (!has(account, isMet)) return true;
        if (key !== null && !isKeyOf(short_key, `${source}\n${key}`, idKey)) return true;
        if (handle !== null && !has(account, isNamed | isErased)) return true;
      }
      for (const [account, handle] of readLater.iterate()) {
        if (!later.has(`${account} ${handle}`) && !has(account, isErased)) return true;
      }
      return false;
    },
  };
}
