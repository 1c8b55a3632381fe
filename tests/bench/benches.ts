import type { Bench } from "./bench.ts";

/** Every benchmark by name; a module is loaded when it is asked for. */
export const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  ingest: async () => (await import("./ingest.ts")).ingest,
  "ingest-decay": async () => (await import("./ingest-decay.ts")).ingestDecay,
  search: async () => (await import("./search.ts")).search,
  page: async () => (await import("./page.ts")).page,
  volume: async () => (await import("./volume.ts")).volume,
  verify: async () => (await import("./verify.ts")).verify,
  rebuild: async () => (await import("./rebuild.ts")).rebuild,
  match: async () => (await import("./match.ts")).match,
  dedupe: async () => (await import("./dedupe.ts")).dedupe,
  stream: async () => (await import("./stream.ts")).stream,
  start: async () => (await import("./start.ts")).start,
  memory: async () => (await import("./memory.ts")).memory,
  room: async () => (await import("./room.ts")).room,
  layout: async () => (await import("./layout.ts")).layout,
  settle: async () => (await import("./settle.ts")).settle,
  draw: async () => (await import("./draw.ts")).draw,
  list: async () => (await import("./list.ts")).list,
};
