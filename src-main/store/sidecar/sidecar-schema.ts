import { crc32 } from "node:zlib";
import type { Database } from "better-sqlite3";
import { shardListSql } from "../text/text-shards.ts";

/** Format of the sidecar; another one is thrown away and built again. */
export const sidecarVersion = 3;

export const sidecarSql = `
CREATE TABLE standing (
  file_id TEXT NOT NULL,
  row INTEGER NOT NULL,
  position INTEGER NOT NULL,
  hash TEXT NOT NULL,
  erased_by INTEGER NOT NULL,
  sum INTEGER NOT NULL
) STRICT;
CREATE TABLE snapshot (
  projection TEXT NOT NULL,
  position INTEGER NOT NULL,
  state TEXT NOT NULL,
  sum INTEGER NOT NULL,
  PRIMARY KEY (projection, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE spine_part (
  name TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
${shardListSql}
PRAGMA user_version = ${sidecarVersion};
`;

/** Which file a sidecar (or a part of it) was made from, and how far. */
export interface Standing {
  readonly fileId: string;
  /** Last mention row taken in. */
  readonly row: number;
  /** Where the log stood then: another file, or another end of this one, has another hash there. */
  readonly position: number;
  readonly hash: string;
  /** Position of the last erasure taken in; 0: none. */
  readonly erasedBy: number;
}

/** Where the crisis file stands now. `schema`: name under which it is attached. */
export function standingOf(database: Database, fileId: string, row: number, schema = "main"): Standing {
  const head = database
    .prepare<[], { position: number; hash: string }>(
      `SELECT position, hash FROM ${schema}.event ORDER BY position DESC LIMIT 1`,
    )
    .get();
  const erased = database
    .prepare<[], number | null>(`SELECT max(erased_by) FROM ${schema}.mention WHERE erased_by IS NOT NULL`)
    .pluck()
    .get();
  return { fileId, row, position: head?.position ?? 0, hash: head?.hash ?? "", erasedBy: erased ?? 0 };
}

/** True when what was made at this standing is still right for the crisis file, as far as it goes. */
export function stillHolds(standing: Standing, database: Database, fileId: string, schema = "main"): boolean {
  const hash =
    database
      .prepare<[number], string>(`SELECT hash FROM ${schema}.event WHERE position = ?`)
      .pluck()
      .get(standing.position) ?? "";
  const now = standingOf(database, fileId, 0, schema);
  const lastRow =
    database.prepare<[], number | null>(`SELECT max(row) FROM ${schema}.mention`).pluck().get() ?? 0;
  return (
    standing.fileId === fileId &&
    standing.hash === hash &&
    standing.row <= lastRow &&
    standing.erasedBy === now.erasedBy
  );
}

interface StandingRow {
  readonly file_id: string;
  readonly row: number;
  readonly position: number;
  readonly hash: string;
  readonly erased_by: number;
  readonly sum: number;
}

/** The standing of the sidecar's full-text index; null: none yet, or not what was written. */
export function readStanding(sidecar: Database): Standing | null {
  const row = sidecar.prepare<[], StandingRow>("SELECT * FROM standing").get();
  if (row === undefined) return null;
  const standing = {
    fileId: row.file_id,
    row: row.row,
    position: row.position,
    hash: row.hash,
    erasedBy: row.erased_by,
  };
  return sumOf(standing) === row.sum ? standing : null;
}

function sumOf({ fileId, row, position, hash, erasedBy }: Standing): number {
  return crc32([fileId, row, position, hash, erasedBy].join(" "));
}

export function writeStanding(sidecar: Database, standing: Standing): void {
  const { fileId, row, position, hash, erasedBy } = standing;
  sidecar.exec("DELETE FROM standing");
  sidecar
    .prepare("INSERT INTO standing (file_id, row, position, hash, erased_by, sum) VALUES (?, ?, ?, ?, ?, ?)")
    .run(fileId, row, position, hash, erasedBy, sumOf(standing));
}
