import { createGunzip, gunzipSync, constants as zlib } from "node:zlib";
import { extract } from "tar-stream";
import { peekBytes } from "./peek-bytes.ts";

/** Archives in archives are opened to this many levels. */
export const deepestArchive = 3;

/** One file as it comes out of the archives it may be in; to be read before the next one is asked for. */
export interface UnpackedFile {
  /** The path given, then the names inside the archives. */
  readonly label: string;
  /** Whether it came out of an archive with several files. */
  readonly isMember: boolean;
  readonly head: Buffer;
  readonly chunks: AsyncIterable<Buffer>;
}

/** What went wrong in an archive after part of it was read. */
export interface UnpackFault {
  readonly label: string;
  readonly reason: "rejection.file-cut" | "rejection.archive-too-nested";
}

const headLength = 65_536;

/**
 * The files in a stream: itself, or what its gzip and tar layers hold, told apart by their first bytes and never
 * by name. A damaged or cut archive gives all that comes before the damage, then calls `findFault`.
 */
export async function* unpack(
  label: string,
  chunks: AsyncIterable<Buffer>,
  findFault: (fault: UnpackFault) => void,
  isMember = false,
  level = 0,
): AsyncGenerator<UnpackedFile> {
  const peeked = await peekBytes(chunks, headLength);
  const isGzip = peeked.head[0] === 0x1f && peeked.head[1] === 0x8b;
  if (!isGzip && !isTar(peeked.head)) {
    yield { label, isMember, head: peeked.head, chunks: peeked.chunks };
    return;
  }
  if (level >= deepestArchive * 2) {
    findFault({ label, reason: "rejection.archive-too-nested" });
    return;
  }
  if (isGzip) {
    const cut = () => findFault({ label, reason: "rejection.file-cut" });
    yield* unpack(label, gunzip(peeked.chunks, cut), findFault, isMember, level + 1);
    return;
  }
  yield* unpackTar(label, peeked.chunks, findFault, level);
}

function isTar(head: Buffer): boolean {
  return head.length >= 512 && head.toString("latin1", 257, 262) === "ustar";
}

/** A damaged gzip up to this size (bytes) gives the last of what it holds before the damage, unpacked to this much. */
const salvagedGzip = 262_144;
const salvagedBytes = 16_777_216;

/**
 * Ends early, after calling `cut`, where the data is damaged or stops. When zlib finds damage it keeps back the up to
 * 16 kB it had just unpacked, which is all there is of a small file.
 */
async function* gunzip(chunks: AsyncIterable<Buffer>, cut: () => void): AsyncGenerator<Buffer> {
  const gunzipped: Buffer[] = [];
  const taken: Buffer[] = [];
  let takenLength = 0;
  let given = 0;
  const stream = createGunzip();
  let hasFailed = false;
  const ended = new Promise<void>((resolve) => {
    stream.on("end", resolve);
    stream.on("error", () => {
      hasFailed = true;
      resolve();
    });
  });
  stream.on("data", (chunk: Buffer) => {
    gunzipped.push(chunk);
    given += chunk.length;
  });
  try {
    for await (const chunk of chunks) {
      takenLength += chunk.length;
      if (takenLength <= salvagedGzip) taken.push(chunk);
      else taken.length = 0;
      await Promise.race([new Promise<void>((resolve) => stream.write(chunk, () => resolve())), ended]);
      yield* gunzipped.splice(0);
      if (hasFailed) break;
    }
    if (!hasFailed) stream.end();
    await ended;
    yield* gunzipped.splice(0);
    if (!hasFailed) return;
    if (takenLength <= salvagedGzip) yield unpackBeforeDamage(Buffer.concat(taken)).subarray(given);
    cut();
  } finally {
    stream.destroy();
  }
}

/** What the longest sound beginning of a gzip holds, found by halving. */
function unpackBeforeDamage(gzip: Buffer): Buffer {
  let sound = Buffer.alloc(0);
  let from = 0;
  let to = gzip.length;
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    try {
      const options = { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: salvagedBytes };
      sound = gunzipSync(gzip.subarray(0, middle), options);
      from = middle;
    } catch {
      to = middle - 1;
    }
  }
  return sound;
}

async function* unpackTar(
  label: string,
  chunks: AsyncIterable<Buffer>,
  findFault: (fault: UnpackFault) => void,
  level: number,
): AsyncGenerator<UnpackedFile> {
  const tar = extract();
  let hasStopped = false;
  const closed = new Promise<void>((resolve) => tar.once("close", resolve));
  const write = async () => {
    for await (const chunk of chunks) {
      if (hasStopped) return;
      if (!tar.write(chunk)) {
        await Promise.race([new Promise<void>((resolve) => tar.once("drain", resolve)), closed]);
      }
    }
    tar.end(null);
  };
  const written = write().catch((error: Error) => tar.destroy(error));
  try {
    for await (const entry of tar) {
      const { name, type } = entry.header;
      if (type !== "file" || isHidden(name)) {
        entry.resume();
        continue;
      }
      const member = `${label}/${name}`;
      let isCut = false;
      // streamx's types do not say that its streams iterate over bytes; they do.
      const bytes = untilError(entry as unknown as AsyncIterable<Uint8Array>, () => {
        isCut = true;
      });
      yield* unpack(member, bytes, findFault, true, level + 1);
      // What the reader of this member left must pass before the next one comes.
      while ((await bytes.next()).done !== true);
      if (isCut) throw new Error("Unexpected end of data");
    }
  } catch {
    findFault({ label, reason: "rejection.file-cut" });
  } finally {
    hasStopped = true;
    tar.destroy();
    await written;
  }
}

async function* untilError(chunks: AsyncIterable<Uint8Array>, fail: () => void): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of chunks) {
      yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    }
  } catch {
    fail();
  }
}

/** Names that systems leave beside real files: dot files, `__MACOSX`. */
export function isHidden(path: string): boolean {
  return path
    .split(/[\\/]/)
    .some((part) => (part.startsWith(".") && part !== "." && part !== "..") || part === "__MACOSX");
}
