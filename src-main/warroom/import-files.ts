import type { Refusal } from "../contract/refusal.ts";
import type { FileFormat, ReadBatch } from "../contract/source.ts";
import type { CrisisStore } from "../store/crisis-store.ts";
import type { RecordKeeper } from "./record-keeper.ts";
import { refusalOf } from "./refusal-of.ts";
import type { RunningTask } from "./tasks.ts";

export interface ImportRequest {
  readonly importId: string;
  readonly paths: readonly string[];
  readonly as: FileFormat | "auto";
  readonly mapping: Readonly<Record<string, string | null>> | null;
  readonly by: string;
}

/** `sources/read-files`: a bad record is a rejection, and what cannot be read at all throws its reason. */
export type ReadFiles = (
  paths: readonly string[],
  options: {
    readonly as: FileFormat | "auto";
    readonly mapping: Readonly<Record<string, string | null>> | null;
    readonly receivedAt: () => string;
    readonly signal: AbortSignal;
  },
) => AsyncIterable<ReadBatch>;

export interface ImportResult {
  readonly read: number;
  readonly added: number;
  readonly updated: number;
  readonly skipped: number;
  readonly rejected: number;
  readonly isCancelled: boolean;
  /** Why reading stopped before the end; what was read before is kept. */
  readonly refusal: Refusal | null;
}

/** Mentions a transaction takes at most, so that decisions are never kept waiting behind an import. */
const batchSize = 2000;

/**
 * Imports files into the crisis: good records are kept and bad ones quarantined with their line and reason; a cancel or
 * a fault keeps what is already on disk, and `import-finished` says what came of it.
 */
export async function importFiles(
  request: ImportRequest,
  readFiles: ReadFiles,
  store: CrisisStore,
  keeper: RecordKeeper,
  task: RunningTask,
): Promise<ImportResult> {
  const { importId, paths, as, mapping, by } = request;
  let counts = { read: 0, added: 0, updated: 0, skipped: 0, rejected: 0 };
  let refusal: Refusal | null = null;
  try {
    const options = { as, mapping, receivedAt: keeper.now, signal: task.signal };
    for await (const batch of readFiles(paths, options)) {
      const written = writeBatch(batch, importId, store, keeper);
      counts = {
        read: batch.read,
        added: counts.added + written.added,
        updated: counts.updated + written.updated,
        skipped: counts.skipped + batch.skipped + written.skipped,
        rejected: counts.rejected + batch.rejected.length,
      };
      task.report(batch.totalBytes === null ? batch.read : batch.bytes, batch.totalBytes);
      if (task.signal.aborted) break;
      // Lets commands and questions in between two batches.
      await new Promise((resolve) => setImmediate(resolve));
    }
  } catch (error) {
    if (!task.signal.aborted) refusal = refusalOf(error);
  }
  const isCancelled = task.signal.aborted;
  const now = keeper.now();
  const fileName = nameOfFiles(paths);
  keeper.append([
    {
      occurredAt: now,
      recordedAt: now,
      by,
      event: {
        type: "import-finished",
        importId,
        fileName,
        fileHash: null,
        format: as,
        ...counts,
        isCancelled: isCancelled || refusal !== null,
      },
    },
  ]);
  return { ...counts, isCancelled, refusal };
}

function writeBatch(
  batch: ReadBatch,
  importId: string,
  store: CrisisStore,
  keeper: RecordKeeper,
): { added: number; updated: number; skipped: number } {
  if (batch.rejected.length > 0) store.quarantine(importId, batch.rejected);
  const sum = { added: 0, updated: 0, skipped: 0 };
  const rounds = Math.max(1, Math.ceil(batch.mentions.length / batchSize));
  for (let round = 0; round < rounds; round += 1) {
    const mentions = batch.mentions.slice(round * batchSize, (round + 1) * batchSize);
    const withdrawn = round === rounds - 1 ? batch.withdrawn : [];
    if (mentions.length === 0 && withdrawn.length === 0) continue;
    const written = keeper.appendMentions({
      sourceId: importId,
      mentions,
      withdrawn,
      cursor: null,
      recordedAt: keeper.now(),
    });
    sum.added += written.added;
    // Each record read is counted once: one that withdraws a mention changes it, one of a mention never received does not.
    sum.updated += written.updated + written.withdrawn;
    sum.skipped += written.skipped + withdrawn.length - written.withdrawn;
  }
  return sum;
}

/** What files are called where a person reads it: the first one's name, and how many more. */
export function nameOfFiles(paths: readonly string[]): string {
  const name = (path: string) => path.split(/[\\/]/).at(-1) ?? path;
  const first = name(paths[0] ?? "");
  return paths.length > 1 ? `${first} +${paths.length - 1}` : first;
}
