import type { Database } from "better-sqlite3";
import type { CrisisEvent } from "../contract/event.ts";
import type { LogEntry } from "../contract/log-entry.ts";
import type { Mention } from "../contract/mention.ts";
import type { AccountBook } from "./account-book.ts";
import { commit, createSealMaker, freshSalts, type SealMaker } from "./commitment.ts";
import type { MentionBatch, ReceivedBatch } from "./crisis-store.ts";
import { type DerivedColumns, deriveColumns } from "./derived-columns.ts";
import type { EventLog } from "./event-log.ts";
import type { IdKey } from "./id-key.ts";
import { cleanMention, isSameContent, readContent } from "./mention-content.ts";
import { createVersionReader, type VersionRow } from "./mention-versions.ts";
import { unknownParent } from "./parent-column.ts";
import { readStored } from "./read-stored.ts";
import type { MentionSpine } from "./spine/mention-spine.ts";
import type { Withdrawals } from "./withdrawals.ts";

export interface MentionWriterParts {
  readonly database: Database;
  readonly log: EventLog;
  readonly accounts: AccountBook;
  readonly spine: MentionSpine;
  readonly withdrawals: Withdrawals;
  readonly idKey: IdKey;
  /** Whether anything was ever erased here, so that a file without erasures pays nothing. */
  isAnyErased(): boolean;
}

/** Ids in one `mentions-withdrawn` event, as its schema allows. */
const idsPerWithdrawal = 5000;

interface Version {
  readonly derived: DerivedColumns;
  readonly row: number;
  readonly firstRow: number;
  readonly textRow: number;
  readonly key: number;
  /** Occurrence time of the first version, ms UTC. */
  readonly time: number;
}

/** Writes a batch: new mentions and changed versions, their seal in the log, the withdrawals, the cursor. */
export type WriteBatch = (batch: MentionBatch) => ReceivedBatch;

/** The returned function must run inside a transaction; when it throws, the spine must be read again. */
export function createBatchWriter(parts: MentionWriterParts): WriteBatch {
  const { database, log, accounts, spine, withdrawals, idKey } = parts;
  const insert = database.prepare(
    `INSERT INTO mention (row, first_row, text_row, id_key, time, source, kind, lang, account, parent, salt, commitment, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const saveCursor = database.prepare(
    "INSERT INTO source_cursor (source_id, cursor) VALUES (?, ?) ON CONFLICT (source_id) DO UPDATE SET cursor = excluded.cursor",
  );
  const readBatchNumber = database
    .prepare<[], string>(
      "SELECT body FROM event WHERE type = 'mentions-received' ORDER BY position DESC LIMIT 1",
    )
    .pluck();
  const readLastRow = database.prepare<[], number | null>("SELECT max(row) FROM mention").pluck();
  const versions = createVersionReader(database);

  /** Inserts one received version. */
  function writeVersion(
    sealing: SealMaker,
    mention: Mention,
    content: string,
    salt: string,
    version: Version,
  ): void {
    const { row, firstRow, textRow, key, time, derived } = version;
    const { kind, parentId } = derived;
    const { source, lang, author } = mention;
    const account = accounts.numberOf(source, author);
    const commitment = commit(salt, content);
    const parentKey = parentId === null ? null : idKey(parentId, 0);
    const above = parentKey === null ? -1 : spine.find(parentKey);
    const parent = above >= 0 ? (spine.columns.row[above] ?? 0) : parentKey && unknownParent(parentKey);
    insert.run(
      row,
      firstRow,
      textRow,
      key,
      time,
      source,
      kind,
      lang,
      account,
      parent,
      salt,
      commitment,
      content,
    );
    if (firstRow === row) {
      const numbers = { row, key, time, kind, account: account ?? 0, parent };
      spine.add(numbers, source, lang, parentId);
    }
    sealing.add(commitment, { firstRow, textRow, idKey: key, time, source, kind, account, parent });
  }

  function writeUpdate(
    sealing: SealMaker,
    mention: Mention,
    content: string,
    salt: string,
    row: number,
    index: number,
    latest: VersionRow,
  ): void {
    const before = latest.content === null ? null : readContent(latest.content);
    writeVersion(sealing, mention, content, salt, {
      derived: deriveColumns(mention),
      row,
      firstRow: spine.columns.row[index] ?? 0,
      textRow: before?.text === mention.text ? latest.text_row : row,
      key: spine.columns.key[index] ?? 0,
      time: spine.columns.time[index] ?? 0,
    });
    spine.updates.add(row, index);
  }

  /** Index of the mention with this id, else the key a new one takes. */
  function look(id: string): { readonly index: number; readonly key: number } {
    for (let attempt = 0; ; attempt++) {
      const key = idKey(id, attempt);
      const index = spine.find(key);
      if (index < 0) return { index, key };
      const holder = versions.idAt(spine.columns.row[index] ?? 0);
      if (holder === null || holder === id) return { index, key };
    }
  }

  /** A repost of what was erased would bring the words back. */
  function repeatsErased({ kind, repostOf }: Mention): boolean {
    if (kind !== "repost" || repostOf === null || !parts.isAnyErased()) return false;
    const index = spine.find(idKey(repostOf, 0));
    return index >= 0 && versions.idAt(spine.columns.row[index] ?? 0) === null;
  }

  /** Withdrawn, and not received again since. */
  function isGone(index: number, lastRow: number): boolean {
    if (!withdrawals.isWithdrawn(index, lastRow, 0)) return false;
    const latest = versions.latest(spine.columns.row[index] ?? 0, spine.updates.hasUpdates(index));
    return withdrawals.isWithdrawn(index, lastRow, latest.row);
  }

  function withdraw(batch: MentionBatch, lastRow: number): { entries: LogEntry[]; withdrawn: number } {
    const known = new Map<string, number>();
    for (const id of batch.withdrawn) {
      const { index } = look(id.toWellFormed());
      if (index >= 0 && !isGone(index, lastRow)) known.set(id.toWellFormed(), index);
    }
    const entries: LogEntry[] = [];
    const ids = [...known.keys()];
    for (let i = 0; i < ids.length; i += idsPerWithdrawal) {
      const mentionIds = ids.slice(i, i + idsPerWithdrawal);
      entries.push(
        record(batch, { type: "mentions-withdrawn", sourceId: batch.sourceId.toWellFormed(), mentionIds }),
      );
    }
    for (const index of known.values()) withdrawals.add(index, lastRow);
    return { entries, withdrawn: known.size };
  }

  function record(batch: MentionBatch, event: CrisisEvent): LogEntry {
    return log.append({ occurredAt: batch.recordedAt, recordedAt: batch.recordedAt, by: "host", event });
  }

  return (batch) => {
    const firstRow = (readLastRow.get() ?? 0) + 1;
    const salts = freshSalts(batch.mentions.length);
    const sealing = createSealMaker();
    let added = 0;
    for (const raw of batch.mentions) {
      const { mention, content } = cleanMention(repeatsErased(raw) ? withoutWords(raw) : raw);
      const row = firstRow + sealing.count;
      const salt = salts[sealing.count] ?? "";
      const { index, key } = look(mention.id);
      if (index < 0) {
        const derived = deriveColumns(mention);
        const version = { derived, row, firstRow: row, textRow: row, key, time: derived.time };
        writeVersion(sealing, mention, content, salt, version);
        added++;
        continue;
      }
      const latest = versions.latest(spine.columns.row[index] ?? 0, spine.updates.hasUpdates(index));
      // An erased mention stays erased, and an exact repeat says nothing new.
      if (latest.content === null || isSameContent(latest.content, mention)) continue;
      writeUpdate(sealing, mention, content, salt, row, index, latest);
    }
    const updated = sealing.count - added;
    const lastRow = firstRow + sealing.count - 1;
    const entries: LogEntry[] = [];
    if (sealing.count > 0) {
      entries.push(
        record(batch, {
          type: "mentions-received",
          batch: batchNumber(readBatchNumber.get()) + 1,
          sourceId: batch.sourceId.toWellFormed(),
          added,
          updated,
          firstRow,
          lastRow,
          seal: sealing.seal(),
        }),
      );
    }
    const gone = withdraw(batch, lastRow);
    entries.push(...gone.entries);
    if (batch.cursor !== null) saveCursor.run(batch.sourceId.toWellFormed(), batch.cursor);
    const skipped = batch.mentions.length - sealing.count;
    return { entries, added, updated, skipped, withdrawn: gone.withdrawn, lastRow };
  };
}

/** Who reposted, when and what; not what it said. */
function withoutWords(repost: Mention): Mention {
  return { ...repost, text: "", lang: null, tone: null, links: [], hashtags: [], mentions: [], media: [] };
}

function batchNumber(body: string | undefined): number {
  if (body === undefined) return 0;
  const event = readStored<CrisisEvent>(body);
  return event.type === "mentions-received" ? event.batch : 0;
}
