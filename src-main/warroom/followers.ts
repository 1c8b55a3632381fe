import type { LogEntry } from "../contract/log-entry.ts";
import type { RoomState } from "../contract/room-state.ts";
import type { CrisisStore } from "../store/crisis-store.ts";
import type { RecordKeeper } from "./record-keeper.ts";

/** What whoever follows the room is told: where it stands, then what comes. */
export interface RoomListener {
  snapshot(position: number, state: RoomState): void;
  /** In log order, batches of mentions left out; `upTo` is the position the follower now has. */
  events(entries: readonly LogEntry[], upTo: number): void;
}

/** A follower this far behind (written entries) is given the whole room again rather than its past. */
const longestCatchUp = 1000;
/** Batches of mentions move positions 40 times a second; nobody needs to hear of it more often than this (ms). */
const batchTick = 250;

export interface Followers {
  /** Tells at once where the room stands; returns what ends the following. */
  follow(seenUpTo: number, listener: RoomListener): () => void;
  close(): void;
}

export function createFollowers(keeper: RecordKeeper, store: CrisisStore): Followers {
  const listeners = new Set<RoomListener>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let told = keeper.position();

  function tell(entries: readonly LogEntry[]): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const upTo = keeper.position();
    if (entries.length === 0 && upTo === told) return;
    told = upTo;
    for (const listener of listeners) listener.events(entries, upTo);
  }

  const stop = keeper.onEntries((entries) => {
    const written = entries.filter((entry) => entry.event.type !== "mentions-received");
    if (written.length > 0) tell(written);
    else timer ??= setTimeout(() => tell([]), batchTick);
  });

  return {
    follow(seenUpTo, listener) {
      const position = keeper.position();
      const missed =
        seenUpTo > 0 && seenUpTo <= position
          ? store.entries(seenUpTo, position, longestCatchUp + 1, false)
          : null;
      if (missed === null || missed.length > longestCatchUp) listener.snapshot(position, keeper.room());
      else listener.events(missed, position);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      if (timer !== null) clearTimeout(timer);
      stop();
      listeners.clear();
    },
  };
}
