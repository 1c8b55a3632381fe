import type { Command } from "../../../src-main/contract/command.ts";
import type { CrisisEvent } from "../../../src-main/contract/event.ts";
import type { LogEntry } from "../../../src-main/contract/log-entry.ts";
import type { Refusal } from "../../../src-main/contract/refusal.ts";
import type { RoomState } from "../../../src-main/contract/room-state.ts";
import { type Crisis, initialCrisis } from "../../../src-main/domain/crisis.ts";
import { decide } from "../../../src-main/domain/decide.ts";
import { evolve } from "../../../src-main/domain/evolve.ts";
import { foldRoomMany, initialRoom } from "../../../src-main/projections/room.ts";

/** A stand-in for a digest: 64 hex characters that depend on the text. */
export function fakeDigest(text: string): string {
  let hex = "";
  for (let part = 0; part < 8; part += 1) {
    let hash = 0x811c9dc5 ^ part;
    for (let at = 0; at < text.length; at += 1)
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    hex += hash.toString(16).padStart(8, "0");
  }
  return hex;
}

/** A log in memory, decided by the real rules and folded by the real projections; only the disk is missing. */
export interface FakeLog {
  readonly entries: LogEntry[];
  crisis(): Crisis;
  room(): RoomState;
  /** The room as known at a recorded time (ms, UTC). */
  roomAt(at: number): RoomState;
  append(
    events: readonly CrisisEvent[],
    by: string,
    occurredAt: string,
    recordedAt: string,
  ): readonly LogEntry[];
  run(command: Command, by: string, now: string, occurredAt?: string): readonly LogEntry[] | Refusal;
}

export function createFakeLog(): FakeLog {
  const entries: LogEntry[] = [];
  let crisis = initialCrisis;
  let room = initialRoom;
  let ids = 0;
  const log: FakeLog = {
    entries,
    crisis: () => crisis,
    room: () => room,
    roomAt: (at) =>
      foldRoomMany(
        initialRoom,
        entries.filter((entry) => Date.parse(entry.recordedAt) <= at),
      ),
    append: (events, by, occurredAt, recordedAt) => {
      const made = events.map((event, at): LogEntry => {
        const position = entries.length + at + 1;
        const hash = fakeDigest(`${position}${JSON.stringify(event)}`);
        return {
          position,
          station: "demo",
          occurredAt,
          recordedAt,
          by,
          event,
          previous: "0".repeat(64),
          hash,
        };
      });
      for (const entry of made) {
        entries.push(entry);
        crisis = evolve(crisis, entry);
      }
      room = foldRoomMany(room, made);
      return made;
    },
    run: (command, by, now, occurredAt = now) => {
      const decision = decide(command, crisis, {
        now,
        by,
        newId: () => {
          ids += 1;
          return `id-${ids}`;
        },
        fingerprint: (wording) => fakeDigest(JSON.stringify(wording)),
      });
      return "refused" in decision ? decision : log.append(decision.events, by, occurredAt, now);
    },
  };
  return log;
}
