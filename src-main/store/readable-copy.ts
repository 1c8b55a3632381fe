import { constants, copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** A copy that can be read where the original's folder cannot be written; `remove` when done. */
export interface ReadableCopy {
  readonly path: string;
  remove(): void;
}

/** Copies a crisis file (and what its write-ahead log holds, if any) to the system's temporary folder. */
export function copyToRead(path: string): ReadableCopy {
  const folder = mkdtempSync(join(tmpdir(), "contrefeu-reading-"));
  const copy = join(folder, basename(path));
  for (const end of ["", "-wal"]) {
    if (existsSync(path + end)) copyFileSync(path + end, copy + end, constants.COPYFILE_FICLONE);
  }
  return { path: copy, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
