import { accessSync, constants, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/**
 * Where the cache of a crisis file goes: beside it as `name.contrefeu-cache`; or under the file's own random id, in the
 * given folder, or in the system's temporary folder where nothing can be written beside it.
 */
export function sidecarPath(path: string, fileId: string, folder: string | null): string {
  if (folder !== null) {
    mkdirSync(folder, { recursive: true });
    return join(folder, `${fileId}-cache`);
  }
  return isWritable(dirname(path)) ? `${path}-cache` : elsewhere(fileId);
}

/** A place for a reader that must not touch the cache of the writer. */
export function elsewhere(fileId: string): string {
  const folder = join(tmpdir(), "contrefeu-caches");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${fileId}-cache`);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    // Not being allowed to is the answer, whatever the reason.
    return false;
  }
}
