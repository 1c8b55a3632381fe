import type { RoomState } from "../../src-main/contract/room-state.ts";
import { type JetstreamServer, startJetstreamServer } from "../helpers/jetstream-server.ts";
import { comeIn, type SeatClient, sitDown } from "../helpers/seat-client.ts";
import { streamPosts } from "./stream-posts.ts";

/** A live feed into the open crisis, so many posts a second, as long as it is not stopped. */
export interface RoomFeed {
  /** Signs the page in as the same person: the session's cookie, `name=value`. */
  readonly cookie: string;
  sent(): number;
  stop(): Promise<void>;
}

const tickMs = 20;

/** Sits down in the room (whoever may act there), adds a live source and lets it flow. */
export async function startRoomFeed(url: string, perSecond: number): Promise<RoomFeed> {
  const jetstream = await startJetstreamServer();
  const cookie = await comeIn(url);
  const { seat, welcome } = await sitDown(url, cookie);
  seat.send({ type: "follow", seenUpTo: 0 });
  const { state } = await seat.next("snapshot");
  await takePlace(seat, state);
  const words = [state.crisis?.brand ?? ""].filter((word) => word !== "");
  const source = { do: "add-jetstream", label: "Direct", url: jetstream.url, words } as const;
  seat.send({ type: "house", request: 900, house: source });
  await seat.next("house-answer", (message) => message.request === 900);
  // A demo keeps its own time: what is posted now is posted then.
  const ahead = Date.parse(welcome.at) - Date.now();
  const flow = publishSteadily(jetstream, perSecond, state.crisis?.brand ?? "", ahead);
  return {
    cookie,
    sent: flow.sent,
    async stop() {
      flow.stop();
      seat.close();
      await jetstream.close();
    },
  };
}

async function takePlace(seat: SeatClient, state: RoomState): Promise<void> {
  const lead = Object.values(state.people).find(
    ({ roles, hasLeft }) => !hasLeft && roles.includes("cellLead"),
  );
  if (lead === undefined) {
    const command = { type: "join-person", name: "Anna", roles: ["cellLead"] } as const;
    seat.send({ type: "run", request: 901, command, occurredAt: null });
    await seat.next("done", (message) => message.request === 901);
    return;
  }
  seat.send({ type: "house", request: 902, house: { do: "sit-down", personId: lead.id } });
  await seat.next("house-answer", (message) => message.request === 902);
}

function publishSteadily(jetstream: JetstreamServer, perSecond: number, brand: string, ahead: number) {
  const posts = streamPosts(10_000);
  const started = performance.now();
  let sent = 0;
  const timer = setInterval(() => {
    const due = ((performance.now() - started) * perSecond) / 1000;
    for (; sent < due; sent++) {
      const post = posts[sent % posts.length];
      if (post !== undefined)
        jetstream.publishPost(post.did, `live${sent}`, `${brand} ${post.text}`, Date.now() + ahead);
    }
  }, tickMs);
  return { sent: () => sent, stop: () => clearInterval(timer) };
}
