import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HostMessage } from "../../src-main/contract/seat-message.ts";
import { createCrisisFile } from "../../src-main/store/create-crisis-file.ts";
import { openCrisisFile } from "../../src-main/store/open-crisis-file.ts";
import { startJetstreamServer } from "../helpers/jetstream-server.ts";
import { comeIn, type SeatClient, sitDown } from "../helpers/seat-client.ts";
import { startHost } from "../helpers/start-host.ts";

export interface HostKillReport {
  readonly cycles: number;
  /** Posts published on the live feed, and how many of them the file holds in the end. */
  readonly published: number;
  readonly stored: number;
  /** Commands a seat was told are on disk. */
  readonly acknowledged: number;
  /** What was gone, twice there or broken, by cycle; empty is the only good value. */
  readonly losses: readonly string[];
}

type Done = Extract<HostMessage, { type: "done" }>;

const postsPerSecond = 400;
/** The feed is caught up well before this, or never (ms). */
const catchUpWithinMs = 60_000;

/**
 * Kills the whole host (SIGKILL) at a random moment while a live feed comes in and a seat writes notes, opens the file
 * again and checks chain and acknowledgements; in the end every post published meanwhile is there, once. `random`: 0-1.
 */
export async function killHosts(
  cycles: number,
  random: () => number,
  onCycle: (cycle: number) => void = () => undefined,
): Promise<HostKillReport> {
  const home = mkdtempSync(join(tmpdir(), "contrefeu-host-kill-"));
  const path = join(home, "crise.contrefeu");
  const jetstream = await startJetstreamServer();
  const losses: string[] = [];
  const acknowledged: Done[] = [];
  let published = 0;
  const feed = setInterval(() => {
    for (let i = 0; i < postsPerSecond / 100; i++) {
      jetstream.publishPost(`did:plc:a${published % 300}`, `p${published}`, `Post ${published}`, Date.now());
      published++;
    }
  }, 10);
  try {
    await prepare(path, home, jetstream.url);
    for (let cycle = 1; cycle <= cycles; cycle++) {
      const { url, kill } = await startHost({ home, crisis: path });
      const { seat } = await sitDown(url, await comeIn(url));
      const closed = new AbortController();
      seat.closed.then(() => closed.abort());
      const writing = writeNotes(seat, cycle, closed.signal, (done) => acknowledged.push(done));
      // Anywhere between the first moments and the middle of a steady flow.
      await pause(random() * 500);
      await kill();
      await writing;
      losses.push(...(await whatIsWrong(path, acknowledged)).map((loss) => `cycle ${cycle}: ${loss}`));
      onCycle(cycle);
    }
    clearInterval(feed);
    await catchUp(path, home, published);
    const { mentions, rows, wrong } = await inspect(path, acknowledged);
    if (mentions !== published) losses.push(`${mentions} of ${published} posts are there`);
    if (rows !== mentions) losses.push(`${rows} versions of ${mentions} posts: some came in twice`);
    losses.push(...wrong);
    return { cycles, published, stored: mentions, acknowledged: acknowledged.length, losses };
  } finally {
    clearInterval(feed);
    await jetstream.close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function prepare(path: string, home: string, feedUrl: string): Promise<void> {
  const now = new Date().toISOString();
  createCrisisFile(path, { station: "faults", now });
  const store = await openCrisisFile(path, { station: "faults", workers: false });
  const opened = { type: "crisis-opened", crisisId: "kill", name: "Coupures", brand: "Marque" } as const;
  const event = { ...opened, startedAt: now, lang: "fr", query: "", isDemo: false } as const;
  store.append([{ occurredAt: now, recordedAt: now, by: "host", event }]);
  await store.close();
  const host = await startHost({ home, crisis: path });
  const { seat } = await sitDown(host.url, await comeIn(host.url));
  const person = { type: "join-person", name: "Anna", roles: ["cellLead", "logger"] } as const;
  seat.send({ type: "run", request: 1, command: person, occurredAt: null });
  await seat.next("done");
  const source = { do: "add-jetstream", label: "Bluesky", url: feedUrl, words: [] } as const;
  seat.send({ type: "house", request: 2, house: source });
  await seat.next("house-answer");
  // The place to resume from is on disk once something has come in.
  await seat.next("pulse", ({ pulse }) => pulse.upToRow > 0);
  seat.close();
  await host.stop();
}

/** One note after the other, each sent when the one before is acknowledged, until the seat is cut off. */
async function writeNotes(
  seat: SeatClient,
  cycle: number,
  closed: AbortSignal,
  acknowledge: (done: Done) => void,
): Promise<void> {
  const cut = new Promise<null>((resolve) => closed.addEventListener("abort", () => resolve(null)));
  for (let request = 1; !closed.aborted; request++) {
    const text = `Note ${request} du cycle ${cycle}`;
    const note = { type: "write-note", kind: "fact", text, mentionIds: [], attachments: [] } as const;
    seat.send({ type: "run", request, command: note, occurredAt: null });
    const done = await Promise.race([seat.next("done", (message) => message.request === request), cut]);
    if (done !== null) acknowledge(done);
  }
}

async function whatIsWrong(path: string, acknowledged: readonly Done[]): Promise<readonly string[]> {
  return (await inspect(path, acknowledged)).wrong;
}

/** What the file holds, and what of it is not as it was promised. */
async function inspect(path: string, acknowledged: readonly Done[]) {
  const store = await openCrisisFile(path, { station: "faults", workers: false });
  const verification = await store.verify(null);
  const wrong = verification.intact ? [] : [`${verification.reason} at ${verification.position}`];
  for (const { position, events } of acknowledged) {
    const stored = store.entries(position - 1, position, 1, true)[0];
    const said = events.find((entry) => entry.position === position);
    if (said === undefined || stored?.hash !== said.hash)
      wrong.push(`acknowledged entry ${position} is gone`);
  }
  const mentions = await store.count({}, Number.MAX_SAFE_INTEGER);
  const rows = store.lastRow();
  await store.close();
  return { mentions, rows, wrong };
}

/** Lets a last host bring in what was published while none was there. */
async function catchUp(path: string, home: string, published: number): Promise<void> {
  const host = await startHost({ home, crisis: path });
  const { seat } = await sitDown(host.url, await comeIn(host.url));
  const all = seat.next("pulse", ({ pulse }) => pulse.upToRow >= published);
  await Promise.race([all, pause(catchUpWithinMs)]);
  seat.close();
  await host.stop();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
