import type { Answer } from "../../src-main/contract/answer.ts";
import type { Command } from "../../src-main/contract/command.ts";
import type { Link } from "../../src-main/contract/link.ts";
import type { LogEntry } from "../../src-main/contract/log-entry.ts";
import type { Query } from "../../src-main/contract/query.ts";
import type {
  HostMessage,
  HouseAnswers,
  HouseRequest,
  SeatMessage,
} from "../../src-main/contract/seat-message.ts";
import type { Language } from "../../src-main/contract/vocabulary.ts";
import { type Refused, type Reply, refusedBySeat, seatRefusals } from "./reply.ts";

/** What the host confirmed: on disk at this position. */
export interface Done {
  readonly position: number;
  readonly events: readonly LogEntry[];
}

/** One seat's side of the protocol over one link. Requests end with a `Reply`; the rest goes to `onHost`. */
export interface SeatClient {
  hello(lang: Language): void;
  useLanguage(lang: Language): void;
  follow(seenUpTo: number): void;
  showPresence(at: string | null): void;
  ask<Q extends Query>(query: Q, signal?: AbortSignal): Promise<Reply<Answer<Q["name"]>>>;
  run(command: Command, occurredAt: string | null): Promise<Reply<Done>>;
  house<H extends HouseRequest>(wish: H): Promise<Reply<HouseAnswers[H["do"]]>>;
  close(): void;
}

/** A message of the host that is not the end of one of our requests. */
export type Broadcast = Exclude<
  HostMessage,
  { type: "answer" } | { type: "done" } | { type: "house-answer" } | { type: "refused" }
>;

type Settle = (reply: Reply<unknown>) => void;

export const protocol = 1;

export function createSeatClient(
  link: Link,
  onHost: (message: Broadcast) => void,
  onLost: () => void,
): SeatClient {
  const pending = new Map<number, Settle>();
  let last = 0;

  const say = (message: SeatMessage): void => link.send(message);
  const settle = (request: number, reply: Reply<unknown>): void => {
    const waiter = pending.get(request);
    pending.delete(request);
    waiter?.(reply);
  };
  const request = <T>(send: (id: number) => void, signal?: AbortSignal): Promise<Reply<T>> =>
    new Promise((resolve) => {
      last += 1;
      const id = last;
      // Safe: the host answers each request with the shape its query names (contract/answer.ts).
      pending.set(id, (reply) => resolve(reply as Reply<T>));
      send(id);
      signal?.addEventListener("abort", () => {
        if (!pending.has(id)) return;
        say({ type: "drop", request: id });
        settle(id, refusedBySeat(seatRefusals.dropped, ""));
      });
    });

  link.onMessage((raw) => {
    // Safe: both ends are built from the same contract and `welcome` checks the version.
    const message = raw as HostMessage;
    switch (message.type) {
      case "answer":
      case "house-answer":
        settle(message.request, { ok: true, value: message.answer });
        return;
      case "done":
        settle(message.request, {
          ok: true,
          value: { position: message.position, events: message.events },
        });
        return;
      case "refused": {
        const refused: Refused = {
          ...message.refusal,
          sentence: message.sentence,
        };
        settle(message.request, { ok: false, refused });
        return;
      }
      default:
        onHost(message);
    }
  });
  link.onClose(() => {
    for (const id of [...pending.keys()]) settle(id, refusedBySeat(seatRefusals.lost, ""));
    onLost();
  });

  return {
    hello: (lang) => say({ type: "hello", version: protocol, lang }),
    useLanguage: (lang) => say({ type: "use-language", lang }),
    follow: (seenUpTo) => say({ type: "follow", seenUpTo }),
    showPresence: (at) => say({ type: "show-presence", at }),
    ask: (query, signal) => request((id) => say({ type: "ask", request: id, query }), signal),
    run: (command, occurredAt) => request((id) => say({ type: "run", request: id, command, occurredAt })),
    house: (wish) => request((id) => say({ type: "house", request: id, house: wish })),
    close: () => link.close(),
  };
}
