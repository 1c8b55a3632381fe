import { realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";

/** A file of the built renderer, ready to be sent. */
export interface StaticFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Its name holds a digest of its content: it may be kept for ever. */
  readonly isHashed: boolean;
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * The file of `root` that a request path names; null for anything that is no file of a known type inside it: paths
 * that climb, encoded or not, backslashes, NUL, hidden names, and links that lead out.
 */
export async function findStaticFile(root: string, requestPath: string): Promise<StaticFile | null> {
  const segments = decode(requestPath)?.slice(1).split("/");
  if (segments === undefined || !segments.every(isPlainName)) return null;
  const mediaType = mediaTypes[extname(segments.at(-1) ?? "")];
  if (mediaType === undefined) return null;
  try {
    const home = await realpath(root);
    const path = await realpath(join(home, ...segments));
    if (!path.startsWith(home + sep)) return null;
    const found = await stat(path);
    if (!found.isFile()) return null;
    return { path, mediaType, bytes: found.size, isHashed: segments[0] === "assets" };
  } catch {
    // Absent: the same answer as forbidden, so that nothing is learnt of what stands outside.
    return null;
  }
}

function decode(requestPath: string): string | null {
  try {
    return requestPath.startsWith("/") ? decodeURIComponent(requestPath) : null;
  } catch {
    return null;
  }
}

function isPlainName(segment: string): boolean {
  return /^[\w@-][\w.@-]*$/.test(segment) && !segment.includes("..");
}
