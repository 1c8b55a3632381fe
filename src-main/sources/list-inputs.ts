import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Rejection, rejected } from "./normalised.ts";
import { isHidden } from "./unpack.ts";

export interface InputFile {
  readonly path: string;
  /** Bytes on disk. */
  readonly size: number;
  /** Whether it was found in a folder, and not named itself. */
  readonly isMember: boolean;
}

export interface Inputs {
  readonly files: readonly InputFile[];
  readonly faults: readonly { readonly path: string; readonly rejection: Rejection }[];
}

/** The files of the paths given, folders walked in the order of their names, hidden files left out. */
export async function listInputs(paths: readonly string[]): Promise<Inputs> {
  const files: InputFile[] = [];
  const faults: { path: string; rejection: Rejection }[] = [];
  const visit = async (path: string, isMember: boolean): Promise<void> => {
    try {
      const found = await stat(path);
      if (found.isDirectory()) {
        const entries = await readdir(path, { withFileTypes: true });
        for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
          // A link to a folder may lead back into itself.
          if (
            isHidden(entry.name) ||
            (entry.isSymbolicLink() && (await stat(join(path, entry.name))).isDirectory())
          )
            continue;
          await visit(join(path, entry.name), true);
        }
      } else if (found.isFile()) files.push({ path, size: found.size, isMember });
      else faults.push({ path, rejection: rejected("rejection.file-unreadable", { code: "ENOTFILE" }) });
    } catch (error) {
      faults.push({ path, rejection: faultOf(error) });
    }
  };
  for (const path of paths) await visit(path, false);
  return { files, faults };
}

/** Why a file cannot be read, by the system's code. */
export function faultOf(error: unknown): Rejection {
  const code = error instanceof Error && "code" in error ? String(error.code) : "EUNKNOWN";
  if (code === "ENOENT" || code === "ENOTDIR") return rejected("rejection.file-absent");
  if (code === "EACCES" || code === "EPERM") return rejected("rejection.file-forbidden");
  return rejected("rejection.file-unreadable", { code });
}

/** The bytes of a file, 256 kB at a time; `count` is told how many pass. */
export async function* readBytes(
  path: string,
  count: (bytes: number) => void,
  signal?: AbortSignal,
): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 })) {
    signal?.throwIfAborted();
    count(chunk.length);
    yield chunk as Buffer;
  }
}
