import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Mention } from "../../src-main/contract/mention.ts";
import type { FileFormat, RejectedRecord } from "../../src-main/contract/source.ts";
import type { CsvMapping } from "../../src-main/sources/csv/csv-mapping.ts";
import { readFiles } from "../../src-main/sources/read-files.ts";

export const receivedAt = "2026-03-02T12:00:00.000Z";

export interface ReadAll {
  readonly mentions: readonly Mention[];
  readonly withdrawn: readonly string[];
  readonly skipped: number;
  readonly rejected: readonly RejectedRecord[];
  readonly read: number;
  readonly batches: number;
}

export interface ReadAllOptions {
  readonly as?: FileFormat;
  readonly mapping?: CsvMapping;
  readonly batchSize?: number;
  readonly signal?: AbortSignal;
}

/** All that `readFiles` gives for these paths, put together. */
export async function readAll(paths: readonly string[], options: ReadAllOptions = {}): Promise<ReadAll> {
  const mentions: Mention[] = [];
  const withdrawn: string[] = [];
  const rejected: RejectedRecord[] = [];
  let skipped = 0;
  let read = 0;
  let batches = 0;
  const { as = "auto", mapping = null, ...others } = options;
  for await (const batch of readFiles(paths, { as, mapping, receivedAt: () => receivedAt, ...others })) {
    mentions.push(...batch.mentions);
    withdrawn.push(...batch.withdrawn);
    rejected.push(...batch.rejected);
    skipped += batch.skipped;
    read = batch.read;
    batches++;
  }
  return { mentions, withdrawn, skipped, rejected, read, batches };
}

/** Writes files into a folder that is gone when `use` is done, and gives `use` the folder. */
export async function withFiles<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "contrefeu-sources-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads one file of this content. */
export function readContent(
  name: string,
  content: string | Uint8Array,
  options?: ReadAllOptions,
): Promise<ReadAll> {
  return withFiles({ [name]: content }, (folder) => readAll([join(folder, name)], options));
}
