import { existsSync } from "node:fs";
import type { CrisisEvent } from "../../src-main/contract/event.ts";
import type { Mention } from "../../src-main/contract/mention.ts";
import { parseMentionLine } from "../../src-main/sources/mentions/parse-mention-line.ts";
import { createCrisisFile } from "../../src-main/store/create-crisis-file.ts";
import type { CrisisStore } from "../../src-main/store/crisis-store.ts";
import { openCrisisFile } from "../../src-main/store/open-crisis-file.ts";
import { runCli } from "../cli/run-cli.ts";
import { benchPath } from "./bench-folder.ts";
import { syntheticLines, syntheticPace } from "./synthetic-mentions.ts";

const batchSize = 500;
/** Batches between two entries of the main courante: about one in ten minutes. */
const batchesPerEntry = 10;
const made = new Map<number, Promise<string>>();

/** The finished demo crisis, made once a run. */
export async function demoCrisis(): Promise<string> {
  const path = benchPath("demo.contrefeu");
  if (existsSync(path)) return path;
  const { code, said } = await runCli(["demo", "--out", path], { home: benchPath("demo-home") });
  if (code !== 0) throw new Error(said);
  return path;
}

/**
 * A crisis of so many mentions received live until a minute ago, with its main courante, closed and indexed; made once
 * a run. `BENCH_ROOM_<mentions>`: path of one made before.
 */
export function bigCrisis(mentions: number): Promise<string> {
  const known = process.env[`BENCH_ROOM_${mentions}`];
  const crisis = made.get(mentions) ?? (known === undefined ? make(mentions) : Promise.resolve(known));
  made.set(mentions, crisis);
  return crisis;
}

async function make(mentions: number): Promise<string> {
  const path = benchPath(`room-${mentions}.contrefeu`);
  const start = Date.now() - 60_000 - mentions * syntheticPace;
  const startedAt = new Date(start).toISOString();
  createCrisisFile(path, { station: "bench", now: startedAt });
  const store = await openCrisisFile(path, { station: "bench" });
  begin(store, startedAt);
  for (let from = 0; from < mentions; from += batchSize) {
    const lines = syntheticLines(from, Math.min(batchSize, mentions - from), start);
    const batch = lines.map((line) => mentionOf(line, startedAt));
    const recordedAt = batch.at(-1)?.receivedAt ?? startedAt;
    store.appendMentions({ sourceId: "bench", mentions: batch, withdrawn: [], cursor: null, recordedAt });
    if ((from / batchSize) % batchesPerEntry === 0) note(store, from, recordedAt);
    // Lets the indexing thread keep up.
    if (store.indexBehind() > 50_000) await store.indexed();
  }
  await store.indexed();
  await store.close();
  return path;
}

function mentionOf(line: string, receivedAt: string): Mention {
  const read = parseMentionLine(line, receivedAt);
  if (read.outcome !== "mention") throw new Error(`A synthetic mention was refused: ${JSON.stringify(read)}`);
  return read.mention;
}

function begin(store: CrisisStore, at: string): void {
  const opened = { type: "crisis-opened", crisisId: "bench", name: "Mesure", brand: "Marque" } as const;
  const events: readonly CrisisEvent[] = [
    { ...opened, startedAt: at, lang: "fr", query: "", isDemo: false },
    { type: "person-joined", personId: "anna", name: "Anna", roles: ["cellLead"] },
    {
      type: "source-added",
      sourceId: "bench",
      kind: "jetstream",
      label: "Bluesky",
      settings: { demo: true },
    },
    { type: "source-connected", sourceId: "bench" },
  ];
  store.append(events.map((event) => ({ occurredAt: at, recordedAt: at, by: "host", event })));
}

function note(store: CrisisStore, number: number, at: string): void {
  const text = `Point sur les ${number} premières mentions`;
  store.append([
    {
      occurredAt: at,
      recordedAt: at,
      by: "anna",
      event: {
        type: "note-written",
        entryId: `n${number}`,
        kind: "fact",
        text,
        mentionIds: [],
        attachments: [],
      },
    },
  ]);
}
