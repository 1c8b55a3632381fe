import { rmSync } from "node:fs";
import type { Mention } from "../../src-main/contract/mention.ts";
import { parseMentionLine } from "../../src-main/sources/mentions/parse-mention-line.ts";
import { createCrisisFile } from "../../src-main/store/create-crisis-file.ts";
import type { CrisisStore } from "../../src-main/store/crisis-store.ts";
import { openCrisisFile } from "../../src-main/store/open-crisis-file.ts";
import { benchPath } from "./bench-folder.ts";

const now = "2026-03-02T06:00:00.000Z";
/** Mentions a transaction, as the war room writes them. */
const batchSize = 2000;

export async function openBenchCrisis(name: string): Promise<CrisisStore> {
  const path = benchPath(`${name}.contrefeu`);
  for (const end of ["", "-wal", "-shm", "-cache", "-cache-wal", "-cache-shm"]) {
    rmSync(path + end, { force: true });
  }
  createCrisisFile(path, { station: "bench", now });
  const store = await openCrisisFile(path, { station: "bench" });
  store.append([
    {
      occurredAt: now,
      recordedAt: now,
      by: "host",
      event: {
        type: "crisis-opened",
        crisisId: "bench",
        name: "Mesure",
        brand: "Marque",
        startedAt: now,
        lang: "fr",
        query: "",
        isDemo: false,
      },
    },
  ]);
  return store;
}

/** The whole way in: UTF-8 bytes, lines, parse, normalise, deduplicate, hash, seal, indexes, disk; then the sidecar. */
export async function ingest(store: CrisisStore, bytes: Buffer): Promise<void> {
  let batch: Mention[] = [];
  const write = () => {
    store.appendMentions({
      sourceId: "bench",
      mentions: batch,
      withdrawn: [],
      cursor: null,
      recordedAt: now,
    });
    batch = [];
  };
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start);
    const read = parseMentionLine(bytes.toString("utf8", start, end), now);
    if (read.outcome !== "mention")
      throw new Error(`A synthetic mention was refused: ${JSON.stringify(read)}`);
    batch.push(read.mention);
    start = end + 1;
    if (batch.length === batchSize) {
      write();
      // Lets the host answer others between two batches, as it does.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  if (batch.length > 0) write();
  await store.indexed();
}

/** Lines as the bytes of an NDJSON file. */
export function ndjson(lines: readonly string[]): Buffer {
  return Buffer.from(`${lines.join("\n")}\n`, "utf8");
}
