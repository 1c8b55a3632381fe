import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "../../src-main/contract/command.ts";
import type { Playbook } from "../../src-main/contract/playbook.ts";
import { isRefusal } from "../../src-main/contract/refusal.ts";
import type { LiveSink, LiveSource } from "../../src-main/contract/source.ts";
import { readFiles } from "../../src-main/sources/read-files.ts";
import { canonicalJson } from "../../src-main/store/canonical-json.ts";
import { createCrisisFile } from "../../src-main/store/create-crisis-file.ts";
import { openCrisisFile } from "../../src-main/store/open-crisis-file.ts";
import type { Done } from "../../src-main/warroom/run-command.ts";
import { createTasks, type Tasks } from "../../src-main/warroom/tasks.ts";
import { openWarRoom, type WarRoom } from "../../src-main/warroom/war-room.ts";

const startedAt = "2026-03-02T09:00:00.000Z";

export interface TestRoom {
  readonly folder: string;
  readonly path: string;
  readonly tasks: Tasks;
  /** The open room; replaced by `reopen`. */
  room(): WarRoom;
  /** Moves the host's clock (ms). */
  wait(ms: number): void;
  now(): string;
  /** Runs a command that must not be refused. */
  run(command: Command, by?: string, occurredAt?: string): Promise<Done>;
  /** The sinks of the live sources that were started, last one last. */
  readonly sinks: LiveSink[];
  readonly cursors: (string | null)[];
  reopen(): Promise<WarRoom>;
  cleanUp(): Promise<void>;
}

/** A war room on a real file of its own; only the clock, the ids and the network are ours. */
export async function openTestRoom(
  playbooks: readonly Playbook[] = [],
  { query = "" }: { readonly query?: string } = {},
): Promise<TestRoom> {
  const folder = mkdtempSync(join(tmpdir(), "contrefeu-room-"));
  const path = join(folder, "essai.contrefeu");
  let time = Date.parse(startedAt);
  let ids = 0;
  const tasks = createTasks(() => `task-${++ids}`);
  const sinks: LiveSink[] = [];
  const cursors: (string | null)[] = [];
  const source: LiveSource = {
    start(sink, cursor) {
      sinks.push(sink);
      cursors.push(cursor);
      sink.changeState({ state: "connecting" });
    },
    stop: async () => undefined,
  };

  async function open(): Promise<WarRoom> {
    return openWarRoom({
      store: await openCrisisFile(path, { station: "poste-1", keyFolder: join(folder, "keys") }),
      clock: () => new Date(time).toISOString(),
      newId: () => `id-${++ids}`,
      fingerprint: (wording) => createHash("sha256").update(canonicalJson(wording)).digest("hex"),
      readFiles,
      connectSource: () => source,
      playbooks: async () => playbooks,
      tasks,
    });
  }

  createCrisisFile(path, { station: "poste-1", now: startedAt });
  let room = await open();
  const test: TestRoom = {
    folder,
    path,
    tasks,
    sinks,
    cursors,
    room: () => room,
    wait: (ms) => {
      time += ms;
    },
    now: () => new Date(time).toISOString(),
    async run(command, by = "host", occurredAt) {
      const done = await room.run(command, by, occurredAt ?? null);
      if (isRefusal(done)) throw new Error(`${command.type} was refused: ${JSON.stringify(done)}`);
      return done;
    },
    async reopen() {
      await room.close();
      room = await open();
      return room;
    },
    async cleanUp() {
      await room.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await test.run({
    type: "open-crisis",
    crisisId: "c1",
    name: "Batteries",
    brand: "Voltine",
    startedAt,
    lang: "fr",
    query,
    isDemo: false,
  });
  return test;
}

/** Adds somebody; gives their person id. */
export async function addPerson(
  test: TestRoom,
  name: string,
  roles: Extract<Command, { type: "join-person" }>["roles"],
) {
  const done = await test.run({ type: "join-person", name, roles });
  const joined = done.events[0]?.event;
  if (joined?.type !== "person-joined") throw new Error("nobody joined");
  return joined.personId;
}
