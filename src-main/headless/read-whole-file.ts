import { open } from "node:fs/promises";

/** The bytes of a file; null when it holds more than `most` (whatever its size said before it was read). */
export async function readWholeFile(path: string, most: number): Promise<Uint8Array | null> {
  const file = await open(path, "r").catch((error: unknown) => {
    throw Object.assign(new Error("The file cannot be read", { cause: error }), {
      reason: "rejection.file-unreadable",
      args: { code: codeOf(error) },
    });
  });
  try {
    if ((await file.stat()).size > most) return null;
    const bytes = await file.readFile();
    return bytes.length > most ? null : bytes;
  } finally {
    await file.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
