import { eventTypes } from "../contract/event-types.ts";
import { type LogEntry, logEntrySchema } from "../contract/log-entry.ts";
import { type Refusal, refuse } from "../contract/refusal.ts";
import type { RoomState } from "../contract/room-state.ts";
import { type Crisis, initialCrisis } from "../domain/crisis.ts";
import { evolve } from "../domain/evolve.ts";
import { foldRoomMany, initialRoom } from "../projections/room.ts";
import type { CrisisStore, MentionBatch, NewEntry, ReceivedBatch } from "../store/crisis-store.ts";
import { recordedAt } from "./moment.ts";
import { createSnapshots } from "./snapshots.ts";

/** What is on disk and what it means: the log's only writer, with the state its entries fold to. */
export interface RecordKeeper {
  crisis(): Crisis;
  room(): RoomState;
  position(): number;
  /** The host's clock, ISO UTC; never earlier than the last recorded time, so that the log stays in order. */
  now(): string;
  /** On disk and folded when it returns. */
  append(entries: readonly NewEntry[]): readonly LogEntry[];
  appendMentions(batch: MentionBatch): ReceivedBatch;
  /** The room as it was known at a position (clamped to the log). */
  roomAt(position: number): RoomState;
  onEntries(listener: (entries: readonly LogEntry[]) => void): () => void;
  /** Stores a snapshot of the present, so that the next opening is quick. */
  saveSnapshots(): void;
}

const pageSize = 2000;

/** Opens the log of a store: folds it from the nearest snapshot, then keeps the fold up with every append. */
export function keepRecord(store: CrisisStore, clock: () => string): RecordKeeper {
  // A program that knows other kinds of entries folds the log to another state: neither believes the other's.
  const shape = `2.${eventTypes.size}`;
  const crisisSnapshots = createSnapshots<Crisis>(store, `crisis@${shape}`, initialCrisis);
  const roomSnapshots = createSnapshots<RoomState>(store, `room@${shape}`, initialRoom);
  const listeners = new Set<(entries: readonly LogEntry[]) => void>();
  const asked: RoomState[] = [];

  const head = store.head().position;
  let crisis = foldFrom(crisisSnapshots.nearest(head), head, (state, entries) =>
    entries.reduce(evolve, state),
  );
  let room = foldFrom(roomSnapshots.nearest(head), head, foldRoomMany);
  let lastRecordedAt = recordedAt(head, store) ?? "";
  let sinceSnapshot = { entries: 0, written: 0 };

  function foldFrom<S extends { readonly position: number }>(
    state: S,
    upTo: number,
    fold: (state: S, entries: readonly LogEntry[]) => S,
  ): S {
    let folded = state;
    while (folded.position < upTo) {
      const entries = store.entries(folded.position, upTo, pageSize, true);
      if (entries.length === 0) throw new Error(`The log has no entry after ${folded.position} of ${upTo}`);
      folded = foldOrTell(folded, entries, fold);
    }
    return folded;
  }

  function foldOrTell<S>(
    state: S,
    entries: readonly LogEntry[],
    fold: (state: S, entries: readonly LogEntry[]) => S,
  ): S {
    try {
      return fold(state, entries);
    } catch (error) {
      const altered = entries.find((entry) => !logEntrySchema().safeParse(entry).success);
      if (altered === undefined) throw error;
      const refusal = unreadableEntry(altered);
      throw Object.assign(new Error(refusal.refused, { cause: error }), { refusal });
    }
  }

  function take(entries: readonly LogEntry[]): void {
    const last = entries.at(-1);
    if (last === undefined) return;
    crisis = entries.reduce(evolve, crisis);
    room = foldRoomMany(room, entries);
    lastRecordedAt = last.recordedAt;
    const written = entries.filter((entry) => entry.event.type !== "mentions-received").length;
    sinceSnapshot = {
      entries: sinceSnapshot.entries + entries.length,
      written: sinceSnapshot.written + written,
    };
    if (sinceSnapshot.written >= 500 || sinceSnapshot.entries >= 5000) saveSnapshots();
    for (const listener of listeners) listener(entries);
  }

  function saveSnapshots(): void {
    if (sinceSnapshot.entries === 0 || store.isReadOnly) return;
    crisisSnapshots.save(crisis);
    roomSnapshots.save(room);
    sinceSnapshot = { entries: 0, written: 0 };
  }

  return {
    crisis: () => crisis,
    room: () => room,
    position: () => room.position,
    now() {
      const now = clock();
      if (now > lastRecordedAt) return now;
      return lastRecordedAt;
    },
    append(entries) {
      const written = store.append(entries);
      take(written);
      return written;
    },
    appendMentions(batch) {
      const received = store.appendMentions(batch);
      take(received.entries);
      return received;
    },
    roomAt(position) {
      if (position >= room.position) return room;
      const known = asked
        .filter((state) => state.position <= position)
        .reduce((best, state) => (state.position > best.position ? state : best), initialRoom);
      const stored = roomSnapshots.nearest(position);
      const state = foldFrom(known.position > stored.position ? known : stored, position, foldRoomMany);
      // A cursor dragged along the timeline asks for neighbours: a few recent answers make each the next one's start.
      asked.push(state);
      if (asked.length > 12) asked.shift();
      return state;
    },
    onEntries(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    saveSnapshots,
  };
}

/** Never folded over in silence: what it says could change all that follows. */
function unreadableEntry({ position, event }: LogEntry): Refusal {
  // Safe: whatever stands there is only asked for its type.
  const type = (event as { readonly type?: unknown } | null)?.type;
  return typeof type === "string" && !eventTypes.has(type)
    ? refuse("room.entry-unknown", { position, type: type.slice(0, 100) })
    : refuse("room.log-altered", { position });
}
