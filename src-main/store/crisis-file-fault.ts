import { basename } from "node:path";
import type { Refusal } from "../contract/refusal.ts";

/** Why a crisis file cannot be opened, read or written; each has its sentence in `fault-sentences.ts`. */
export type CrisisFileFaultKey =
  | "file.absent"
  | "file.no-folder"
  | "file.exists"
  | "file.moved-away"
  | "file.not-a-database"
  | "file.not-a-crisis"
  | "file.newer"
  | "file.older"
  | "file.backup-failed"
  | "file.locked"
  | "file.read-only"
  | "file.no-access"
  | "file.disk-full"
  | "file.corrupt"
  | "file.altered"
  | "file.failed";

export class CrisisFileFault extends Error {
  readonly key: CrisisFileFaultKey;
  readonly args: Readonly<Record<string, string | number>>;

  constructor(
    key: CrisisFileFaultKey,
    path: string,
    args: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(`${key}: ${path}`, { cause });
    this.name = "CrisisFileFault";
    this.key = key;
    this.args = { name: basename(path), ...args };
  }

  /** The same as a value that a seat or the command line can show. */
  get refusal(): Refusal {
    return { refused: this.key, args: { ...this.args } };
  }
}

const faultOfCode: readonly (readonly [RegExp, CrisisFileFaultKey])[] = [
  [/^SQLITE_NOTADB/, "file.not-a-database"],
  [/^SQLITE_(FULL|IOERR_WRITE|IOERR_FSYNC|IOERR_TRUNCATE|IOERR_SHMSIZE)|^ENOSPC|^EDQUOT/, "file.disk-full"],
  [/^SQLITE_(BUSY|LOCKED)/, "file.locked"],
  [/^SQLITE_READONLY|^EROFS/, "file.read-only"],
  // Our statements are fixed: one that no longer compiles meets a file whose tables are not ours any more.
  [/^SQLITE_CORRUPT|^SQLITE_ERROR$|^SQLITE_IOERR_(SHORT_READ|CORRUPTFS|DATA)/, "file.corrupt"],
  [/^SQLITE_(CANTOPEN|PERM|AUTH)|^EACCES|^EPERM|^EISDIR/, "file.no-access"],
  [/^SQLITE_|^E[A-Z]+$/, "file.failed"],
];

/** The fault behind an error of SQLite or the file system; anything else is a bug and comes back as it is. */
export function toFault(error: unknown, path: string): unknown {
  if (error instanceof CrisisFileFault) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const found = faultOfCode.find(([pattern]) => pattern.test(code));
  return found === undefined ? error : new CrisisFileFault(found[1], path, { code }, error);
}

/** Runs `work`; what SQLite refuses becomes a fault about the file at `path`. */
export function orFault<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toFault(error, path);
  }
}

/** The same methods, whose SQLite errors are faults about the file at `path`. */
export function orFaults<T extends object>(path: string, methods: T): T {
  const wrapped = Object.entries(methods).map(([name, method]) => [
    name,
    (...args: readonly unknown[]) => orFault(path, () => method(...args)),
  ]);
  return Object.fromEntries(wrapped) as T;
}
