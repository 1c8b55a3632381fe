import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCrisisFile } from "../../src-main/store/create-crisis-file.ts";
import { openCrisisFile } from "../../src-main/store/open-crisis-file.ts";

export interface KillReport {
  readonly cycles: number;
  /** Entries the writers said were on disk. */
  readonly acknowledged: number;
  /** Cycles after which something acknowledged was gone, or the chain broken; empty is the only good value. */
  readonly losses: readonly string[];
}

interface Acknowledged {
  readonly position: number;
  readonly hash: string;
  readonly lastRow: number;
}

const writerChild = fileURLToPath(new URL("writer-child.ts", import.meta.url));

/**
 * Kills a writing process (SIGKILL) at a random moment, opens the file again and checks that every acknowledged entry
 * is there and the chain whole; again and again on the same file. `random`: 0-1.
 */
export async function killWriters(
  cycles: number,
  random: () => number,
  onCycle: (cycle: number) => void = () => undefined,
): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), "contrefeu-kill-"));
  const path = join(folder, "crise.contrefeu");
  createCrisisFile(path, { station: "parent", now: "2026-01-01T00:00:00.000Z" });
  const losses: string[] = [];
  let acknowledged = 0;
  try {
    for (let cycle = 1; cycle <= cycles; cycle++) {
      const last = await runAndKill(path, Math.floor(random() * 12), random() * 30);
      const loss = await whatIsMissing(path, last);
      if (loss !== null) losses.push(`cycle ${cycle}: ${loss}`);
      acknowledged = Math.max(acknowledged, last?.position ?? 0);
      onCycle(cycle);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { cycles, acknowledged, losses };
}

/** Lets the writer acknowledge so many times (or live so many ms after opening), then kills it. */
async function runAndKill(path: string, acks: number, after: number): Promise<Acknowledged | null> {
  const child = spawn(process.execPath, [writerChild, path], { stdio: ["pipe", "pipe", "inherit"] });
  const exited = once(child, "exit");
  let output = "";
  let timer: ReturnType<typeof setTimeout> | null = null;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    const seen = output.split("\nack ").length - 1;
    // A few milliseconds more, so that the blow falls anywhere in the writing of an append.
    if (output.startsWith("open") && seen >= acks) timer ??= setTimeout(() => child.kill("SIGKILL"), after);
  });
  await exited;
  if (timer !== null) clearTimeout(timer);
  const lines = output.split("\n").slice(0, -1);
  const [, position, hash, lastRow] =
    lines
      .filter((line) => line.startsWith("ack "))
      .at(-1)
      ?.split(" ") ?? [];
  return position === undefined || hash === undefined
    ? null
    : { position: Number(position), hash, lastRow: Number(lastRow) };
}

async function whatIsMissing(path: string, last: Acknowledged | null): Promise<string | null> {
  const store = await openCrisisFile(path, { station: "parent", workers: false });
  try {
    const verification = await store.verify(null);
    if (!verification.intact) return `${verification.reason} at ${verification.position}`;
    if (last === null) return null;
    const entry = store.entries(last.position - 1, last.position, 1, true)[0];
    if (entry?.hash !== last.hash) return `acknowledged entry ${last.position} is not there`;
    if (store.lastRow() < last.lastRow) return `row ${last.lastRow} is not there`;
    const found = await store.count({ match: "brutal", upToRow: last.lastRow }, last.lastRow);
    return found === last.lastRow ? null : `search finds ${found} of ${last.lastRow}`;
  } finally {
    await store.close();
  }
}
