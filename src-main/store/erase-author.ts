import { createHmac } from "node:crypto";
import type { Database } from "better-sqlite3";
import { type Author, mentionKinds } from "../contract/mention.ts";
import { type AccountBook, accountKey } from "./account-book.ts";
import { namesItsAccount } from "./erased-reference.ts";
import { searchedTextSql } from "./mention-content.ts";
import { unknownParent } from "./parent-column.ts";
import { textKeySql } from "./text/text-key.ts";

/** What an erasure would do; it is done when its `author-erased` event is appended, in the same transaction. */
export interface PlannedErasure {
  /** Number of the account. */
  readonly account: number;
  /** Mentions (first versions) whose content will be gone; 0: it only reposted words that are gone, its name is left. */
  readonly erased: number;
  /** Keyed digest of the account: its station can recognise it again, the log does not name it. */
  readonly authorDigest: string;
}

/** A text that must leave the full-text index. */
export interface ErasedText {
  readonly key: number;
  readonly row: number;
  readonly text: string;
}

/** Null when nothing of the account is here. */
export function planErasure(
  database: Database,
  accounts: AccountBook,
  digestSecret: string,
  source: string,
  authorId: string,
): PlannedErasure | null {
  const authorDigest = createHmac("sha256", digestSecret).update(`${source}\n${authorId}`).digest("hex");
  // By its id, else by its handle where the source gives no id.
  const byHandle = accountKey({ handle: authorId }) ?? authorId;
  const account = accounts.find(source, authorId) ?? accounts.find(source, byHandle);
  if (account === null) return null;
  return { account, erased: versionsToErase(database, account).mentions, authorDigest };
}

/** Rows whose content is gone. */
export function readErasedRows(database: Database): readonly number[] {
  const read = database.prepare<[], number>("SELECT row FROM mention WHERE erased_by IS NOT NULL");
  return read.pluck().all();
}

interface First {
  readonly first_row: number;
  readonly id_key: number;
}

interface VersionsToErase {
  /** Every version, oldest first. */
  readonly rows: readonly number[];
  /** First versions among them. */
  readonly mentions: number;
}

/**
 * Who made a repost that was destroyed: null when it was they who were erased. Else the words were not theirs, and they
 * are called by what is known of the account (0: nothing was).
 */
export function createReposterLeft(database: Database): (account: number) => Author | null {
  const read = database.prepare<[number], Names>("SELECT source, key, handle FROM account WHERE account = ?");
  return (account) => {
    if (account === 0) return { id: null, handle: null, name: null, followers: null };
    const { key = null, handle = null } = read.get(account) ?? {};
    if (key === null) return null;
    const id = key.startsWith("@") ? null : key;
    return { id, handle: handle === null ? null : `@${handle}`, name: null, followers: null };
  };
}

/**
 * What the account wrote, in every version, and the reposts of it, however far: a repost has no words of its own, so it
 * would keep those of the erased. Quotes and answers are the words of others and stay.
 */
function versionsToErase(database: Database, account: number): VersionsToErase {
  const readOwn = database.prepare<[number], First>(
    "SELECT DISTINCT first_row, id_key FROM mention WHERE account = ?",
  );
  const readReposts = database.prepare<[number, number, number], First>(
    "SELECT DISTINCT first_row, id_key FROM mention WHERE parent IN (?, ?) AND kind = ?",
  );
  const readVersions = database
    .prepare<[number, number], number>(
      "SELECT row FROM mention WHERE row = ? UNION SELECT row FROM mention WHERE first_row = ? AND first_row <> row",
    )
    .pluck();
  const isThere = database
    .prepare<[number], number>("SELECT 1 FROM mention WHERE row = ? AND content IS NOT NULL")
    .pluck();
  const repost = mentionKinds.indexOf("repost");
  const firsts = new Map(readOwn.all(account).map((one) => [one.first_row, one.id_key]));
  // Those added while it runs are run through too.
  for (const [row, key] of firsts) {
    for (const found of readReposts.all(row, unknownParent(key), repost))
      firsts.set(found.first_row, found.id_key);
  }
  const left = (found: Iterable<number>) => [...found].filter((row) => isThere.get(row) === 1);
  const rows = [...firsts.keys()].flatMap((first) => readVersions.all(first, first));
  return { rows: left(rows).sort((a, b) => a - b), mentions: left(firsts.keys()).length };
}

/**
 * Destroys content and salt of every version by the account and of its reposts, its names, and what of its records was
 * put aside unread; commitments stay. `position`: of the entry that logs it. Must run inside a transaction.
 */
export function destroyAccount(database: Database, account: number, position: number): readonly ErasedText[] {
  const { rows } = versionsToErase(database, account);
  const readText = database.prepare<[number], ErasedText>(
    `SELECT ${textKeySql} AS key, row, ${searchedTextSql} AS text FROM mention WHERE row = ? AND text_row = row`,
  );
  const texts = rows.flatMap((row) => readText.get(row) ?? []).sort((a, b) => a.key - b.key);
  const destroy = database.prepare(
    "UPDATE mention SET content = NULL, salt = NULL, lang = NULL, erased_by = ? WHERE row = ?",
  );
  for (const row of rows) destroy.run(position, row);
  forgetRejected(database, account);
  forgetNames(database, account);
  return texts;
}

interface Names {
  readonly source: string | null;
  readonly key: string | null;
  readonly handle: string | null;
}

/** A record that could not be read is kept as it came: one that names the account goes without its words. */
function forgetRejected(database: Database, account: number): void {
  const names = database.prepare<[number], Names>(
    "SELECT source, key, handle FROM account WHERE account = ?",
  );
  const later = database
    .prepare<[number], string>("SELECT handle FROM later_handle WHERE account = ?")
    .pluck();
  const found = names.get(account);
  const forget = database.prepare("UPDATE rejection SET excerpt = '' WHERE instr(lower(excerpt), ?) > 0");
  for (const name of new Set([found?.key, found?.handle, ...later.all(account)])) {
    // A name as short as this stands in any text.
    if (name != null && name.length > 3) forget.run(name.toLowerCase());
  }
}

function forgetNames(database: Database, account: number): void {
  const read = database.prepare<[number], Names>("SELECT source, key, handle FROM account WHERE account = ?");
  const { source = null, key = null } = read.get(account) ?? {};
  // Where ids of posts name their account, its short key is what finds it in the references of others.
  const kept = namesItsAccount(source, key) ? "" : "short_key = NULL, ";
  database
    .prepare(`UPDATE account SET ${kept}source = NULL, key = NULL, handle = NULL WHERE account = ?`)
    .run(account);
  database.prepare("DELETE FROM later_handle WHERE account = ?").run(account);
}
