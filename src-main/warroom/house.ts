import { type Refusal, refuse } from "../contract/refusal.ts";
import type { HouseRequest, RecentCrisis, TaskProgress } from "../contract/seat-message.ts";
import type { Language } from "../contract/vocabulary.ts";
import { refuseWithoutRight } from "../domain/standing.ts";
import type { Library } from "../store/library-file.ts";
import { createDoor, type Door, type DoorParts } from "./house-door.ts";
import { answerInRoom, type RoomRequest } from "./house-in-room.ts";
import type { DemoMaker } from "./make-demo.ts";
import { refusalOf } from "./refusal-of.ts";
import { summariseCrisis } from "./summarise-crisis.ts";
import type { WarRoom } from "./war-room.ts";

/** Who asks. The owner is the person at the machine; others hold an invitation. */
export interface HouseGuest {
  readonly personId: string | null;
  readonly isOwner: boolean;
  readonly lang: Language;
}

/** What the house is asked for; sitting down and inviting are the seats' own. */
export type HouseAsk = Exclude<HouseRequest, { do: "sit-down" | "invite-seat" }>;

/** The host's side of the start screen, and of everything about the open crisis that is not a command. */
export interface House {
  room(): WarRoom | null;
  onRoomChange(listener: () => void): () => void;
  onProgress(listener: (task: TaskProgress) => void): () => void;
  ask(request: HouseAsk, guest: HouseGuest): Promise<object>;
  /** Opens a crisis file given at start, or refuses. */
  open(path: string): Promise<Refusal | null>;
  seatOf(path: string): string | null;
  rememberSeat(path: string, personId: string): void;
  close(): Promise<void>;
}

export interface HouseParts extends DoorParts {
  readonly library: Library;
  readonly makeDemo: DemoMaker;
  /** The bytes of a file to attach; null when it is larger than `most`. */
  readonly readWhole: (path: string, most: number) => Promise<Uint8Array | null>;
}

/** Opens the house on a library: one crisis open at a time. */
export function openHouse(parts: HouseParts): House {
  const { library, tasks } = parts;
  const door: Door = createDoor(parts);

  async function listCrises(): Promise<readonly RecentCrisis[]> {
    for (const path of library.unlisted()) await door.meet(path);
    const open = door.room();
    if (open !== null) library.remember(await summariseCrisis(open, door.openedAt()));
    return library.crises().map(({ openedAt: _, ...crisis }) => ({
      ...crisis,
      fault: library.hasFile(crisis.path) ? crisis.fault : "file.absent",
    }));
  }

  async function openCrisis(path: string): Promise<object> {
    const settled = library.settle(path);
    const refused = await door.open(settled);
    // Whoever sent what is no crisis still has it.
    if (refused !== null && settled !== path) library.remove(settled);
    return refused ?? { path: settled };
  }

  async function answer(request: HouseAsk, guest: HouseGuest): Promise<object> {
    switch (request.do) {
      case "list-crises":
        return { crises: await listCrises(), folder: library.folder };
      case "create-crisis": {
        const { do: _, ...crisis } = request;
        return door.create(crisis);
      }
      case "open-crisis":
        return openCrisis(request.path);
      case "close-crisis":
        await door.close();
        return {};
      case "create-demo":
        return parts.makeDemo(request.mode, request.lang, {
          ...door,
          freePath: library.freePath,
          removeFile: library.remove,
          createFile: (path) => parts.openFile(path, "create"),
        });
      case "remove-demo":
        return removeDemos();
      case "forget-crisis":
        if (door.room()?.path === request.path) await door.close();
        library.forget(request.path);
        return {};
      case "cancel-task":
        return cancelTask(request.taskId, guest);
      default:
        return answerInOpenRoom(request, guest);
    }
  }

  /** Whoever may import may stop an import; what else runs harms nothing by stopping. */
  function cancelTask(taskId: string, guest: HouseGuest): object {
    const isImport = tasks.running().some((task) => task.taskId === taskId && task.kind === "import");
    const room = door.room();
    const refusal =
      !isImport || guest.isOwner || room === null
        ? null
        : refuseWithoutRight(room.crisis(), guest.personId ?? "", "import-mentions");
    if (refusal !== null) return refusal;
    return tasks.cancel(taskId) ? {} : refuse("room.task-not-running");
  }

  async function answerInOpenRoom(request: RoomRequest, guest: HouseGuest): Promise<object> {
    const room = door.room();
    return room === null ? refuse("seat.no-crisis-open") : answerInRoom(request, guest, room, parts);
  }

  async function removeDemos(): Promise<object> {
    for (const crisis of library.crises().filter((one) => one.isDemo)) {
      if (door.room()?.path === crisis.path) await door.close();
      library.remove(crisis.path);
    }
    return {};
  }

  return {
    room: door.room,
    onRoomChange: door.onRoomChange,
    onProgress: tasks.onProgress,
    async ask(request, guest) {
      try {
        return await answer(request, guest);
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal.refused === "room.failed") throw error;
        return refusal;
      }
    },
    open: door.open,
    seatOf: library.seatOf,
    rememberSeat: library.rememberSeat,
    close: door.close,
  };
}
