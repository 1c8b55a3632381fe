import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import SQLite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { languages } from "../../src-main/contract/vocabulary.ts";
import { assembleStore } from "../../src-main/store/assemble-store.ts";
import { createCrisisFile } from "../../src-main/store/create-crisis-file.ts";
import { assertFullSync, openForWriting } from "../../src-main/store/crisis-database.ts";
import { CrisisFileFault } from "../../src-main/store/crisis-file-fault.ts";
import { faultSentences } from "../../src-main/store/fault-sentences.ts";
import { openCrisisFile } from "../../src-main/store/open-crisis-file.ts";
import { batchOf, type CrisisFolder, crisisFolder, note, opened } from "./open-crisis.ts";
import { sampleMentions } from "./sample-mentions.ts";

let home: CrisisFolder;

beforeEach(() => {
  home = crisisFolder();
});
afterEach(() => home.cleanUp());

/** Key of the fault that the work is refused with. */
async function faultOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof CrisisFileFault)) throw error;
    for (const lang of languages) {
      const sentence = faultSentences[error.key][lang];
      const named = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
      expect(Object.keys(error.args)).toEqual(expect.arrayContaining(named));
    }
    return error.key;
  }
  return "none";
}

describe("creating a crisis file", () => {
  it("gives a WAL database with our application id that opens again", async () => {
    home.create();
    const database = new SQLite(home.path, { readonly: true });
    expect(database.pragma("application_id", { simple: true })).toBe(0x43464555);
    expect(database.pragma("journal_mode", { simple: true })).toBe("wal");
    database.close();
    const store = await home.open();
    expect(store.head()).toEqual({ position: 0, hash: "0".repeat(64) });
  });

  it("never writes over a file that is there", async () => {
    writeFileSync(home.path, "mine");
    expect(await faultOf(home.create)).toBe("file.exists");
    expect(readFileSync(home.path, "utf8")).toBe("mine");
  });

  it("takes no place where a crisis that was moved left its last writes", async () => {
    writeFileSync(`${home.path}-wal`, "theirs");
    expect(await faultOf(home.create)).toBe("file.moved-away");
    expect(readFileSync(`${home.path}-wal`, "utf8")).toBe("theirs");
    expect(existsSync(home.path)).toBe(false);
  });

  it("refuses a folder that is not there", async () => {
    const path = join(home.folder, "nowhere", "a.contrefeu");
    expect(await faultOf(() => createCrisisFile(path, { station: "s", now: "" }))).toBe("file.no-folder");
  });
});

describe("opening what is no crisis file", () => {
  it.each([
    ["file.absent", () => undefined],
    ["file.no-access", (path: string) => mkdirSync(path)],
    ["file.not-a-database", (path: string) => writeFileSync(path, "")],
    [
      "file.not-a-database",
      (path: string) => writeFileSync(path, "PK\u0003\u0004 not a database".repeat(500)),
    ],
    [
      "file.not-a-crisis",
      (path: string) => {
        const database = new SQLite(path);
        database.exec("CREATE TABLE bookmark (url TEXT)");
        database.close();
      },
    ],
    [
      "file.newer",
      (path: string) => {
        createCrisisFile(path, { station: "s", now: "" });
        const database = new SQLite(path);
        database.pragma("user_version = 999");
        database.close();
      },
    ],
  ])("is refused (%s), and leaves it as it was", async (key, make) => {
    make(home.path);
    const isFile =
      existsSync(home.path) && !readdirSync(home.folder, { withFileTypes: true })[0]?.isDirectory();
    const before = isFile ? readFileSync(home.path) : null;
    expect(await faultOf(() => home.open())).toBe(key);
    expect(await faultOf(() => home.open({ readOnly: true }))).toBe(key);
    if (before !== null) expect(readFileSync(home.path).equals(before)).toBe(true);
    expect(readdirSync(home.folder)).toEqual(key === "file.absent" ? [] : ["essai.contrefeu"]);
  });

  it("is refused when it is damaged", async () => {
    home.create();
    const store = await home.open({ workers: false });
    store.appendMentions(batchOf(sampleMentions(3000)));
    await home.close(store);
    const bytes = readFileSync(home.path);
    bytes.fill(0x5a, 4096 * 3, bytes.length - 4096);
    writeFileSync(home.path, bytes);
    expect(await faultOf(() => home.open({ workers: false }))).toBe("file.corrupt");
  });

  it("is refused when it was cut short", async () => {
    home.create();
    const store = await home.open({ workers: false });
    store.appendMentions(batchOf(sampleMentions(3000)));
    await home.close(store);
    writeFileSync(home.path, readFileSync(home.path).subarray(0, 40_000));
    expect(await faultOf(() => home.open({ workers: false }))).toBe("file.corrupt");
  });
});

describe("the one writer", () => {
  it("keeps others out until it closes, and readers never", async () => {
    home.create();
    const store = await home.open();
    expect(await faultOf(() => home.open())).toBe("file.locked");
    store.append([opened()]);
    const reader = await home.open({ readOnly: true });
    expect(reader.head().position).toBe(1);
    expect(await faultOf(() => reader.append([note("x")]))).toBe("file.read-only");
    await home.close(reader);
    await home.close(store);
    const next = await home.open();
    expect(next.append([note("y")])[0]?.position).toBe(2);
  });

  it("leaves nothing behind that keeps the next one out when it is killed", async () => {
    home.create();
    const child = spawn(process.execPath, [
      fileURLToPath(new URL("../faults/writer-child.ts", import.meta.url)),
      home.path,
      "hold",
    ]);
    await once(child.stdout, "data");
    expect(await faultOf(() => home.open())).toBe("file.locked");
    child.kill("SIGKILL");
    await once(child, "exit");
    const store = await home.open();
    expect((await store.verify(null)).intact).toBe(true);
  });

  it("writes with synchronous=FULL, read back on its connection", () => {
    home.create();
    const database = openForWriting(home.path);
    expect(database.pragma("synchronous", { simple: true })).toBe(2);
    database.pragma("synchronous = NORMAL");
    expect(() => assertFullSync(database, home.path)).toThrow("wanted wal and 2");
    database.close();
  });

  it("leaves only the crisis file and its cache when it closes", async () => {
    home.create();
    await home.close(await home.open());
    expect(readdirSync(home.folder).sort()).toEqual(["essai.contrefeu", "essai.contrefeu-cache"]);
  });
});

describe("a full disk", () => {
  it("refuses the append, writes none of it, and goes on when there is room again", async () => {
    home.create();
    const database = openForWriting(home.path);
    const store = await assembleStore(
      { path: home.path, readPath: home.path, database, isReadOnly: false, release: () => undefined },
      { station: "poste-1", workers: false },
    );
    store.append([opened()]);
    store.appendMentions(batchOf(sampleMentions(50)));
    const pages = Number(database.pragma("page_count", { simple: true }));
    database.pragma(`max_page_count = ${pages + 5}`);
    const before = store.head();
    expect(await faultOf(() => store.appendMentions(batchOf(sampleMentions(5000, 100))))).toBe(
      "file.disk-full",
    );
    expect(store.head()).toEqual(before);
    expect(store.lastRow()).toBe(50);
    expect(await store.count({}, 10_000)).toBe(50);
    database.pragma("max_page_count = 1000000");
    expect(store.appendMentions(batchOf(sampleMentions(5000, 100))).added).toBe(5000);
    expect((await store.verify(null)).intact).toBe(true);
    await store.close();
  });
});

describe("a copy of an open file, its write-ahead log beside it", () => {
  it("opens with all that was confirmed", async () => {
    home.create();
    const store = await home.open({ workers: false });
    store.append([opened(), note("confirmé")]);
    const copy = join(home.folder, "copie.contrefeu");
    copyFileSync(home.path, copy);
    copyFileSync(`${home.path}-wal`, `${copy}-wal`);
    const other = await openCrisisFile(copy, { station: "poste-2" });
    expect(other.head()).toEqual(store.head());
    await other.close();
  });
});
