import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import type { Wording } from "../contract/events/response-events.ts";
import type { Language } from "../contract/vocabulary.ts";
import { openSeats, type Seats } from "../seats/open-seats.ts";
import { readCsvMapping } from "../sources/csv/csv-mapping.ts";
import { canonicalJson } from "../store/canonical-json.ts";
import { createCrisisFile } from "../store/create-crisis-file.ts";
import type { CrisisStore } from "../store/crisis-store.ts";
import { libraryFolder, openLibrary } from "../store/library-file.ts";
import { openCrisisFile } from "../store/open-crisis-file.ts";
import { type House, type HouseParts, openHouse } from "../warroom/house.ts";
import { createDemoMaker } from "../warroom/make-demo.ts";
import { createTasks } from "../warroom/tasks.ts";
import { connectSources } from "./connect-source.ts";
import { replayFrom } from "./open-replay.ts";
import { projectRoot } from "./project-root.ts";
import { readDemoScript } from "./read-demo-script.ts";
import { readFilesLater } from "./read-files-later.ts";
import { readPlaybooks } from "./read-playbooks.ts";
import { readWholeFile } from "./read-whole-file.ts";
import { sayRefusal } from "./say-refusals.ts";
import { removeLeftUploads, uploadsFolder } from "./uploads-folder.ts";

export interface HostSettings {
  /** Folder of crises and settings; absent: `CONTREFEU_HOME`, else the system's own place for them. */
  readonly home?: string;
  readonly lang: Language;
  /** A bug, for the log of the process; never for a seat. */
  report(bug: unknown): void;
}

/** The house with its seats, whatever process it runs in. */
export interface Host {
  readonly house: House;
  readonly seats: Seats;
  /** Flushes and closes the open crisis, then the seats. */
  close(): Promise<void>;
}

/** Puts together what a host is made of: the one place where store, sources and war room meet. */
export async function openHost(settings: HostSettings): Promise<Host> {
  const home = settings.home ?? libraryFolder(process.env);
  // Crises are nobody else's to read.
  await mkdir(home, { recursive: true, mode: 0o700 });
  await removeLeftUploads(home);
  const root = projectRoot();
  const parts = houseParts(home, root);
  const house = openHouse(parts);
  const seats = openSeats({
    host: house,
    say: sayRefusal,
    lang: settings.lang,
    program: await programVersion(root),
    rendererFolder: join(root, "out", "renderer"),
    uploadFolder: uploadsFolder(home),
    report: settings.report,
  });
  return {
    house,
    seats,
    async close() {
      // Seats last: who is connected hears that the crisis was closed.
      await house.close();
      await seats.close();
    },
  };
}

function houseParts(home: string, root: string): HouseParts {
  const station = hostname();
  const clock = () => new Date().toISOString();
  const keyFolder = join(home, "keys");
  const playbooks = readOnce(() => readPlaybooks(join(root, "resources", "playbooks")));
  const tasks = createTasks(randomUUID);
  return {
    library: openLibrary(home),
    clock,
    newId: randomUUID,
    fingerprint: fingerprintOf,
    readFiles: (paths, options) =>
      readFilesLater(paths, {
        ...options,
        mapping: options.mapping === null ? null : readCsvMapping(options.mapping),
      }),
    connectSource: connectSources(replayFrom(station)),
    readWhole: readWholeFile,
    playbooks,
    tasks,
    makeDemo: createDemoMaker({
      readScript: () => readDemoScript(join(root, "resources", "demo")),
      playbooks,
      tasks,
      clock,
    }),
    async openFile(path, how): Promise<CrisisStore> {
      if (how === "create") createCrisisFile(path, { station, now: clock() });
      return openCrisisFile(path, { station, keyFolder, readOnly: how === "read-only" });
    },
  };
}

async function programVersion(root: string): Promise<string> {
  // Safe: our own package.json, whose version is checked at packing.
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  return version;
}

/** What a seat may never ask for is not in the way of its start; what could not be read is read again when asked again. */
function readOnce<T>(read: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null;
  return () => {
    kept ??= read();
    kept.catch(() => {
      kept = null;
    });
    return kept;
  };
}

/** SHA-256 of the canonical JSON of the words an approval is bound to, hex. */
export function fingerprintOf(wording: Wording): string {
  return createHash("sha256").update(canonicalJson(wording)).digest("hex");
}
