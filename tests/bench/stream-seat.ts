import type { MentionPage } from "../../src-main/contract/answer.ts";
import type { Cursor } from "../../src-main/contract/query.ts";
import type { Pulse } from "../../src-main/contract/seat-message.ts";
import { type SeatClient, sitDown } from "../helpers/seat-client.ts";
import { postNumber } from "./stream-posts.ts";

/** A seat that does what a window's stream does: at each pulse with news it asks for the pages it does not have yet. */
export interface StreamSeat {
  /** ms of `performance.now()` at which post i was in a page here; 0: not yet. */
  readonly cameAt: Float64Array;
  /** The same, for when the pulse told that it had come. */
  readonly toldAt: Float64Array;
  readonly client: SeatClient;
  received(): number;
  close(): void;
}

const pageSize = 500;

export async function openStreamSeat(url: string, cookie: string, posts: number): Promise<StreamSeat> {
  const { seat: client } = await sitDown(url, cookie);
  const cameAt = new Float64Array(posts);
  const toldAt = new Float64Array(posts);
  let requests = 0;
  let received = 0;
  let told = 0;
  let newest: Cursor | null = null;
  let knownRow = 0;
  let isReading = false;

  async function ask(): Promise<MentionPage> {
    const request = requests++;
    const isFirst = newest === null;
    client.send({
      type: "ask",
      request,
      query: {
        name: "mentions",
        filter: {},
        before: null,
        // From the beginning of time on, oldest first: a page is a step towards the present.
        after: isFirst ? { time: 0, row: 0 } : newest,
        limit: pageSize,
        withCount: false,
        asOf: null,
      },
    });
    const { answer } = await client.next("answer", (message) => message.request === request);
    return answer as MentionPage;
  }

  async function catchUp(pulse: Pulse): Promise<void> {
    if (isReading || pulse.upToRow <= knownRow) return;
    isReading = true;
    for (let isMore = true; isMore; ) {
      const page = await ask();
      const now = performance.now();
      knownRow = Math.max(knownRow, page.upToRow);
      for (const { mention, cursor } of page.rows) {
        newest = cursor;
        const number = postNumber(mention.id);
        if (number < 0 || cameAt[number] !== 0) continue;
        cameAt[number] = now;
        received += 1;
      }
      isMore = page.rows.length === pageSize;
    }
    isReading = false;
  }

  function listen(): void {
    client.next("pulse").then(({ pulse }) => {
      const now = performance.now();
      // Posts are stored in the order they are published: so many rows are the first so many posts.
      for (; told < Math.min(pulse.upToRow, posts); told++) toldAt[told] = now;
      void catchUp(pulse);
      listen();
    });
  }

  client.send({ type: "follow", seenUpTo: 0 });
  await client.next("snapshot");
  listen();
  return { cameAt, toldAt, client, received: () => received, close: client.close };
}
