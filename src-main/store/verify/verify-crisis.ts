import { hash } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { Verification } from "../../contract/answer.ts";
import type { Checkpoint } from "../../contract/log-entry.ts";
import { isSignatureValid } from "../checkpoint.ts";
import { beforeFirst } from "../event-chain.ts";
import { readFacts } from "../file-facts.ts";
import { createIdKey } from "../id-key.ts";
import { createExactBytes } from "./exact-bytes.ts";
import { checkEntry, type EventRow, type Finding, readEvents } from "./verify-entries.ts";
import { createMentionChecker, type SeenErasures } from "./verify-mentions.ts";
import { findChangedSchema, type IndexedMentions } from "./verify-schema.ts";

/** Entries and mentions checked between two progress calls. */
const progressStep = 10_000;

interface Walk {
  readonly head: { readonly position: number; readonly hash: string };
  /** Hash of the log at the checkpoint's position; null: the log does not go that far. */
  readonly hashAtCheckpoint: string | null;
  readonly crisisId: string;
  readonly indexed: IndexedMentions;
}

/**
 * Reads the whole file again and says whether it is what was written: each entry against its hash and the one before,
 * each mention against its commitment, its seal and its columns, each erasure against the log, each attachment against
 * its name; with a checkpoint, that the log is the one that was signed; at last, that the file's triggers and indexes
 * are what they were made. The first bad position is named.
 */
export function verifyCrisis(
  database: Database,
  checkpoint: Checkpoint | null,
  onProgress: (done: number, total: number) => void,
): Verification {
  let reached = 0;
  try {
    // One transaction sees one moment of the file, whatever is written to it meanwhile.
    return database.transaction((): Verification => {
      const walk = walkLog(database, checkpoint, onProgress, (position) => {
        reached = position;
      });
      if (!("head" in walk)) return { intact: false, ...walk };
      const finding = (checkpoint && checkAgainst(walk, checkpoint)) ?? findAltered(database, walk);
      return finding === null ? { intact: true, ...walk.head } : { intact: false, ...finding };
    })();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!code.startsWith("SQLITE_")) throw error;
    // SQLite itself can no longer read the file.
    const position = reached + 1;
    return { intact: false, position, reason: "verify.file-damaged", args: { position, code } };
  }
}

function walkLog(
  database: Database,
  checkpoint: Checkpoint | null,
  onProgress: (done: number, total: number) => void,
  onReached: (position: number) => void,
): Walk | Finding {
  const mentions = createMentionChecker(database, createIdKey(readFacts(database).idSeed));
  const isExact = createExactBytes<EventRow>(database, "event", "position", [
    "station",
    "occurred_at",
    "recorded_at",
    "by",
    "body",
  ]);
  const erasures = new Map<number, number>();
  const total = countRows(database);
  let done = 0;
  let told = 0;
  let lastRow = 0;
  let crisisId = "";
  let head = { position: 0, hash: beforeFirst };
  let hashAtCheckpoint = checkpoint?.position === 0 ? beforeFirst : null;
  for (const row of readEvents(database)) {
    const checked = checkEntry(row, head, isExact);
    if ("finding" in checked) return checked.finding;
    const { event } = checked;
    const { position } = row;
    if (event.type === "mentions-received") {
      if (event.firstRow !== lastRow + 1 || event.lastRow < event.firstRow) {
        return { position, reason: "verify.batch-out-of-order", args: { position } };
      }
      const finding = mentions.check({ ...event, position });
      if (finding !== null) return finding;
      done += event.lastRow - lastRow;
      lastRow = event.lastRow;
    }
    if (event.type === "author-erased") erasures.set(position, event.erased);
    if (event.type === "crisis-opened" && crisisId === "") crisisId = event.crisisId;
    head = { position, hash: row.hash };
    if (checkpoint?.position === position) hashAtCheckpoint = row.hash;
    onReached(position);
    done++;
    if (done - told >= progressStep) {
      told = done;
      onProgress(done, total);
    }
  }
  onProgress(total, total);
  return (
    findUnsealed(database, lastRow, head.position) ??
    findUnlogged(mentions.erasures, erasures) ??
    findAddedAccount(mentions.hasMoreAccounts(), head.position) ??
    findChangedAttachment(database, head.position) ?? {
      head,
      hashAtCheckpoint,
      crisisId,
      indexed: mentions.indexed(),
    }
  );
}

function countRows(database: Database): number {
  const count = (sql: string) => database.prepare<[], number | null>(sql).pluck().get() ?? 0;
  return count("SELECT max(position) FROM event") + count("SELECT max(row) FROM mention");
}

/** A mention that no batch of the log speaks of. */
function findUnsealed(database: Database, lastRow: number, head: number): Finding | null {
  const row = database
    .prepare<[number], number>("SELECT row FROM mention WHERE row > ? OR row < 1 ORDER BY row LIMIT 1")
    .pluck()
    .get(lastRow);
  if (row === undefined) return null;
  return { position: head + 1, reason: "verify.mention-added", args: { position: head + 1, row } };
}

/** A mention whose content is gone although the log says nothing of it, or less. */
function findUnlogged(seen: SeenErasures, logged: ReadonlyMap<number, number>): Finding | null {
  for (const [erasedBy, { mentions, row, position }] of seen) {
    if (logged.get(erasedBy) !== mentions) {
      return { position, reason: "verify.erasure-unlogged", args: { position, row } };
    }
  }
  return null;
}

/** An account, or a name of one, by which a search would find mentions that are not its own. */
function findAddedAccount(hasMore: boolean, position: number): Finding | null {
  return hasMore ? { position, reason: "verify.accounts-changed", args: { position } } : null;
}

/** All that was recorded is there; told last, because it says the least of where somebody has been at work. */
function findAltered(database: Database, { head: { position }, indexed }: Walk): Finding | null {
  const name = findChangedSchema(database, indexed);
  return name === null ? null : { position, reason: "verify.structure-changed", args: { position, name } };
}

function findChangedAttachment(database: Database, position: number): Finding | null {
  const read = database.prepare<[], { hash: string; bytes: Uint8Array }>(
    "SELECT hash, bytes FROM attachment",
  );
  for (const { hash: name, bytes } of read.iterate()) {
    if (hash("sha256", bytes, "hex") !== name) {
      return { position, reason: "verify.attachment-changed", args: { position, attachment: name } };
    }
  }
  return null;
}

function checkAgainst(walk: Walk, checkpoint: Checkpoint): Finding | null {
  const { position } = checkpoint;
  const wrong = (reason: Finding["reason"], at: number): Finding => ({
    position: at,
    reason,
    args: { position: at, checkpoint: position },
  });
  if (!isSignatureValid(checkpoint)) return wrong("verify.checkpoint-forged", position);
  // Of another crisis nothing was cut here, however far its log went. An emptied log no longer names its own.
  if (walk.crisisId !== checkpoint.crisisId && walk.crisisId !== "")
    return wrong("verify.checkpoint-of-another-crisis", position);
  if (walk.hashAtCheckpoint === null) return wrong("verify.tail-cut", walk.head.position + 1);
  return walk.hashAtCheckpoint === checkpoint.hash ? null : wrong("verify.chain-rewritten", position);
}
