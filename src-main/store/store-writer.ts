import type { Database } from "better-sqlite3";
import type { LogEntry } from "../contract/log-entry.ts";
import type { AccountBook } from "./account-book.ts";
import { signCheckpoint } from "./checkpoint.ts";
import { CrisisFileFault, toFault } from "./crisis-file-fault.ts";
import type { CrisisStore, NewEntry } from "./crisis-store.ts";
import { destroyAccount, type ErasedText, type PlannedErasure, planErasure } from "./erase-author.ts";
import type { EventLog } from "./event-log.ts";
import type { WriteBatch } from "./mention-writer.ts";
import { type StationKey, stationKey } from "./station-key.ts";

export type StoreWriter = Pick<CrisisStore, "append" | "appendMentions" | "eraseAuthor" | "signCheckpoint">;

export interface StoreWriterParts {
  readonly path: string;
  readonly database: Database;
  readonly log: EventLog;
  readonly accounts: AccountBook;
  readonly isReadOnly: boolean;
  readonly keyFolder: string | null;
  readonly writeBatch: WriteBatch;
  /** After a transaction that was rolled back. */
  readAgain(): void;
  /** The file now holds rows up to this one. */
  onRows(lastRow: number): void;
  onErased(texts: readonly ErasedText[]): void;
}

/** Everything that adds to the log: one transaction each, on disk when it returns, a fault and nothing written else. */
export function createStoreWriter(parts: StoreWriterParts): StoreWriter {
  const { path, database, log, isReadOnly } = parts;
  const planned = new Map<string, PlannedErasure>();
  let key: StationKey | null = null;

  function ownKey(): StationKey {
    key ??= stationKey(parts.keyFolder);
    return key;
  }

  function inTransaction<T>(work: () => T): T {
    if (isReadOnly) throw new CrisisFileFault("file.read-only", path);
    try {
      return database.transaction(work).immediate();
    } catch (error) {
      parts.readAgain();
      throw toFault(error, path);
    }
  }

  function appendOne(entry: NewEntry, erased: ErasedText[]): LogEntry {
    const written = log.append(entry);
    if (entry.event.type === "author-erased") {
      const account = planned.get(entry.event.authorDigest)?.account ?? null;
      if (account !== null) {
        database.pragma("secure_delete = ON");
        erased.push(...destroyAccount(database, account, written.position));
      }
    }
    return written;
  }

  return {
    append(entries) {
      const erased: ErasedText[] = [];
      const written = inTransaction(() => entries.map((entry) => appendOne(entry, erased)));
      if (entries.some((entry) => entry.event.type === "author-erased")) {
        planned.clear();
        // What was destroyed must not stay readable in the write-ahead log.
        database.pragma("wal_checkpoint(TRUNCATE)");
        database.pragma("secure_delete = FAST");
        parts.onErased(erased);
      }
      return written;
    },
    appendMentions(batch) {
      const received = inTransaction(() => parts.writeBatch(batch));
      if (received.added + received.updated > 0) parts.onRows(received.lastRow);
      return received;
    },
    eraseAuthor(source, authorId) {
      if (isReadOnly) throw new CrisisFileFault("file.read-only", path);
      const plan = planErasure(database, parts.accounts, ownKey().digestSecret, source, authorId);
      if (plan === null) return null;
      planned.set(plan.authorDigest, plan);
      return { erased: plan.erased, authorDigest: plan.authorDigest };
    },
    signCheckpoint: (at) => signCheckpoint(ownKey(), { crisisId: crisisId(database), ...log.head(), at }),
  };
}

/** Id that the crisis was opened under; empty before its `crisis-opened` entry. */
export function crisisId(database: Database): string {
  const read = database.prepare<[], string | null>(
    "SELECT body ->> '$.crisisId' FROM event WHERE type = 'crisis-opened' ORDER BY position LIMIT 1",
  );
  return read.pluck().get() ?? "";
}
