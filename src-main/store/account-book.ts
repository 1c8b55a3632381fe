import type { Database } from "better-sqlite3";
import type { Author } from "../contract/mention.ts";
import type { IdKey } from "./id-key.ts";

/** Numbers of the accounts that write; the same account keeps its number. */
export interface AccountBook {
  /** Number of the account, new if need be; null when the source gives neither id nor handle. Inside a transaction. */
  numberOf(source: string, author: Author | null): number | null;
  /** Number of a known account, or null. `key`: as `accountKey` gives it. */
  find(source: string, key: string): number | null;
  /** Forgets what it remembers: after a rolled back transaction or an erasure. */
  forget(): void;
}

interface Account {
  readonly account: number;
  readonly source: string | null;
  readonly key: string | null;
  readonly handle: string | null;
}

interface Remembered {
  readonly account: number;
  readonly handle: string | null;
  /** The handle as it was written last. */
  readonly written: string | null;
}

/** What identifies an account at its source: its id, else its handle. */
export function accountKey(
  author:
    | { readonly id?: string | null | undefined; readonly handle?: string | null | undefined }
    | null
    | undefined,
): string | null {
  if (author == null) return null;
  return author.id ?? (author.handle == null ? null : `@${plainHandle(author.handle)}`);
}

/** A handle as it is compared: no leading @, lower case. */
export function plainHandle(handle: string): string {
  return (handle.startsWith("@") ? handle.slice(1) : handle).toLowerCase();
}

/** Accounts remembered between look-ups in the file. */
const remembered = 100_000;

export function createAccountBook(database: Database, idKey: IdKey): AccountBook {
  const read = database.prepare<[number], Account>(
    "SELECT account, source, key, handle FROM account WHERE short_key = ?",
  );
  const insert = database.prepare(
    "INSERT INTO account (account, short_key, source, key, handle) VALUES (?, ?, ?, ?, ?)",
  );
  const readLast = database.prepare<[], number | null>("SELECT max(account) FROM account").pluck();
  const rename = database.prepare("INSERT OR IGNORE INTO later_handle (handle, account) VALUES (?, ?)");
  const known = new Map<string, Map<string, Remembered>>();
  let count = 0;
  let last: number | null = null;

  /** The account in the file, else the short key that a new one takes. */
  function look(source: string, key: string): Account | number {
    for (let attempt = 0; ; attempt++) {
      const shortKey = idKey(`${source}\n${key}`, attempt);
      const found = read.get(shortKey);
      if (found === undefined) return shortKey;
      if (found.key === key && found.source === source) return found;
    }
  }

  function lookOrAdd(source: string, key: string, handle: string | null) {
    const found = look(source, key);
    if (typeof found !== "number") return found;
    last ??= readLast.get() ?? 0;
    last++;
    insert.run(last, found, source, key, handle);
    return { account: last, handle };
  }

  function knownOf(source: string): Map<string, Remembered> {
    if (count >= remembered) {
      known.clear();
      count = 0;
    }
    const before = known.get(source);
    if (before !== undefined) return before;
    const fresh = new Map<string, Remembered>();
    known.set(source, fresh);
    return fresh;
  }

  return {
    numberOf(source, author) {
      const key = accountKey(author);
      if (author === null || key === null) return null;
      const ofSource = knownOf(source);
      const before = ofSource.get(key);
      // The usual case: an account met before, under the handle it had then.
      if (before !== undefined && before.written === author.handle) return before.account;
      const handle = author.handle === null ? null : plainHandle(author.handle);
      const found = before ?? lookOrAdd(source, key, handle);
      if (handle !== null && handle !== found.handle) rename.run(handle, found.account);
      ofSource.set(key, { account: found.account, handle: handle ?? found.handle, written: author.handle });
      if (before === undefined) count++;
      return found.account;
    },
    find(source, key) {
      const found = look(source, key);
      return typeof found === "number" ? null : found.account;
    },
    forget() {
      known.clear();
      count = 0;
      last = null;
    },
  };
}
