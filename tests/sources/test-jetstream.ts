import { expect } from "vitest";
import { createJetstreamSource, type JetstreamSettings } from "../../src-main/sources/jetstream/live.ts";
import { createCollectingSink } from "../helpers/collecting-sink.ts";
import { createHandClock } from "../helpers/hand-clock.ts";
import { startJetstreamServer } from "../helpers/jetstream-server.ts";

/** 2 March 2026, 9:00 UTC (ms): when each test begins. */
export const t0 = Date.UTC(2026, 2, 2, 9, 0, 0);
export const anna = "did:plc:anna";

/** A Jetstream server of this machine, a clock moved by hand, and what a source brings from the one by the other. */
export async function openTestJetstream(now = t0) {
  const server = await startJetstreamServer();
  const clock = createHandClock(now);
  const sink = createCollectingSink();
  let stop: () => Promise<void> = async () => {};
  return {
    server,
    clock,
    sink,
    start(settings: Partial<JetstreamSettings> = {}, cursor: string | null = null) {
      const source = createJetstreamSource({ url: server.url, clock, random: () => 0, ...settings });
      source.start(sink, cursor);
      stop = source.stop;
      return source;
    },
    last: () => sink.states.at(-1),
    connected: (count = 1) => expect.poll(() => server.connected).toBe(count),
    received: (count: number) => expect.poll(() => sink.mentions.length).toBe(count),
    async close(): Promise<void> {
      await stop();
      await server.close();
    },
  };
}

export type TestJetstream = Awaited<ReturnType<typeof openTestJetstream>>;
