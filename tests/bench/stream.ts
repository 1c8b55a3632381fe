import { buildWhenStale } from "../../src-main/headless/build-when-stale.ts";
import { projectRoot } from "../../src-main/headless/project-root.ts";
import { createCrisisFile } from "../../src-main/store/create-crisis-file.ts";
import { openCrisisFile } from "../../src-main/store/open-crisis-file.ts";
import { startJetstreamServer } from "../helpers/jetstream-server.ts";
import { comeIn } from "../helpers/seat-client.ts";
import { startHost } from "../helpers/start-host.ts";
import { type Bench, type BenchResult, median, quantile } from "./bench.ts";
import { benchPath } from "./bench-folder.ts";
import { replyTo, streamPosts } from "./stream-posts.ts";
import { openStreamSeat, type StreamSeat } from "./stream-seat.ts";

const perSecond = 2000;
const seconds = Number(process.env.STREAM_SECONDS ?? 60);
/** 40 flush ticks of 25 ms. */
const limitMs = 1000;
/** After the last post, what is not there by then is lost. */
const patienceMs = 20_000;

/**
 * A live Jetstream feed of 2,000 posts a second into the host's own process, two seats over WebSocket reading every
 * mention in pages: p95 from a post's sending until both seats have it, over the limit of one second (lower is better).
 */
export const stream: Bench = {
  name: "stream",
  async run(): Promise<BenchResult> {
    await buildWhenStale(projectRoot());
    const count = perSecond * seconds;
    const posts = streamPosts(count);
    const path = benchPath("stream.contrefeu");
    await prepareCrisis(path);
    const jetstream = await startJetstreamServer();
    const host = await startHost({ home: benchPath("stream-home"), crisis: path });
    const cookie = await comeIn(host.url);
    const seats = [
      await openStreamSeat(host.url, cookie, count),
      await openStreamSeat(host.url, cookie, count),
    ];
    await addSource(seats[0], jetstream.url);
    while (jetstream.connected === 0) await pause(10);

    const sentAt = new Float64Array(count);
    const started = performance.now();
    for (let sent = 0; sent < count; await pause(5)) {
      const due = Math.min(count, Math.floor(((performance.now() - started) * perSecond) / 1000));
      for (; sent < due; sent++) {
        const post = posts[sent];
        if (post === undefined) continue;
        jetstream.publishPost(post.did, post.rkey, post.text, Date.now(), replyTo(post, posts));
        sentAt[sent] = performance.now();
      }
    }
    const sendingMs = performance.now() - started;
    const givenUpAt = performance.now() + patienceMs;
    while (seats.some((seat) => seat.received() < count) && performance.now() < givenUpAt) await pause(20);
    for (const seat of seats) seat.close();
    await host.stop();
    await jetstream.close();

    const stored = await countStored(path);
    const came = delays(
      sentAt,
      seats.map((seat) => seat.cameAt),
    );
    const told = delays(
      sentAt,
      seats.map((seat) => seat.toldAt),
    );
    const p95 = quantile(came, 0.95);
    return {
      ratio: p95 / limitMs,
      goal: 1,
      lowerIsBetter: true,
      sent: count,
      perSecond: Math.round((count * 1000) / sendingMs),
      stored: stored.mentions,
      lost: count - stored.mentions,
      doubled: stored.rows - stored.mentions,
      isIntact: stored.isIntact,
      seats: seats.map((seat) => seat.received()),
      limitMs,
      p95Ms: p95,
      medianMs: median(came),
      longestMs: quantile(came, 1),
      toldP95Ms: quantile(told, 0.95),
    };
  },
};

/** From sending until the slowest seat had it; what never came counts as the whole patience. */
function delays(sentAt: Float64Array, arrivals: readonly Float64Array[]): readonly number[] {
  return Array.from(sentAt, (sent, number) =>
    Math.max(
      ...arrivals.map((arrival) => {
        const at = arrival[number] ?? 0;
        return at === 0 ? patienceMs : at - sent;
      }),
    ),
  );
}

async function prepareCrisis(path: string): Promise<void> {
  const now = new Date().toISOString();
  createCrisisFile(path, { station: "bench", now });
  const store = await openCrisisFile(path, { station: "bench" });
  const opened = { type: "crisis-opened", crisisId: "stream", name: "Mesure", brand: "Marque" } as const;
  store.append([
    {
      occurredAt: now,
      recordedAt: now,
      by: "host",
      event: { ...opened, startedAt: now, lang: "fr", query: "", isDemo: false },
    },
  ]);
  await store.close();
}

async function addSource(seat: StreamSeat | undefined, url: string): Promise<void> {
  seat?.client.send({
    type: "house",
    request: 1_000_000,
    house: { do: "add-jetstream", label: "Bluesky", url, words: [] },
  });
  await seat?.client.next("house-answer", (message) => message.request === 1_000_000);
}

async function countStored(path: string) {
  const store = await openCrisisFile(path, { station: "bench" });
  const mentions = await store.count({}, Number.MAX_SAFE_INTEGER);
  const verification = await store.verify(null);
  const rows = store.lastRow();
  await store.close();
  return { mentions, rows, isIntact: verification.intact };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
