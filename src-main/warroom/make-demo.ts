import type { CrisisEvent } from "../contract/event.ts";
import type { Playbook } from "../contract/playbook.ts";
import { isRefusal, type Refusal } from "../contract/refusal.ts";
import type { Language } from "../contract/vocabulary.ts";
import type { CrisisStore } from "../store/crisis-store.ts";
import type { DemoScript } from "./demo/demo-script.ts";
import { type DemoHost, playDemo } from "./demo/play-demo.ts";
import { createDemoClock, type DemoClock } from "./room-clock.ts";
import type { Tasks } from "./tasks.ts";
import type { WarRoom } from "./war-room.ts";

/** What making a demo needs of the house. */
interface DemoDoor {
  /** The room people are in. */
  room(): WarRoom | null;
  /** A path for a crisis of this name, where no file is. */
  freePath(name: string): string;
  createFile(path: string): Promise<CrisisStore>;
  removeFile(path: string): void;
  openRoom(store: CrisisStore, life: DemoLife): WarRoom;
  enter(open: () => Promise<WarRoom>): Promise<Refusal | null>;
  onRoomChange(listener: () => void): () => void;
}

/** What makes every demo the same: its own time and its own ids. */
export interface DemoLife {
  readonly clock: () => string;
  readonly newId: () => string;
}

export function demoLife(clock: DemoClock): DemoLife {
  let ids = 0;
  return { clock: clock.now, newId: () => `demo-${++ids}` };
}

/** Makes the demo crisis and enters it: written whole (`review`), or arriving as one looks on (`live`). */
export type DemoMaker = (
  mode: "live" | "review",
  lang: Language,
  door: DemoDoor,
) => Promise<{ readonly path: string } | Refusal>;

export interface DemoParts {
  readonly readScript: () => Promise<DemoScript>;
  playbooks(): Promise<readonly Playbook[]>;
  readonly tasks: Tasks;
  readonly clock: () => string;
}

/** What the crisis of the script is written with. */
interface DemoMaterial {
  readonly playbooks: readonly Playbook[];
  readonly tasks: Tasks;
}

/** Thirty-six hours pass in thirty-six minutes. */
const liveSpeed = 60;
/** What came before this long (ms) before T0 is there from the start. */
const leadIn = 300_000;

export function createDemoMaker(parts: DemoParts): DemoMaker {
  return async (mode, lang, door) => {
    const [script, playbooks] = await Promise.all([parts.readScript(), parts.playbooks()]);
    const material = { playbooks, tasks: parts.tasks };
    const path = door.freePath(script.title[lang]);
    // Time moves by the script alone until the room is looked on, so that the same demo has the same times everywhere.
    const clock = createDemoClock(script.from, parts.clock, 0);
    const refused = await door.enter(async () => {
      const room = door.openRoom(await door.createFile(path), demoLife(clock));
      try {
        if (mode === "live") await playLive(script, room, clock, door, material);
        else await writeWhole(script, room, clock, material);
        return room;
      } catch (error) {
        await room.close();
        door.removeFile(path);
        throw error;
      }
    });
    return refused ?? { path };
  };
}

/** Writes the whole crisis into a room, as if its clock had gone through it. */
export async function writeWhole(
  script: DemoScript,
  room: WarRoom,
  clock: DemoClock,
  { playbooks, tasks }: DemoMaterial,
): Promise<void> {
  const task = tasks.start({ kind: "demo", label: room.path, unit: "mentions", canCancel: false });
  const host = hostOf(room, clock, (done) => task.report(done, script.mentions.length));
  try {
    await playDemo(script, host, {
      playbook: playbookOf(playbooks),
      // Each batch waits for the disk once: two minutes of mentions together keep the first start short.
      batchMs: 120_000,
      beforeMoment: () => breathe(),
    });
    room.flush();
  } finally {
    clock.run(1);
    task.finish();
  }
}

/** Resolves once what led to the crisis is there; the rest goes on by itself while the room is open. */
function playLive(
  script: DemoScript,
  room: WarRoom,
  clock: DemoClock,
  door: DemoDoor,
  { playbooks, tasks }: DemoMaterial,
): Promise<void> {
  const { promise: led, resolve, reject } = Promise.withResolvers<void>();
  const abort = new AbortController();
  let hasLed = false;
  const stopListening = door.onRoomChange(() => {
    if (door.room() !== room) abort.abort();
  });
  const task = tasks.start({ kind: "demo", label: room.path, unit: "mentions", canCancel: true });
  task.signal.addEventListener("abort", () => abort.abort());
  const host = hostOf(room, clock, (done) => task.report(done, script.mentions.length));
  const from = Date.parse(script.startedAt) - leadIn;

  async function beforeMoment(at: string): Promise<void> {
    if (Date.parse(at) < from) return breathe();
    if (!hasLed) {
      clock.moveTo(new Date(from).toISOString());
      clock.run(liveSpeed);
      hasLed = true;
      resolve();
    }
    await pause((Date.parse(at) - Date.parse(clock.now())) / liveSpeed, abort.signal);
  }

  function end(fault: unknown = new Error("The demo was stopped before it began")): void {
    stopListening();
    clock.run(1);
    task.finish();
    // A person who acts in the demo can leave its script without the ids it counted on: it then ends where it is.
    if (!hasLed) reject(fault);
  }

  const playbook = playbookOf(playbooks);
  const options = { playbook, batchMs: 15_000, signal: abort.signal, beforeMoment };
  playDemo(script, forgiving(host), options).then(() => end(), end);
  return led;
}

function hostOf(room: WarRoom, clock: DemoClock, onMentions: (done: number) => void): DemoHost {
  let received = 0;
  const at = (instant: string) => clock.moveTo(instant);
  return {
    receive(sourceId, mentions, instant) {
      at(instant);
      room.receive(sourceId, mentions, [], null);
      room.flush();
      received += mentions.length;
      onMentions(received);
    },
    recordHostEvent(event: CrisisEvent, instant) {
      at(instant);
      room.recordHostEvent(event);
    },
    async run(command, by, instant, occurredAt) {
      at(instant);
      const done = await room.run(command, by, occurredAt);
      return isRefusal(done) ? done : done.events;
    },
  };
}

/** Somebody may have done meanwhile what the script was about to do: the rest of it goes on. */
function forgiving(host: DemoHost): DemoHost {
  return {
    ...host,
    async run(command, by, at, occurredAt) {
      const answer = await host.run(command, by, at, occurredAt);
      return isRefusal(answer) ? [] : answer;
    },
  };
}

function playbookOf(playbooks: readonly Playbook[]): (id: string) => Playbook {
  return (id) => {
    const playbook = playbooks.find((one) => one.id === id && one.lang === "fr");
    if (playbook === undefined) throw new Error(`The demo needs the playbook ${id}, which is not there`);
    return playbook;
  };
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0 || signal.aborted) return breathe();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}
