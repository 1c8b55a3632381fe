import type { HostMessage, Pulse, SeatPresence } from "../contract/seat-message.ts";
import type { SeatHost, SeatRoom } from "./seat-host.ts";

/** One seat as the others and the host's clock see it. */
export interface SeatedSeat {
  readonly presence: SeatPresence;
  /** The room it may see; null when none, or when it is not invited there. */
  room(): SeatRoom | null;
  send(message: HostMessage): void;
  /** Sent unless the seat is behind; then it is not sent later either. False when it was skipped. */
  sendUnlessBehind(message: HostMessage): boolean;
  roomChanged(): void;
  /** Called four times a second. */
  tick(): void;
}

/** Everyone who sits at this host. */
export interface SeatTable {
  sit(seat: SeatedSeat): void;
  leave(seat: SeatedSeat): void;
  presenceChanged(): void;
  readonly seats: ReadonlySet<SeatedSeat>;
  close(): void;
}

const tickMs = 250;
/** A pulse that says nothing new is still sent this often, so that a seat knows the host is there. */
const quietTicks = 20;

/** Tells all seats who is here, how the room beats and how long work goes on. */
export function createSeatTable(host: SeatHost): SeatTable {
  const seats = new Set<SeatedSeat>();
  const owesPresence = new Set<SeatedSeat>();
  let lastBeat = "";
  let quiet = 0;

  const stopRoomChanges = host.onRoomChange(() => {
    for (const seat of [...seats]) seat.roomChanged();
    tellPresence();
  });
  const stopProgress = host.onProgress((task) => {
    for (const seat of seats) {
      if (seat.room() === null && seat.presence.personId !== null) continue;
      if (task.state === "running") seat.sendUnlessBehind({ type: "progress", task });
      else seat.send({ type: "progress", task });
    }
  });
  const timer = setInterval(tick, tickMs);
  timer.unref();

  function tellPresence(): void {
    for (const seat of seats) owesPresence.add(seat);
  }

  function payPresence(): void {
    if (owesPresence.size === 0) return;
    const all = [...seats].map((seat) => seat.presence);
    for (const seat of owesPresence)
      if (seat.sendUnlessBehind({ type: "presence", seats: all })) owesPresence.delete(seat);
  }

  function beat(): void {
    const room = host.room();
    if (room === null || seats.size === 0) return;
    const pulse = room.pulse();
    const { at: _, ...said } = pulse satisfies Pulse;
    const nowSaid = `${room.path} ${JSON.stringify(said)}`;
    quiet = nowSaid === lastBeat ? quiet + 1 : 0;
    if (quiet % quietTicks !== 0) return;
    lastBeat = nowSaid;
    for (const seat of seats) if (seat.room() !== null) seat.sendUnlessBehind({ type: "pulse", pulse });
  }

  function tick(): void {
    for (const seat of [...seats]) seat.tick();
    payPresence();
    beat();
  }

  return {
    seats,
    sit(seat) {
      seats.add(seat);
      // A newcomer gets the next beat whether or not it says anything new.
      lastBeat = "";
      tellPresence();
    },
    leave(seat) {
      seats.delete(seat);
      owesPresence.delete(seat);
      tellPresence();
    },
    presenceChanged: tellPresence,
    close() {
      clearInterval(timer);
      stopRoomChanges();
      stopProgress();
    },
  };
}
