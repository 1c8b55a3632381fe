import type { ReadBatch } from "../contract/source.ts";
import type { ReadFilesOptions } from "../sources/read-files.ts";

/** `readFiles`, whose readers of formats, half of all that a host is made of, are loaded at the first file. */
export async function* readFilesLater(
  paths: readonly string[],
  options: ReadFilesOptions,
): AsyncGenerator<ReadBatch> {
  const { readFiles } = await import("../sources/read-files.ts");
  yield* readFiles(paths, options);
}
