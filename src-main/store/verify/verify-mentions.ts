import type { Database } from "better-sqlite3";
import { accountKey } from "../account-book.ts";
import { commit, createSealMaker, type SealMaker } from "../commitment.ts";
import { deriveColumns } from "../derived-columns.ts";
import { type IdKey, isKeyOf } from "../id-key.ts";
import { type KeptMention, readKept } from "../mention-content.ts";
import { unknownParent } from "../parent-column.ts";
import { createExactBytes } from "./exact-bytes.ts";
import { createAccountChecker } from "./verify-accounts.ts";
import type { Finding } from "./verify-entries.ts";
import type { IndexedMentions } from "./verify-schema.ts";

interface MentionRow {
  readonly row: number;
  readonly first_row: number;
  readonly text_row: number;
  readonly id_key: number;
  readonly time: number;
  readonly source: string;
  readonly kind: number;
  readonly lang: string | null;
  readonly account: number | null;
  readonly parent: number | null;
  readonly erased_by: number | null;
  readonly salt: string | null;
  readonly commitment: string;
  readonly content: string | null;
  readonly account_source: string | null;
  readonly account_key: string | null;
  readonly account_handle: string | null;
}

export interface SealedBatch {
  readonly position: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly seal: string;
}

/** Erased mentions seen, by the position that is said to have erased them. */
export type SeenErasures = Map<number, { mentions: number; readonly row: number; readonly position: number }>;

export interface MentionChecker {
  /** Checks the rows of one batch; null: all stand. */
  check(batch: SealedBatch): Finding | null;
  readonly erasures: SeenErasures;
  /** True when the table of accounts holds what no mention wrote. */
  hasMoreAccounts(): boolean;
  /** Rows seen, as the indexes of the mention table must hold them. */
  indexed(): IndexedMentions;
}

/** Rows read at once. */
const page = 2000;

export function createMentionChecker(database: Database, idKey: IdKey): MentionChecker {
  const read = database.prepare<[number, number], MentionRow>(
    `SELECT mention.*, account.source AS account_source, account.key AS account_key, account.handle AS account_handle
     FROM mention LEFT JOIN account USING (account) WHERE row BETWEEN ? AND ? ORDER BY row`,
  );
  const isExact = createExactBytes<MentionRow>(database, "mention", "row", ["source", "lang", "content"]);
  const erasures: SeenErasures = new Map();
  const accounts = createAccountChecker(database, idKey);
  const indexed = { mention_time: 0, mention_author: 0, mention_parent: 0, mention_version: 0 };
  /** Key of the id at each row, as its own column and content said. */
  const keys: number[] = [0];

  /** A page at a time: twice as fast as row by row, and no batch is too large for memory. */
  function* rowsBetween(firstRow: number, lastRow: number): Generator<MentionRow> {
    for (let from = firstRow; from <= lastRow; from += page) {
      yield* read.all(from, Math.min(lastRow, from + page - 1));
    }
  }

  function noteErased(row: MentionRow, position: number): boolean {
    if (row.erased_by === null || row.salt !== null || row.lang !== null) return false;
    const seen = erasures.get(row.erased_by) ?? { mentions: 0, row: row.row, position };
    if (row.first_row === row.row) seen.mentions++;
    erasures.set(row.erased_by, seen);
    return true;
  }

  function checkRow(row: MentionRow, position: number): Finding | null {
    const wrong = (reason: Finding["reason"], more = {}): Finding => ({
      position,
      reason,
      args: { position, row: row.row, ...more },
    });
    if (row.content === null) {
      accounts.sawErased(row);
      return noteErased(row, position) ? null : wrong("verify.erasure-unlogged");
    }
    if (row.erased_by !== null || commit(row.salt ?? "", row.content) !== row.commitment) {
      return wrong("verify.mention-changed");
    }
    const mention = readKept(row.content);
    const column = disagreeing(row, mention, idKey, keys);
    if (column !== null) return wrong("verify.mention-columns-disagree", { column });
    if (!accounts.saw(row, mention.author?.handle))
      return wrong("verify.mention-columns-disagree", { column: "handle" });
    // Source and language are parts of the content: when it holds no U+FFFD, neither do they.
    return !row.content.includes("\ufffd") || isExact(row) ? null : wrong("verify.mention-changed");
  }

  function countIndexed(row: MentionRow): void {
    if (row.first_row === row.row) indexed.mention_time++;
    else indexed.mention_version++;
    if (row.account !== null) indexed.mention_author++;
    if (row.parent !== null) indexed.mention_parent++;
  }

  return {
    erasures,
    hasMoreAccounts: accounts.hasMore,
    indexed: () => indexed,
    check({ position, firstRow, lastRow, seal: wanted }) {
      const sealing = createSealMaker();
      let expected = firstRow;
      for (const row of rowsBetween(firstRow, lastRow)) {
        if (row.row !== expected) break;
        const finding = checkRow(row, position);
        if (finding !== null) return finding;
        keys.push(row.id_key);
        countIndexed(row);
        addTo(sealing, row);
        expected++;
      }
      if (expected !== lastRow + 1) {
        return { position, reason: "verify.mention-missing", args: { position, row: expected } };
      }
      return sealing.seal() === wanted
        ? null
        : { position, reason: "verify.seal-broken", args: { position } };
    },
  };
}

function addTo(sealing: SealMaker, row: MentionRow): void {
  sealing.add(row.commitment, {
    firstRow: row.first_row,
    textRow: row.text_row,
    idKey: row.id_key,
    time: row.time,
    source: row.source,
    kind: row.kind,
    account: row.account,
    parent: row.parent,
  });
}

/** Name of the first column that says something else than the content; null: none. */
function disagreeing(
  row: MentionRow,
  mention: KeptMention,
  idKey: IdKey,
  keys: readonly number[],
): string | null {
  const derived = deriveColumns(mention);
  // A later version keeps the time of the first, which its seal vouches for.
  if (row.first_row === row.row && row.time !== derived.time) return "time";
  if (!isParent(row, derived.parentId, idKey, keys)) return "parent";
  if (row.kind !== derived.kind) return "kind";
  if (row.source !== mention.source) return "source";
  if (row.lang !== (mention.lang ?? null)) return "lang";
  if (!isKeyOf(row.id_key, mention.id, idKey)) return "id";
  const key = accountKey(mention.author);
  if ((row.account === null) !== (key === null)) return "author";
  if (key !== null && (row.account_key !== key || row.account_source !== mention.source)) return "author";
  return null;
}

/** A parent that was here already is named by its row, which must hold that id; else by its key. */
function isParent(row: MentionRow, parentId: string | null, idKey: IdKey, keys: readonly number[]): boolean {
  if (parentId === null || row.parent === null) return row.parent === parentId;
  const key = idKey(parentId, 0);
  return row.parent > 0 ? keys[row.parent] === key : row.parent === unknownParent(key);
}
