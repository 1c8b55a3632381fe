import type { Link } from "../../src-main/contract/link.ts";
import { unreachable } from "../../src-main/contract/unreachable.ts";
import { backoffDelay } from "../link/backoff.ts";
import type { EarlySeat } from "../link/early-seat.ts";
import { isSessionOver } from "../link/is-session-over.ts";
import { seatRefusals } from "../link/reply.ts";
import { type Broadcast, createSeatClient } from "../link/seat-client.ts";
import { recoverDrafts } from "./drafts.ts";
import { linkedSeat, linkSeat } from "./linked-seat.ts";
import { usePreferences } from "./preferences.ts";
import { leaveReplay } from "./replay.ts";
import { emptyRoom, landEvents, landPulse, landSnapshot, useLiveRoomStore } from "./room-store.ts";
import { useSeatStore } from "./seat-store.ts";
import { landTask } from "./tasks.ts";
import { forgetSteps } from "./undo.ts";
import { forgetWhereabouts } from "./whereabouts.ts";

let attempt = 0;
let retryTimer: ReturnType<typeof setTimeout> | undefined;
let reopen: () => void = () => {};

/**
 * Keeps the seat linked: takes over the one that sat down early (null: nobody answered), and after a cut tries again,
 * later and later, and follows from the last position seen.
 */
export function keepLinked(openLink: () => Promise<Link>, early: Promise<EarlySeat | null>): void {
  reopen = () => {
    clearTimeout(retryTimer);
    openLink().then(adopt, () => void loseOrLeave());
  };
  void early.then((seat) => (seat === null ? loseOrLeave() : takeOver(seat)));
}

function takeOver({ client, handOver }: EarlySeat): void {
  linkSeat(client);
  handOver(hear, lose);
}

/** Tries again at once, whatever the backoff said. */
export const retryNow = (): void => reopen();

function adopt(link: Link): void {
  const client = createSeatClient(link, hear, lose);
  linkSeat(client);
  client.hello(usePreferences.getState().lang);
}

/** A host that was started again does not know this seat any more: to try again and again would lead nowhere. */
async function loseOrLeave(): Promise<void> {
  if (!(await isSessionOver())) {
    lose();
    return;
  }
  linkSeat(null);
  useSeatStore.setState({
    connection: { state: "turned-away", refused: { refused: seatRefusals.relaunched, sentence: "" } },
  });
}

function lose(): void {
  linkSeat(null);
  if (useSeatStore.getState().connection.state === "turned-away") return;
  attempt += 1;
  const wait = backoffDelay(attempt, Math.random());
  useSeatStore.setState((seat) => ({
    connection: {
      state: "lost",
      since: seat.connection.state === "lost" ? seat.connection.since : Date.now(),
      retryAt: Date.now() + wait,
    },
  }));
  clearTimeout(retryTimer);
  retryTimer = setTimeout(reopen, wait);
}

function changeCrisis(path: string | null, personId: string | null): void {
  const before = useSeatStore.getState().crisisPath;
  useSeatStore.setState({ crisisPath: path, personId });
  if (path === before) return;
  leaveReplay();
  forgetSteps();
  forgetWhereabouts();
  emptyRoom();
  useSeatStore.setState((seat) => ({ epoch: seat.epoch + 1 }));
  if (path !== null) linkedSeat()?.follow(0);
}

/** A demo has its own time, and may run faster: the room's clock is the host's, not this machine's. */
function followClock(at: string): void {
  const clockOffset = Date.parse(at) - Date.now();
  if (Math.abs(clockOffset - useSeatStore.getState().clockOffset) > 500)
    useSeatStore.setState({ clockOffset });
}

function hear(message: Broadcast): void {
  switch (message.type) {
    case "welcome": {
      attempt = 0;
      const isSame = message.crisisPath === useSeatStore.getState().crisisPath;
      if (!isSame) emptyRoom();
      useSeatStore.setState((seat) => ({
        connection: { state: "open" },
        epoch: seat.epoch + 1,
        seatId: message.seatId,
        personId: message.personId,
        crisisPath: message.crisisPath,
        isOwner: message.isOwner,
        program: message.program ?? null,
        clockOffset: Date.parse(message.at) - Date.now(),
      }));
      void recoverDrafts();
      if (message.crisisPath !== null) linkedSeat()?.follow(useLiveRoomStore.getState().live.position);
      return;
    }
    case "turned-away":
      useSeatStore.setState({
        connection: {
          state: "turned-away",
          refused: { ...message.refusal, sentence: message.sentence },
        },
      });
      return;
    case "snapshot":
      landSnapshot(message.state);
      return;
    case "events":
      landEvents(message.entries, message.upTo);
      return;
    case "pulse":
      landPulse(message.pulse);
      followClock(message.pulse.at);
      return;
    case "progress":
      landTask(message.task);
      return;
    case "presence":
      useSeatStore.setState({ presence: message.seats });
      return;
    case "crisis-changed":
      if (message.at !== undefined) followClock(message.at);
      changeCrisis(message.path, message.personId);
      return;
    case "verified":
      useLiveRoomStore.setState({ verification: message.verification });
      return;
    default:
      unreachable(message);
  }
}
