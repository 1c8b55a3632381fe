import { createHmac } from "node:crypto";
import type { Database } from "better-sqlite3";
import { type AccountBook, accountKey } from "./account-book.ts";
import { searchedTextSql } from "./mention-content.ts";
import { textKeySql } from "./text/text-key.ts";

/** What an erasure would do; it is done when its `author-erased` event is appended, in the same transaction. */
export interface PlannedErasure {
  /** Number of the account; null when nothing of it is here. */
  readonly account: number | null;
  /** Mentions (first versions) whose content will be gone. */
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

export function planErasure(
  database: Database,
  accounts: AccountBook,
  digestSecret: string,
  source: string,
  authorId: string,
): PlannedErasure {
  const authorDigest = createHmac("sha256", digestSecret).update(`${source}\n${authorId}`).digest("hex");
  // By its id, else by its handle where the source gives no id.
  const byHandle = accountKey({ handle: authorId }) ?? authorId;
  const account = accounts.find(source, authorId) ?? accounts.find(source, byHandle);
  const erased = account === null ? 0 : countMentions(database, account);
  return { account, erased, authorDigest };
}

function countMentions(database: Database, account: number): number {
  const count = database.prepare<[number], number>(
    "SELECT count(*) FROM mention WHERE account = ? AND first_row = row AND content IS NOT NULL",
  );
  return count.pluck().get(account) ?? 0;
}

/** Rows whose content is gone. */
export function readErasedRows(database: Database): readonly number[] {
  const read = database.prepare<[], number>("SELECT row FROM mention WHERE erased_by IS NOT NULL");
  return read.pluck().all();
}

/**
 * Destroys content and salt of every version by the account, and its names; commitments stay. `position`: of the
 * entry that logs it. Must run inside a transaction.
 */
export function destroyAccount(database: Database, account: number, position: number): readonly ErasedText[] {
  const texts = database
    .prepare<[number], ErasedText>(
      `SELECT ${textKeySql} AS key, row, ${searchedTextSql} AS text FROM mention
       WHERE account = ? AND text_row = row AND content IS NOT NULL ORDER BY key`,
    )
    .all(account);
  database
    .prepare(
      "UPDATE mention SET content = NULL, salt = NULL, lang = NULL, erased_by = ? WHERE account = ? AND content IS NOT NULL",
    )
    .run(position, account);
  database
    .prepare(
      "UPDATE account SET short_key = NULL, source = NULL, key = NULL, handle = NULL WHERE account = ?",
    )
    .run(account);
  database.prepare("DELETE FROM later_handle WHERE account = ?").run(account);
  return texts;
}
