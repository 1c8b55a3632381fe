import type { Refusal } from "../contract/refusal.ts";
import type { RoomState, SourceView } from "../contract/room-state.ts";
import type { Language } from "../contract/vocabulary.ts";
import type { CrisisStore } from "../store/crisis-store.ts";
import type { Library } from "../store/library-file.ts";
import type { DemoLife } from "./make-demo.ts";
import { refusalOf } from "./refusal-of.ts";
import { clockOf } from "./room-clock.ts";
import { summariseCrisis } from "./summarise-crisis.ts";
import { beginCrisis, openWarRoom, type WarRoom, type WarRoomParts } from "./war-room.ts";

export interface DoorParts extends Omit<WarRoomParts, "store"> {
  readonly library: Library;
  /** Opens a crisis file (`create` makes it, and refuses to overwrite); throws what `refusalOf` can tell. */
  readonly openFile: (path: string, how: "create" | "open" | "read-only") => Promise<CrisisStore>;
}

/** ms; until then a room that opens has better to do. */
const roomStands = 2000;

interface NewCrisis {
  readonly name: string;
  readonly brand: string;
  readonly startedAt: string;
  readonly query: string;
  readonly lang: Language;
}

/** The one open crisis: opening another closes it first, and one waits for the other. */
export interface Door {
  room(): WarRoom | null;
  /** When it was opened, ISO UTC. */
  openedAt(): string;
  onRoomChange(listener: () => void): () => void;
  open(path: string): Promise<Refusal | null>;
  create(crisis: NewCrisis): Promise<{ readonly path: string } | Refusal>;
  /** Opens a room that somebody else has set up, in its own time. */
  enter(open: () => Promise<WarRoom>): Promise<Refusal | null>;
  close(): Promise<void>;
  /** Looks into a file that the library does not know yet, and remembers what it is or why it cannot be opened. */
  meet(path: string): Promise<void>;
  /** A war room on a store, in the time of its crisis unless it is given another. */
  openRoom(store: CrisisStore, life?: DemoLife): WarRoom;
}

export function createDoor(parts: DoorParts): Door {
  const { library } = parts;
  const listeners = new Set<() => void>();
  let room: WarRoom | null = null;
  let openedAt = "";
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function leave(): Promise<void> {
    const old = room;
    if (old === null) return;
    room = null;
    if (!old.isReadOnly) library.remember(await summariseCrisis(old, openedAt));
    const replays = old.isReadOnly ? [] : finishedReplays(old.state());
    await old.close();
    for (const path of replays) library.dropReplay(path);
  }

  function changed(): void {
    for (const listener of listeners) listener();
  }

  function openRoom(store: CrisisStore, life: Partial<DemoLife> = {}): WarRoom {
    return openWarRoom({ ...parts, clock: clockOf(store, parts.clock), ...life, store });
  }

  /** A file whose log cannot be read is let go of: nobody else could open it otherwise. */
  async function openOrClose(store: CrisisStore): Promise<WarRoom> {
    try {
      return openRoom(store);
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  const door: Door = {
    openRoom,
    room: () => room,
    openedAt: () => openedAt,
    onRoomChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (path) =>
      room?.path === path
        ? Promise.resolve(null)
        : door.enter(async () => openOrClose(await openOrRead(path))),
    create: (crisis) => {
      const path = library.freePath(crisis.name);
      return create(path, crisis);
    },
    enter: (open) =>
      inTurn(async () => {
        try {
          // The old room stays open until the new one is: a file that cannot be opened costs nothing.
          const next = await open();
          await leave();
          room = next;
          openedAt = parts.clock();
          room.sources.resumeAll();
          await rememberOpened(room);
          changed();
          return null;
        } catch (error) {
          return refusalOf(error);
        }
      }),
    close: () =>
      inTurn(async () => {
        await leave();
        changed();
      }),
    meet: (path) => inTurn(() => meet(path)),
  };

  /** What the library knows already is told anew once the room stands. */
  async function rememberOpened(opened: WarRoom): Promise<void> {
    const remember = async (): Promise<void> => {
      if (room === opened) library.remember(await summariseCrisis(opened, openedAt));
    };
    if (!library.crises().some(({ path }) => path === opened.path)) await remember();
    // Who closes the room sooner than that tells it then.
    else setTimeout(() => inTurn(remember).catch(() => undefined), roomStands).unref();
  }

  async function openOrRead(path: string): Promise<CrisisStore> {
    try {
      return await parts.openFile(path, "open");
    } catch (error) {
      if (refusalOf(error).refused !== "file.read-only") throw error;
      return parts.openFile(path, "read-only");
    }
  }

  async function create(path: string, crisis: NewCrisis): Promise<{ readonly path: string } | Refusal> {
    const refusal = await door.enter(async () => {
      const made = openRoom(await parts.openFile(path, "create"));
      const refused = await beginCrisis(made, { crisisId: parts.newId(), ...crisis, isDemo: false });
      if (refused === null) return made;
      await made.close();
      library.remove(path);
      throw Object.assign(new Error(refused.refused), { refusal: refused });
    });
    return refusal ?? { path };
  }

  async function meet(path: string): Promise<void> {
    try {
      const met = await openOrClose(await parts.openFile(path, "read-only"));
      library.remember(await summariseCrisis(met, met.state().entries.at(-1)?.recordedAt ?? ""));
      await met.close();
    } catch (error) {
      const { refused: fault, args: faultArgs } = refusalOf(error);
      const name = path.split(/[\\/]/).at(-1) ?? path;
      const nothing = {
        brand: "",
        status: "watch",
        severity: null,
        isDemo: false,
        startedAt: null,
        lastAt: null,
      };
      library.remember({
        ...{ path, name, ...nothing, mentions: 0, peak: null, spark: [], openedAt: "", fault },
        ...(faultArgs === undefined ? {} : { faultArgs }),
      });
    }
  }

  return door;
}

/** What sources replayed that will not replay it again. Only now: until the room is left, a removal can be undone. */
function finishedReplays({ sources }: RoomState): readonly string[] {
  const replays = Object.values(sources).filter(({ kind }) => kind === "replay");
  const pathOf = ({ settings }: SourceView) => (typeof settings.path === "string" ? settings.path : "");
  const isOver = ({ state }: SourceView) => state === "ended" || state === "removed";
  const wanted = new Set(replays.filter((source) => !isOver(source)).map(pathOf));
  return replays.map(pathOf).filter((path) => path !== "" && !wanted.has(path));
}
