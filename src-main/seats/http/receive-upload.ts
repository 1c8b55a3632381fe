import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** What became of a sent file. */
export type Upload =
  | { readonly path: string; readonly name: string; readonly bytes: number }
  | { readonly tooLarge: true };

/**
 * Streams a sent file into a folder of its own under `folder`, under its own name made harmless, and gives up beyond
 * `maxBytes`. What was half written is removed.
 */
export async function receiveUpload(
  stream: Readable,
  name: string,
  folder: string,
  maxBytes: number,
): Promise<Upload> {
  const own = join(folder, randomUUID());
  await mkdir(own, { recursive: true, mode: 0o700 });
  const safe = safeFileName(name);
  const path = join(own, safe);
  let bytes = 0;
  let isTooLarge = false;
  try {
    await pipeline(
      stream,
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          bytes += chunk.length;
          if (bytes > maxBytes) {
            isTooLarge = true;
            throw new RangeError("upload too large");
          }
          yield chunk;
        }
      },
      createWriteStream(path, { flags: "wx", mode: 0o600 }),
    );
  } catch (fault) {
    await rm(own, { recursive: true, force: true });
    if (isTooLarge) return { tooLarge: true };
    throw fault;
  }
  return { path, name: safe, bytes };
}

/** The last part of a name with only characters every file system takes; its ending is kept, formats are told by it. */
function safeFileName(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .replace(/[^\p{L}\p{N}._ ()-]/gu, "_")
    .replace(/^[. ]+/, "")
    .replace(/[. ]+$/, "");
  const kept = clean.length > 120 ? clean.slice(-120).replace(/^[. ]+/, "") : clean;
  // Windows keeps these names for devices, whatever their ending.
  return kept === "" || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(kept) ? `file-${kept}` : kept;
}
