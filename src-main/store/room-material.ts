import { hash } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { CrisisStore } from "./crisis-store.ts";

/** What stands beside the log in the crisis file: rejected records, attachments, unsent drafts, source cursors. */
export type RoomMaterial = Pick<
  CrisisStore,
  "cursorOf" | "quarantine" | "rejections" | "attach" | "attachment" | "saveDraft" | "dropDraft" | "drafts"
>;

interface RejectionRow {
  readonly importId: string;
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  readonly args: string | null;
  readonly excerpt: string;
}

export function createRoomMaterial(database: Database): RoomMaterial {
  const readCursor = database
    .prepare<[string], string>("SELECT cursor FROM source_cursor WHERE source_id = ?")
    .pluck();
  const insertRejection = database.prepare(
    "INSERT INTO rejection (import_id, file, line, reason, args, excerpt) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const countRejections = database
    .prepare<[string | null, string | null], number>(
      "SELECT count(*) FROM rejection WHERE ? IS NULL OR import_id = ?",
    )
    .pluck();
  const readRejections = database.prepare<[string | null, string | null, number], RejectionRow>(
    `SELECT import_id AS importId, file, line, reason, args, excerpt FROM rejection
     WHERE ? IS NULL OR import_id = ? ORDER BY number LIMIT ?`,
  );
  const insertAttachment = database.prepare(
    "INSERT INTO attachment (hash, name, media_type, bytes) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const readAttachment = database.prepare<[string], { bytes: Uint8Array; name: string; mediaType: string }>(
    "SELECT bytes, name, media_type AS mediaType FROM attachment WHERE hash = ?",
  );
  const upsertDraft = database.prepare(
    `INSERT INTO draft (key, text, saved_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at`,
  );
  const deleteDraft = database.prepare("DELETE FROM draft WHERE key = ?");
  const readDrafts = database.prepare<[], { key: string; text: string; savedAt: string }>(
    "SELECT key, text, saved_at AS savedAt FROM draft ORDER BY key",
  );

  return {
    cursorOf: (sourceId) => readCursor.get(sourceId.toWellFormed()) ?? null,
    quarantine(importId, rejected) {
      database.transaction(() => {
        for (const { file, line, reason, args, excerpt } of rejected) {
          insertRejection.run(
            importId,
            file,
            line,
            reason,
            args === undefined ? null : JSON.stringify(args),
            excerpt,
          );
        }
      })();
    },
    rejections(importId, limit) {
      const rows = readRejections.all(importId, importId, limit).map(({ args, ...row }) => ({
        ...row,
        ...(args === null ? {} : { args: JSON.parse(args) as Readonly<Record<string, string | number>> }),
      }));
      return { total: countRejections.get(importId, importId) ?? 0, rows };
    },
    attach(bytes, name, mediaType) {
      const fingerprint = hash("sha256", bytes, "hex");
      insertAttachment.run(fingerprint, name, mediaType, bytes);
      return fingerprint;
    },
    attachment: (fingerprint) => readAttachment.get(fingerprint) ?? null,
    saveDraft: (key, text, savedAt) => void upsertDraft.run(key, text, savedAt),
    dropDraft: (key) => void deleteDraft.run(key),
    drafts: () => readDrafts.all(),
  };
}
