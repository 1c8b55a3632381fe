import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { hostname } from "node:os";
import { basename, join } from "node:path";
import { isRefusal } from "../contract/refusal.ts";
import type { Language } from "../contract/vocabulary.ts";
import { fingerprintOf } from "../headless/open-host.ts";
import { readCsvMapping } from "../sources/csv/csv-mapping.ts";
import { readFiles } from "../sources/read-files.ts";
import { createCrisisFile } from "../store/create-crisis-file.ts";
import type { CrisisStore } from "../store/crisis-store.ts";
import { libraryFolder } from "../store/library-file.ts";
import { openCrisisFile } from "../store/open-crisis-file.ts";
import type { DemoLife } from "../warroom/make-demo.ts";
import { clockOf } from "../warroom/room-clock.ts";
import type { Tasks } from "../warroom/tasks.ts";
import { beginCrisis, openWarRoom, type WarRoom } from "../warroom/war-room.ts";
import type { Terminal } from "./terminal.ts";

const clock = () => new Date().toISOString();

/** Opens a crisis file to read it, beside whoever writes in it. */
export async function withCrisis<T>(
  path: string,
  work: (store: CrisisStore) => Promise<T>,
  { isSearched = false }: { readonly isSearched?: boolean } = {},
): Promise<T> {
  // Only a search is worth the threads and the index beside the file.
  const store = await openCrisisFile(path, {
    station: hostname(),
    readOnly: true,
    workers: isSearched,
    isCacheChecked: isSearched,
  });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A war room on a store, without live sources: what the command line works through. */
export function roomOn(store: CrisisStore, tasks: Tasks, life: Partial<DemoLife> = {}): WarRoom {
  return openWarRoom({
    store,
    clock: clockOf(store, clock),
    newId: randomUUID,
    ...life,
    fingerprint: fingerprintOf,
    readFiles: (paths, options) =>
      readFiles(paths, {
        ...options,
        mapping: options.mapping === null ? null : readCsvMapping(options.mapping),
      }),
    connectSource: () => null,
    playbooks: async () => [],
    tasks,
  });
}

/** Opens a crisis file to write in it; makes it, with a crisis named for the file, where there is none. */
export async function openForWriting(
  path: string,
  tasks: Tasks,
  lang: Language,
  terminal: Terminal,
): Promise<WarRoom> {
  const station = hostname();
  const isNew = !existsSync(path);
  if (isNew) createCrisisFile(path, { station, now: clock() });
  const keyFolder = join(libraryFolder(terminal.environment), "keys");
  const room = roomOn(await openCrisisFile(path, { station, keyFolder }), tasks);
  if (room.state().crisis !== null) return room;
  const name = basename(path).replace(/\.contrefeu$/, "") || "crise";
  const refused = await beginCrisis(room, {
    crisisId: randomUUID(),
    name,
    brand: name,
    startedAt: clock(),
    lang,
    query: "",
    isDemo: false,
  });
  if (refused !== null && isRefusal(refused))
    throw Object.assign(new Error(refused.refused), { refusal: refused });
  return room;
}
