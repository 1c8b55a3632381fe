import { isRefusal, type Refusal, refuse } from "../contract/refusal.ts";
import {
  type HostMessage,
  protocolVersion,
  type SeatMessage,
  seatMessageSchema,
} from "../contract/seat-message.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Language } from "../contract/vocabulary.ts";
import { askHouse } from "./ask-house.ts";
import { personOf, roomOf } from "./bearer-room.ts";
import type { HostLink } from "./links/host-link.ts";
import { createMessageBudget } from "./message-budget.ts";
import { createPendingRequests } from "./pending-requests.ts";
import { answerInWords, houseAnswerInWords, messageInWords } from "./put-into-words.ts";
import { createReadingPace } from "./reading-pace.ts";
import type { SeatBearer } from "./seat-bearer.ts";
import type { SeatContext } from "./seat-context.ts";
import type { SeatRoom } from "./seat-host.ts";
import type { SeatedSeat } from "./seat-table.ts";

type ReplyOf<T> = T extends { readonly type: "answer" | "done" | "house-answer" }
  ? Omit<T, "request">
  : never;
type Reply = ReplyOf<HostMessage>;

/**
 * Serves one seat until its link closes: the whole protocol, whatever carries it. Everything a seat sends is parsed
 * before anything looks at it, and every request is answered, by what was asked or by a refusal in words.
 */
export function serveSeat(link: HostLink, bearer: SeatBearer, context: SeatContext): void {
  const { host, table, limits } = context;
  const seatId = context.newId();
  const isOwner = bearer.kind === "owner";
  const budget = createMessageBudget(limits.messagesPerSecond, limits.messageBurst, context.now());
  const pace = createReadingPace(limits);
  /** Questions about the open crisis end with it; what was asked of the house or written to the log does not. */
  const questions = createPendingRequests<Reply>(limits.questionsAtOnce, deliver, context.report);
  const deeds = createPendingRequests<Reply>(limits.questionsAtOnce, deliver, context.report);
  let lang: Language = context.lang;
  let isGreeted = false;
  let isGone = false;
  let faults = 0;
  let at: string | null = null;
  let personId = personOf(bearer, host);
  let stopFollowing: (() => void) | null = null;

  const seat: SeatedSeat = {
    get presence() {
      return { seatId, personId, at };
    },
    room,
    send,
    sendUnlessBehind(message) {
      if (link.waitingBytes() > limits.skipAboveBytes) return false;
      send(message);
      return true;
    },
    roomChanged() {
      leaveRoom();
      at = null;
      personId = personOf(bearer, host);
      send({ type: "crisis-changed", path: room()?.path ?? null, personId, at: clock() });
    },
    tick() {
      if (pace.isStuck(link.waitingBytes(), context.now())) turnAway(refuse("seat.too-slow"));
    },
  };
  const helloTimer = setTimeout(() => turnAway(refuse("seat.says-hello-first")), limits.helloWithinMs);
  link.onMessage(receive);
  link.onClose(leave);

  function room(): SeatRoom | null {
    return roomOf(bearer, host);
  }

  function noRoom(): Refusal {
    return refuse(host.room() === null ? "seat.no-crisis-open" : "seat.not-invited-here");
  }

  function send(message: HostMessage): void {
    if (isGone) return;
    link.send(messageInWords(message, say));
    if (link.waitingBytes() > limits.detachAboveBytes) leave();
  }

  function say(refusal: Refusal): string {
    return context.say(refusal, lang);
  }

  function sendRefusal(request: number, refusal: Refusal): void {
    send({ type: "refused", request, refusal, sentence: say(refusal) });
  }

  function deliver(request: number, outcome: Reply | Refusal): void {
    if ("refused" in outcome) sendRefusal(request, outcome);
    else send({ ...outcome, request });
  }

  function turnAway(refusal: Refusal): void {
    send({ type: "turned-away", refusal, sentence: say(refusal) });
    leave();
  }

  function leave(): void {
    if (isGone) return;
    isGone = true;
    clearTimeout(helloTimer);
    leaveRoom();
    deeds.dropAll();
    table.leave(seat);
    link.close();
  }

  function leaveRoom(): void {
    stopFollowing?.();
    stopFollowing = null;
    questions.dropAll();
  }

  /** The room's time: a demonstration keeps its own, and its seats must not show another for their first moments. */
  function clock(): string {
    return room()?.now() ?? new Date(context.now()).toISOString();
  }

  function sitAs(person: string): void {
    personId = person;
    const open = host.room();
    if (open !== null) host.rememberSeat(open.path, person);
    send({ type: "crisis-changed", path: room()?.path ?? null, personId, at: clock() });
    table.presenceChanged();
  }

  function receive(message: unknown): void {
    if (isGone) return;
    const parsed = budget.spend(context.now()) ? seatMessageSchema().safeParse(message) : null;
    if (parsed?.success) obey(parsed.data);
    else refuseFault(message, parsed === null ? "seat.too-many-messages" : "seat.malformed-message");
  }

  function refuseFault(message: unknown, key: string): void {
    faults += 1;
    if (faults > limits.faults) turnAway(refuse(key));
    else sendRefusal(requestOf(message), refuse(key));
  }

  function obey(message: SeatMessage): void {
    if (!isGreeted && message.type !== "hello") {
      turnAway(refuse("seat.says-hello-first"));
      return;
    }
    switch (message.type) {
      case "hello":
        greet(message.version, message.lang);
        break;
      case "use-language":
        lang = message.lang;
        break;
      case "ask":
        questions.start(message.request, async (signal) => {
          const open = room();
          if (open === null) return noRoom();
          const answer = await open.ask(message.query, signal);
          // A query that was not understood is an answer: it says where and why in its own `refused`.
          const isAnswer = answer === null || "understood" in answer || !isRefusal(answer);
          if (!isAnswer) return answer;
          return { type: "answer", answer: answerInWords(message.query.name, answer, say) };
        });
        break;
      case "drop":
        questions.drop(message.request);
        break;
      case "run":
        deeds.start(message.request, () => run(message));
        break;
      case "house":
        deeds.start(message.request, async () => {
          const answer = await askHouse(
            message.house,
            { bearer, personId, lang, room, noRoom, sitAs },
            context,
          );
          if (isRefusal(answer)) return answer;
          return { type: "house-answer", answer: houseAnswerInWords(message.house.do, answer, say) };
        });
        break;
      case "follow":
        follow(message.seenUpTo);
        break;
      case "show-presence":
        at = message.at;
        table.presenceChanged();
        break;
      default:
        unreachable(message);
    }
  }

  function greet(version: number, wanted: Language): void {
    lang = wanted;
    if (version !== protocolVersion) {
      turnAway(refuse("seat.other-version", { host: protocolVersion, seat: version }));
      return;
    }
    clearTimeout(helloTimer);
    const crisisPath = room()?.path ?? null;
    const program = context.program === null ? {} : { program: context.program };
    send({
      ...{ type: "welcome", version: protocolVersion, seatId, personId, crisisPath, isOwner, at: clock() },
      ...program,
    });
    if (!isGreeted) table.sit(seat);
    isGreeted = true;
  }

  async function run(message: Extract<SeatMessage, { type: "run" }>): Promise<Reply | Refusal> {
    const open = room();
    if (open === null) return noRoom();
    const done = await open.run(message.command, personId, message.occurredAt);
    if (isRefusal(done)) return done;
    // Whoever names themselves first in an empty room sits down as that person.
    const joined = done.events.find(({ event }) => event.type === "person-joined")?.event;
    if (isOwner && personId === null && joined?.type === "person-joined") sitAs(joined.personId);
    return { type: "done", position: done.position, events: done.events };
  }

  function follow(seenUpTo: number): void {
    stopFollowing?.();
    stopFollowing = null;
    const open = room();
    if (open === null) {
      sendRefusal(-1, noRoom());
      return;
    }
    const stop = open.follow(seenUpTo, {
      snapshot: (position, state) => send({ type: "snapshot", position, state }),
      events(entries, upTo) {
        send({ type: "events", entries, upTo });
        if (!isOwner && room() === null) turnAway(refuse("seat.unknown-person"));
      },
    });
    if (isGone) stop();
    else stopFollowing = stop;
  }
}

/** The request a refused message belongs to; -1 when it names none. */
function requestOf(message: unknown): number {
  if (typeof message !== "object" || message === null || !("request" in message)) return -1;
  return Number.isSafeInteger(message.request) ? Number(message.request) : -1;
}
