import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createCrisisFile } from "../../src-main/store/create-crisis-file.ts";
import { CrisisFileFault } from "../../src-main/store/crisis-file-fault.ts";
import { openCrisisFile } from "../../src-main/store/open-crisis-file.ts";
import { at, batchOf, opened } from "./open-crisis.ts";
import { sampleMentions } from "./sample-mentions.ts";

let folder: string;
let path: string;

function mount(options: string): void {
  execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], { stdio: "ignore" });
}

/** Mounting a small medium needs rights that most machines do not give: the tests say so and are skipped there. */
function canMount(): boolean {
  const probe = mkdtempSync(join(tmpdir(), "contrefeu-mount-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", probe], { stdio: "ignore" });
    execFileSync("umount", [probe], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

async function keyOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof CrisisFileFault) return error.key;
    throw error;
  }
  return "none";
}

describe.skipIf(!canMount())("a real medium (skipped where nothing may be mounted)", () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "contrefeu-medium-"));
    path = join(folder, "essai.contrefeu");
    mount("size=3m");
  });
  afterEach(() => {
    execFileSync("umount", ["-l", folder]);
    rmSync(folder, { recursive: true, force: true });
  });

  it("that fills up refuses the batch, keeps what was confirmed, and goes on when there is room", async () => {
    createCrisisFile(path, { station: "s", now: at });
    const store = await openCrisisFile(path, { station: "s", workers: false });
    store.append([opened()]);
    let confirmed = 0;
    const fill = () => {
      for (;;) {
        store.appendMentions(batchOf(sampleMentions(200, confirmed + 1)));
        confirmed += 200;
      }
    };
    expect(await keyOf(fill)).toBe("file.disk-full");
    expect(store.lastRow()).toBe(confirmed);
    expect((await store.verify(null)).intact).toBe(true);
    await store.close();
    execFileSync("mount", ["-o", "remount,size=9m", folder]);
    const again = await openCrisisFile(path, { station: "s", workers: false });
    expect(again.lastRow()).toBe(confirmed);
    expect(again.appendMentions(batchOf(sampleMentions(200, confirmed + 1))).added).toBe(200);
    await again.close();
  });

  it("that is read-only is refused to a writer and read by a reader", async () => {
    createCrisisFile(path, { station: "s", now: at });
    const store = await openCrisisFile(path, { station: "s", workers: false });
    store.appendMentions(batchOf(sampleMentions(20)));
    await store.close();
    const before = readdirSync(folder);
    execFileSync("mount", ["-o", "remount,ro", folder]);
    expect(await keyOf(() => openCrisisFile(path, { station: "s" }))).toBe("file.read-only");
    expect(await keyOf(() => createCrisisFile(`${path}2`, { station: "s", now: at }))).toBe("file.read-only");
    const reader = await openCrisisFile(path, { station: "s", readOnly: true });
    expect(await reader.count({ match: "marque" }, 100)).toBe(20);
    expect((await reader.verify(null)).intact).toBe(true);
    await reader.close();
    expect(readdirSync(folder)).toEqual(before);
  });
});
