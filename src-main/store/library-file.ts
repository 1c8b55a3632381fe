import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join, resolve, sep } from "node:path";
import { z } from "zod";

const knownCrisisSchema = z.object({
  path: z.string(),
  name: z.string(),
  brand: z.string(),
  status: z.string(),
  severity: z.number().nullable(),
  isDemo: z.boolean(),
  startedAt: z.string().nullable(),
  lastAt: z.string().nullable(),
  mentions: z.number(),
  peak: z.object({ at: z.string(), perHour: z.number() }).nullable(),
  spark: z.array(z.number()).readonly(),
  openedAt: z.string(),
  /** Why it could not be opened when it was last tried (message key); null: it could. */
  fault: z.string().nullable(),
  faultArgs: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
});
/** What the start screen shows of a crisis without opening its file. */
export type KnownCrisis = Readonly<z.infer<typeof knownCrisisSchema>>;

const librarySchema = z.object({
  version: z.literal(1),
  crises: z.array(knownCrisisSchema),
  /** Files left in the folder that somebody asked not to see. */
  forgotten: z.array(z.string()),
  /** Crisis path to the person the owner last sat as. */
  seats: z.record(z.string(), z.string()),
});
type LibraryContent = z.infer<typeof librarySchema>;

/** The library file beside the crises: which there are, as who one sat in each. Written whole, by rename. */
export interface Library {
  readonly folder: string;
  /** Set when an unreadable library was put aside at opening. */
  readonly setAside: string | null;
  /** Last opened first. */
  crises(): readonly KnownCrisis[];
  remember(crisis: KnownCrisis): void;
  /** The file stays; the list no longer shows it. */
  forget(path: string): void;
  /** Crisis files in the folder that the list does not know. */
  unlisted(): readonly string[];
  hasFile(path: string): boolean;
  /** A path in the folder for a crisis of this name, where no file is. */
  freePath(name: string): string;
  /**
   * Where a crisis file can stay: one that was sent waits in a folder that is emptied, and is moved among the others,
   * under a free name; any other stays where it is.
   */
  settle(path: string): string;
  /** Where a file to replay can stay for as long as its source does: one that was sent is moved, any other stays. */
  keepReplay(path: string): string;
  /** Deletes a file that was kept to be replayed; any other stays. */
  dropReplay(path: string): void;
  /** Deletes a crisis file with what stands beside it, and forgets it. */
  remove(path: string): void;
  seatOf(path: string): string | null;
  rememberSeat(path: string, personId: string): void;
}

const extension = ".contrefeu";
/** In the folder of crises: where sent files wait, one folder a process. */
export const uploadsName = "uploads";
/** In the folder of crises: sent files that a source replays, each in a folder of its own. */
const replaysName = "replays";
const empty: LibraryContent = { version: 1, crises: [], forgotten: [], seats: {} };

/** Where crises are kept when nothing else is said: `CONTREFEU_HOME`, else the data folder of the system. */
export function libraryFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const { CONTREFEU_HOME, APPDATA, XDG_DATA_HOME } = environment;
  if (CONTREFEU_HOME) return resolve(CONTREFEU_HOME);
  if (process.platform === "win32" && APPDATA) return join(APPDATA, "Contrefeu");
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support", "Contrefeu");
  return join(XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "contrefeu");
}

/** Opens the library of a folder, which is made when absent. An unreadable library is put aside, never overwritten. */
export function openLibrary(folder: string): Library {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "library.json");
  const { content: found, setAside } = readLibrary(file);
  let content = found;

  function freePath(name: string): string {
    const base = fileNameOf(name);
    for (let number = 1; ; number += 1) {
      const path = join(folder, `${base}${number === 1 ? "" : `-${number}`}${extension}`);
      if (!existsSync(path)) return path;
    }
  }

  function write(change: Partial<LibraryContent>): void {
    content = { ...content, ...change };
    const draft = `${file}.new`;
    const descriptor = openSync(draft, "w");
    try {
      writeSync(descriptor, JSON.stringify(content, null, 1));
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, file);
  }

  const isIn = (name: string, path: string) => path.startsWith(join(resolve(folder), name) + sep);
  const isSent = (path: string) => isIn(uploadsName, path) && existsSync(path);

  function without(path: string): KnownCrisis[] {
    return content.crises.filter((crisis) => crisis.path !== path);
  }

  return {
    folder,
    setAside,
    crises: () => content.crises,
    remember(crisis) {
      const path = resolve(crisis.path);
      const forgotten = content.forgotten.filter((one) => one !== path);
      const crises = [{ ...crisis, path }, ...without(path)].sort((a, b) =>
        b.openedAt < a.openedAt ? -1 : b.openedAt > a.openedAt ? 1 : 0,
      );
      write({ crises, forgotten });
    },
    forget(path) {
      const full = resolve(path);
      write({ crises: without(full), forgotten: [...new Set([...content.forgotten, full])] });
    },
    unlisted() {
      const known = new Set([...content.crises.map((crisis) => crisis.path), ...content.forgotten]);
      return readdirSync(folder)
        .filter((name) => name.endsWith(extension))
        .map((name) => join(folder, name))
        .filter((path) => !known.has(path));
    },
    hasFile: (path) => existsSync(path),
    freePath,
    settle(path) {
      const full = resolve(path);
      if (!isSent(full)) return path;
      const settled = freePath(basename(full, extension));
      renameSync(full, settled);
      return settled;
    },
    keepReplay(path) {
      const full = resolve(path);
      if (!isSent(full)) return path;
      const all = join(resolve(folder), replaysName);
      mkdirSync(all, { recursive: true, mode: 0o700 });
      const kept = join(mkdtempSync(join(all, "r-")), basename(full));
      renameSync(full, kept);
      return kept;
    },
    dropReplay(path) {
      const full = resolve(path);
      // A crisis file says what it replays, and may say anything: only a folder made for one file goes.
      const isKept = dirname(dirname(full)) === join(resolve(folder), replaysName);
      if (isKept) rmSync(dirname(full), { recursive: true, force: true });
    },
    remove(path) {
      const full = resolve(path);
      for (const beside of ["", "-wal", "-shm", "-lock", "-cache", "-cache-wal", "-cache-shm"])
        rmSync(`${full}${beside}`, { force: true });
      const { [full]: _, ...seats } = content.seats;
      write({ crises: without(full), seats });
    },
    seatOf: (path) =>
      Object.hasOwn(content.seats, resolve(path)) ? (content.seats[resolve(path)] ?? null) : null,
    rememberSeat(path, personId) {
      write({ seats: { ...content.seats, [resolve(path)]: personId } });
    },
  };
}

/** Read once: code made for it would take longer to make than it saves. */
const once = { jitless: true };

function readLibrary(file: string): { content: LibraryContent; setAside: string | null } {
  if (!existsSync(file)) return { content: empty, setAside: null };
  const parsed = librarySchema.safeParse(parseJson(readFileSync(file, "utf8")), once);
  if (parsed.success) return { content: parsed.data, setAside: null };
  const setAside = `${file}.unreadable`;
  renameSync(file, setAside);
  return { content: empty, setAside };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is one more way of not being a library: the schema refuses it.
    return null;
  }
}

/** Letters, digits and hyphens, so that the file travels between systems. */
function fileNameOf(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return plain === "" ? "crise" : plain;
}
