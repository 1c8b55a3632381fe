import type { Command } from "../contract/command.ts";
import type { LogEntry } from "../contract/log-entry.ts";
import type { Query } from "../contract/query.ts";
import type { Refusal } from "../contract/refusal.ts";
import type { RoomState } from "../contract/room-state.ts";
import type { HouseRequest, Pulse, TaskProgress } from "../contract/seat-message.ts";
import type { Language } from "../contract/vocabulary.ts";

/** What a seat is told while it follows a room: where it stands, then what comes. */
export interface RoomFollower {
  snapshot(position: number, state: RoomState): void;
  /** In log order, batches of mentions left out; `upTo` is the position the seat now has. */
  events(entries: readonly LogEntry[], upTo: number): void;
}

/** The open crisis as seats need it: the war room, whatever else it can do. */
export interface SeatRoom {
  readonly path: string;
  /** The room's time, ISO 8601: a demonstration keeps its own. */
  now(): string;
  run(
    command: Command,
    by: string | null,
    occurredAt: string | null,
  ): Promise<{ readonly position: number; readonly events: readonly LogEntry[] } | Refusal>;
  /** An answer of `contract/answer.ts`, or a refusal. */
  ask(query: Query, signal: AbortSignal): Promise<object | null>;
  /** Returns what ends it. */
  follow(seenUpTo: number, follower: RoomFollower): () => void;
  pulse(): Pulse;
  /** Whether this person is in the room and has not left. */
  hasPerson(personId: string): boolean;
}

/** Who asks the house. The owner is the person at the machine; others hold an invitation. */
export interface Asker {
  readonly personId: string | null;
  readonly isOwner: boolean;
  readonly lang: Language;
}

/** What seats need of the house: the room it has open, and its requests. `sit-down` and `invite-seat` are the seats' own. */
export interface SeatHost {
  room(): SeatRoom | null;
  /** Returns what ends it. */
  onRoomChange(listener: () => void): () => void;
  onProgress(listener: (task: TaskProgress) => void): () => void;
  ask(request: SeatedHouseRequest, asker: Asker): Promise<object>;
  /** The person the owner last sat as in this crisis; null: nobody yet. */
  seatOf(path: string): string | null;
  rememberSeat(path: string, personId: string): void;
}

export type SeatedHouseRequest = Exclude<HouseRequest, { do: "sit-down" | "invite-seat" }>;
