import type { Link } from "../../src-main/contract/link.ts";
import type { Language } from "../../src-main/contract/vocabulary.ts";
import { type Broadcast, createSeatClient, type SeatClient } from "./seat-client.ts";

export type Welcome = Extract<Broadcast, { type: "welcome" }>;

/** A seat that has said hello before the room's code has run. */
export interface EarlySeat {
  readonly client: SeatClient;
  /** The host's answer to hello; never, where the seat is turned away or the link is lost before. */
  readonly welcome: Promise<Welcome>;
  /** From now on the room listens: what was said so far comes first, in order. */
  handOver(onHost: (message: Broadcast) => void, onLost: () => void): void;
}

/** Says hello on a link that has just opened, and keeps what the host says until the room listens. */
export function sitEarly(link: Link, lang: Language): EarlySeat {
  const heard: Broadcast[] = [];
  let isLost = false;
  const { promise: welcome, resolve } = Promise.withResolvers<Welcome>();
  let onHost = (message: Broadcast): void => {
    heard.push(message);
    if (message.type === "welcome") resolve(message);
  };
  let onLost = (): void => {
    isLost = true;
  };
  const client = createSeatClient(
    link,
    (message) => onHost(message),
    () => onLost(),
  );
  client.hello(lang);
  return {
    client,
    welcome,
    handOver(listen, lose) {
      onHost = listen;
      onLost = lose;
      for (const message of heard.splice(0)) listen(message);
      if (isLost) lose();
    },
  };
}
