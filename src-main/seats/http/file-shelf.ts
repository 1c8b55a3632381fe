import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { findStaticFile, type StaticFile } from "./find-static-file.ts";

/** Files up to this size are read in one piece, bytes; those of a first look are kept as well. */
const readWhole = 1 << 20;

export interface ShelvedFile extends StaticFile {
  /** Large files come as a stream. */
  content(): Promise<Buffer> | Readable;
}

/** The files of the built renderer. Those that its page begins with may be read before anybody asks. */
export interface FileShelf {
  /** Null: no file of a known type inside the folder. */
  find(requestPath: string): Promise<ShelvedFile | null>;
  page(): Promise<string>;
  /** Reads what the page begins with, once: its style, its first script and its font. */
  readAhead(): Promise<void>;
}

export function openFileShelf(root: string): FileShelf {
  /** By request path; their names hold a digest of what is in them. */
  const kept = new Map<string, ShelvedFile>();

  async function find(requestPath: string): Promise<ShelvedFile | null> {
    const known = kept.get(requestPath);
    if (known !== undefined) return known;
    const file = await findStaticFile(root, requestPath);
    if (file === null) return null;
    const { path, bytes } = file;
    return { ...file, content: () => (bytes <= readWhole ? readFile(path) : createReadStream(path)) };
  }

  const page = () => readFile(join(root, "index.html"), "utf8");

  return {
    find,
    page,
    async readAhead() {
      const [head = ""] = (await page()).split("</head>", 1);
      const paths = Array.from(head.matchAll(/(?:src|href)="\.(\/assets\/[^"]+)"/g), ([, path = ""]) => path);
      await Promise.all(
        paths.map(async (path) => {
          const file = await find(path);
          if (file?.isHashed !== true || file.bytes > readWhole) return;
          const content = await file.content();
          if (content instanceof Buffer) kept.set(path, { ...file, content: () => Promise.resolve(content) });
        }),
      );
    },
  };
}
