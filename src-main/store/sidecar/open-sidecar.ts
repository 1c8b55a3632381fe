import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import type { Database } from "better-sqlite3";
import SQLite from "better-sqlite3";
import { openForReading } from "../crisis-database.ts";
import { restoreSpine } from "../spine/keep-spine.ts";
import type { MentionSpine } from "../spine/mention-spine.ts";
import { areShardsWhole } from "../text/shard-sums.ts";
import { createNoSidecar } from "./no-sidecar.ts";
import { createReadSidecar } from "./read-sidecar.ts";
import type { Sidecar } from "./sidecar.ts";
import { elsewhere, sidecarPath } from "./sidecar-path.ts";
import { readStanding, type Standing, sidecarVersion, stillHolds } from "./sidecar-schema.ts";
import { createWorkerSidecar } from "./worker-sidecar.ts";

/** A sidecar that was found and still holds. */
export interface FoundSidecar {
  readonly path: string;
  readonly database: Database;
  readonly standing: Standing;
}

export interface SidecarPlan {
  readonly crisisPath: string;
  /** Where the indexing thread reads it. */
  readonly readPath: string;
  readonly crisis: Database;
  readonly fileId: string;
  readonly folder: string | null;
  readonly isReadOnly: boolean;
  /** The full-text index is checked before it is believed; else by its writer, at leisure. */
  readonly isChecked: boolean;
}

/** Rows a reader may have to search in memory before it builds a cache of its own. */
const longestUnindexed = 20_000;

/** The cache of this file, if it is there and right as far as it goes. */
export function findSidecar({
  crisisPath,
  crisis,
  fileId,
  folder,
  isChecked,
}: SidecarPlan): FoundSidecar | null {
  const path = sidecarPath(crisisPath, fileId, folder);
  if (!existsSync(path)) return null;
  let database: Database | null = null;
  try {
    database = openForReading(path);
    const standing = readStanding(database);
    const isCurrent = database.pragma("user_version", { simple: true }) === sidecarVersion;
    const isBelieved = isCurrent && standing !== null && stillHolds(standing, crisis, fileId);
    if (isBelieved && (!isChecked || areShardsWhole(database))) return { path, database, standing };
  } catch (error) {
    // A damaged cache is no fault of the crisis file: it is built again.
    if (!(error instanceof SQLite.SqliteError)) throw error;
  }
  database?.close();
  return null;
}

/** Puts the kept spine back. Gives the last row it holds; 0: none was kept, or it no longer holds. */
export function restoreKeptSpine(found: FoundSidecar | null, spine: MentionSpine, plan: SidecarPlan): number {
  if (found === null) return 0;
  try {
    const rows = found.database
      .prepare<[], { name: string; bytes: Buffer }>("SELECT name, bytes FROM spine_part")
      .all();
    const parts = new Map(rows.map(({ name, bytes }) => [name, withOwnBuffer(bytes)]));
    return restoreSpine(spine, parts, (standing) => stillHolds(standing, plan.crisis, plan.fileId));
  } catch (error) {
    if (error instanceof SQLite.SqliteError || error instanceof SyntaxError) return 0;
    throw error;
  }
}

/** Typed arrays need aligned buffers of their own, which long byte strings bring and short ones may share. */
function withOwnBuffer(bytes: Buffer): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength;
  return isOwn ? new Uint8Array(buffer) : new Uint8Array(bytes);
}

/** Starts the cache: written by its own thread, or only read where the file is. `found`: from `findSidecar`. */
export function startSidecar(
  plan: SidecarPlan,
  found: FoundSidecar | null,
  lastRow: number,
  workers: boolean,
): Sidecar {
  const { crisisPath, readPath, fileId, folder, isReadOnly } = plan;
  const isClose = found !== null && lastRow - found.standing.row <= longestUnindexed;
  if (found !== null && (isReadOnly ? isClose : !workers)) return createReadSidecar(found);
  if (!workers || (isReadOnly && lastRow <= longestUnindexed)) {
    found?.database.close();
    return createNoSidecar();
  }
  if (!isReadOnly) {
    const path = sidecarPath(crisisPath, fileId, folder);
    return createWorkerSidecar({ path, crisisPath: readPath, fileId, isTemporary: false }, lastRow, found);
  }
  found?.database.close();
  const path = elsewhere(`${fileId}-${randomUUID()}`);
  return createWorkerSidecar({ path, crisisPath: readPath, fileId, isTemporary: true }, lastRow, null);
}
