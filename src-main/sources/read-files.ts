import type { FileFormat, ReadBatch } from "../contract/source.ts";
import type { CsvMapping } from "./csv/csv-mapping.ts";
import type { DocumentContext } from "./document-context.ts";
import { faultOf, type InputFile, listInputs, readBytes } from "./list-inputs.ts";
import { createStatusAddresses } from "./mastodon/status-addresses.ts";
import { type Rejection, rejected } from "./normalised.ts";
import { openDocument } from "./read-document.ts";
import { createBatchCollector } from "./record-batch.ts";
import type { RejectionKey } from "./rejection-sentences.ts";
import { deepestArchive, type UnpackFault, unpack } from "./unpack.ts";
import { UnreadableFile } from "./unreadable-file.ts";
import { createFirstVersions } from "./x-v2/read-post.ts";

export interface ReadFilesOptions {
  readonly as: FileFormat | "auto";
  readonly mapping: CsvMapping | null;
  /** The instant at which records are received; asked for once in a while, not for each. */
  readonly receivedAt: () => string;
  readonly signal?: AbortSignal;
  /** Mentions a batch, 1,000 unless told; an envelope of posts is never cut, a batch may be smaller. */
  readonly batchSize?: number;
}

/**
 * Reads files, folders and archives (.gz, .tar, .tar.gz, told by their bytes) into mentions, in batches and in
 * constant memory. The format is recognised file by file unless named.
 *
 * A bad record becomes a `RejectedRecord` with its line, and reading goes on. So does a file that cannot be read
 * as a whole (absent, binary, cut, of no known format), on line 0. When nothing at all could be read,
 * `UnreadableFile` is thrown with the first of those reasons. Files beside the records in a folder or archive
 * that are sound but hold no mentions (reply trees, read-mes, lists of addresses) count as skipped.
 *
 * `read` counts what records became: mentions, withdrawals, skipped and rejected ones, a post carried inside
 * another counting by itself. An aborted signal throws its reason.
 */
export async function* readFiles(
  paths: readonly string[],
  options: ReadFilesOptions,
): AsyncGenerator<ReadBatch> {
  const { files, faults } = await listInputs(paths);
  const collector = createBatchCollector(Math.max(1, options.batchSize ?? 1000));
  const memory = { firstVersions: createFirstVersions(), addresses: createStatusAddresses() };
  const context: DocumentContext = { ...options, memory, collector };
  const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
  let companions = 0;
  let bytes = 0;
  let wholeBytes = 0;
  let hasOpened = false;
  for (const { path, rejection } of faults) collector.reject(path, 0, "", rejection);

  for (const file of files) {
    for await (const step of readFile(file, context, (count) => (bytes += count), options.signal)) {
      options.signal?.throwIfAborted();
      if (step === "read") hasOpened = true;
      else if (step === "companion") companions++;
      else collector.reject(step.path, 0, "", step.rejection);
      yield* collector.take(bytes, totalBytes, false);
    }
    // What was passed over is done with, too.
    wholeBytes += file.size;
    bytes = wholeBytes;
  }
  const refusal = collector.onlyRefusal();
  if (refusal !== null) throw new UnreadableFile(refusal.file, refusal.reason as RejectionKey, refusal.args);
  if (!hasOpened) {
    const reason = companions > 0 ? "rejection.file-not-recognised" : "rejection.folder-empty";
    throw new UnreadableFile(paths[0] ?? "", reason);
  }
  collector.skip(companions);
  yield* collector.take(bytes, totalBytes, true);
}

type Step = "read" | "companion" | { readonly path: string; readonly rejection: Rejection };

async function* readFile(
  input: InputFile,
  context: DocumentContext,
  count: (bytes: number) => void,
  signal: AbortSignal | undefined,
): AsyncGenerator<Step> {
  const faults = new Map<string, UnpackFault>();
  const bytes = readBytes(input.path, count, signal);
  try {
    for await (const file of unpack(
      input.path,
      bytes,
      (fault) => faults.set(fault.label, fault),
      input.isMember,
    )) {
      const opened = await openDocument(file, context);
      if ("rejection" in opened) {
        // An archive cut at its very start is told as cut, not as empty.
        if (faults.has(file.label)) continue;
        yield opened.isCompanion && file.isMember
          ? "companion"
          : { path: file.label, rejection: opened.rejection };
        continue;
      }
      for await (const _ of opened) yield "read";
      yield "read";
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof Error && "code" in error && "syscall" in error)) throw error;
    yield { path: input.path, rejection: faultOf(error) };
  } finally {
    // A file passed over still has its stream open.
    await bytes.return(undefined);
  }
  for (const { label, reason } of faults.values()) {
    const args = reason === "rejection.archive-too-nested" ? { max: deepestArchive } : undefined;
    yield { path: label, rejection: rejected(reason, args) };
  }
}
