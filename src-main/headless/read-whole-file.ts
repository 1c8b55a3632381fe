import { constants } from "node:fs";
import { open } from "node:fs/promises";

/** The bytes of a file; null when it holds more than `most` (whatever its size said before it was read). */
export async function readWholeFile(path: string, most: number): Promise<Uint8Array | null> {
  // A pipe that nobody writes to must not be waited for.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
  const file = await open(path, flags).catch((error: unknown) => {
    throw unreadable(codeOf(error), error);
  });
  try {
    const stats = await file.stat();
    // A device has no size and no end.
    if (!stats.isFile()) throw unreadable(stats.isDirectory() ? "EISDIR" : "ENOTFILE");
    if (stats.size > most) return null;
    const bytes = await file.readFile();
    return bytes.length > most ? null : bytes;
  } finally {
    await file.close();
  }
}

function unreadable(code: string, cause?: unknown): Error {
  const error = new Error("The file cannot be read", { cause });
  return Object.assign(error, { reason: "rejection.file-unreadable", args: { code } });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
