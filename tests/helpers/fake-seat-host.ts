import type { LogEntry } from "../../src-main/contract/log-entry.ts";
import { isRefusal, refuse } from "../../src-main/contract/refusal.ts";
import type { RoomState } from "../../src-main/contract/room-state.ts";
import type { Pulse, TaskProgress } from "../../src-main/contract/seat-message.ts";
import type {
  Asker,
  RoomFollower,
  SeatedHouseRequest,
  SeatHost,
  SeatRoom,
} from "../../src-main/seats/seat-host.ts";

/** A room without disk or rules: notes append, everything else is refused; enough to test what seats do themselves. */
export interface FakeSeatHost extends SeatHost {
  open(path: string | null): void;
  tell(task: TaskProgress): void;
  readonly asked: { readonly request: SeatedHouseRequest; readonly asker: Asker }[];
  readonly people: Set<string>;
  /** Resolves or rejects every waiting `ask`. */
  answerWith: () => Promise<object | null>;
  pulse: Pulse;
  append(event: LogEntry["event"], by: string): LogEntry;
}

const at = "2026-03-02T09:00:00.000Z";

export function createFakeSeatHost(): FakeSeatHost {
  const roomListeners = new Set<() => void>();
  const progressListeners = new Set<(task: TaskProgress) => void>();
  const followers = new Set<RoomFollower>();
  const seats = new Map<string, string>();
  const log: LogEntry[] = [];
  let path: string | null = null;

  const host: FakeSeatHost = {
    asked: [],
    people: new Set(["p1", "p2"]),
    answerWith: async () => ({ fake: true }),
    pulse: {
      received: 0,
      upToRow: 0,
      position: 0,
      perMinute: 0,
      usualPerMinute: null,
      sources: {},
      indexBehind: 0,
      at,
    },
    room: () => (path === null ? null : room(path)),
    onRoomChange(listener) {
      roomListeners.add(listener);
      return () => roomListeners.delete(listener);
    },
    onProgress(listener) {
      progressListeners.add(listener);
      return () => progressListeners.delete(listener);
    },
    async ask(request, asker) {
      host.asked.push({ request, asker });
      if (request.do === "open-crisis") host.open(request.path);
      return {};
    },
    seatOf: (crisis) => seats.get(crisis) ?? null,
    rememberSeat: (crisis, personId) => void seats.set(crisis, personId),
    open(next) {
      path = next;
      followers.clear();
      for (const listener of roomListeners) listener();
    },
    tell(task) {
      for (const listener of progressListeners) listener(task);
    },
    append(event, by) {
      const entry: LogEntry = {
        position: log.length + 1,
        station: "test",
        occurredAt: at,
        recordedAt: at,
        by,
        event,
        previous: "0".repeat(64),
        hash: "1".repeat(64),
      };
      log.push(entry);
      for (const follower of followers) follower.events([entry], entry.position);
      return entry;
    },
  };

  function room(openPath: string): SeatRoom {
    return {
      path: openPath,
      async run(command, by) {
        if (command.type !== "write-note") return refuse("seat.role-may-not-ask-role", { role: "logger" });
        const { kind, text, mentionIds, attachments } = command;
        const event = {
          type: "note-written" as const,
          entryId: `e${log.length}`,
          kind,
          text,
          mentionIds,
          attachments,
        };
        const entry = host.append(event, by ?? "host");
        return { position: entry.position, events: [entry] };
      },
      async ask() {
        const answer = await host.answerWith();
        return answer !== null && isRefusal(answer) ? answer : answer;
      },
      follow(seenUpTo, follower) {
        followers.add(follower);
        if (seenUpTo === 0 || seenUpTo > log.length)
          follower.snapshot(log.length, { position: log.length } as RoomState);
        else follower.events(log.slice(seenUpTo), log.length);
        return () => followers.delete(follower);
      },
      now: () => host.pulse.at,
      pulse: () => host.pulse,
      hasPerson: (personId) => host.people.has(personId),
    };
  }
  return host;
}
