import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import SQLite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CrisisStore } from "../../src-main/store/crisis-store.ts";
import { batchOf, type CrisisFolder, crisisFolder, eraseAuthor, opened } from "./open-crisis.ts";
import { sampleMention, sampleMentions } from "./sample-mentions.ts";
import { tamper } from "./tamper.ts";

let home: CrisisFolder;

beforeEach(() => {
  home = crisisFolder();
  home.create();
});
afterEach(() => home.cleanUp());

async function found(store: CrisisStore, match: string, more = {}): Promise<readonly string[]> {
  const page = await store.page({ match, ...more }, null, null, 500);
  return page.map(({ mention }) => mention.id);
}

async function indexedStore(): Promise<CrisisStore> {
  const store = await home.open();
  store.append([opened()]);
  store.appendMentions(batchOf(sampleMentions(300)));
  await store.indexed();
  return store;
}

describe("the sidecar cache", () => {
  it("answers searches newest first, accents folded, before and after it has caught up", async () => {
    const store = await home.open();
    store.appendMentions(batchOf(sampleMentions(50)));
    const before = await found(store, "numero");
    await store.indexed();
    expect(store.indexBehind()).toBe(0);
    expect(await found(store, "numero")).toEqual(before);
    expect(before).toEqual(
      sampleMentions(50)
        .map(({ id }) => id)
        .reverse(),
    );
  });

  it("adds what it has not indexed yet to what it has", async () => {
    const store = await indexedStore();
    store.appendMentions(batchOf([sampleMention(1000, { text: "éclair tardif" })]));
    expect(await found(store, "eclair")).toEqual(["sample:1000"]);
    expect(await store.count({ match: "numero OR eclair" }, 10_000)).toBe(301);
  });

  it("matches the text in force at the asked moment, not older or newer ones", async () => {
    const store = await indexedStore();
    store.appendMentions(batchOf([sampleMention(7, { text: "tout autre chose" })]));
    await store.indexed();
    expect(await found(store, "autre")).toEqual(["sample:7"]);
    expect(await store.count({ match: "marque" }, 1000)).toBe(299);
    expect(await found(store, "autre", { upToRow: 300 })).toEqual([]);
    expect(await store.count({ match: "marque", upToRow: 300 }, 1000)).toBe(300);
  });

  it("finds again by new counters alone without listing a mention twice", async () => {
    const store = await indexedStore();
    const engagement = { likes: 5, reposts: 0, replies: 0, quotes: 0, views: null };
    store.appendMentions(batchOf([sampleMention(7, { engagement })]));
    await store.indexed();
    expect(await store.count({ match: "marque" }, 1000)).toBe(300);
  });

  it("forgets the words of an erased author", async () => {
    const store = await indexedStore();
    const erased = eraseAuthor(store, "bluesky", "author-1") ?? 0;
    expect(await store.count({ match: "marque" }, 1000)).toBe(300 - erased);
    await home.close(store);
    const again = await home.open();
    expect(await again.count({ match: "marque" }, 1000)).toBe(300 - erased);
  });

  it("is read at the next opening, without being made again", async () => {
    await home.close(await indexedStore());
    const store = await home.open({ workers: false });
    expect(await found(store, "marque")).toHaveLength(300);
    const tree = await store.tree(null);
    expect(tree.rows).toHaveLength(300);
  });

  it.each([
    ["absent", null],
    ["empty", new Uint8Array(0)],
    ["no database", new TextEncoder().encode("not a cache".repeat(1000))],
  ])("is made again when %s", async (_name, bytes) => {
    await home.close(await indexedStore());
    const { rmSync } = await import("node:fs");
    if (bytes === null) rmSync(`${home.path}-cache`);
    else writeFileSync(`${home.path}-cache`, bytes);
    const store = await home.open();
    const told: number[] = [];
    store.onIndexProgress((done) => told.push(done));
    await store.indexed();
    expect(told.at(-1)).toBe(300);
    expect(await found(store, "marque")).toHaveLength(300);
  });

  it("is made again when its bytes were damaged in the middle", async () => {
    await home.close(await indexedStore());
    const bytes = readFileSync(`${home.path}-cache`);
    bytes.fill(0x5a, 4096, bytes.length - 100);
    writeFileSync(`${home.path}-cache`, bytes);
    const store = await home.open();
    expect(await found(store, "marque")).toHaveLength(300);
    expect(await store.count({}, 1000)).toBe(300);
  });

  describe("with one byte changed", () => {
    /** As a failing disk does: SQLite still finds every page in order. */
    function damage(from: string, to: string): void {
      const bytes = readFileSync(`${home.path}-cache`);
      const at = bytes.indexOf(from);
      expect(at).toBeGreaterThan(0);
      bytes.write(to, at);
      writeFileSync(`${home.path}-cache`, bytes);
    }

    const afresh = (store: CrisisStore) =>
      new Promise<void>((resolve) => store.onIndexProgress((done) => done === 0 && resolve()));

    it("is noticed at leisure after the opening, and made again", async () => {
      await home.close(await indexedStore());
      damage("marque", "marquf");
      const store = await home.open();
      const begun = afresh(store);
      expect(await found(store, "marque")).toHaveLength(0);
      await begun;
      await store.indexed();
      expect(await found(store, "marque")).toHaveLength(300);
    });

    it.each<[string, (store: CrisisStore) => number]>([
      ["more is added to it", (store) => 300 + store.appendMentions(batchOf(sampleMentions(50, 1000))).added],
      ["a text is taken from it", (store) => 300 - (eraseAuthor(store, "bluesky", "author-1") ?? 0)],
    ])("is noticed before %s", async (_name, work) => {
      await home.close(await indexedStore());
      damage("marque", "marquf");
      const store = await home.open();
      const begun = afresh(store);
      const expected = work(store);
      await begun;
      await store.indexed();
      expect(await store.count({ match: "marque" }, 10_000)).toBe(expected);
    });

    it("is noticed by a reader that asks for it, and left alone where nothing is wrong", async () => {
      await home.close(await indexedStore());
      const reading = { readOnly: true, isCacheChecked: true } as const;
      const whole = await home.open(reading);
      expect(whole.indexBehind()).toBe(0);
      expect(await found(whole, "marque")).toHaveLength(300);
      await home.close(whole);
      damage("marque", "marquf");
      expect(await found(await home.open({ readOnly: true }), "marque")).toHaveLength(0);
      expect(await found(await home.open(reading), "marque")).toHaveLength(300);
    });

    it("is noticed in what says how far it goes, and in a snapshot", async () => {
      const first = await indexedStore();
      first.saveSnapshot("room", 1, { status: "open" });
      first.saveSnapshot("room", 2, { status: "closed" });
      await home.close(first);
      damage("closed", "opened");
      const store = await home.open();
      expect(store.nearestSnapshot("room", 5)).toEqual({ position: 1, state: { status: "open" } });
      await home.close(store);
      const database = new SQLite(`${home.path}-cache`);
      database.exec("UPDATE standing SET row = row - 1");
      database.close();
      const again = await home.open();
      await afresh(again);
      await again.indexed();
      expect(await found(again, "marque")).toHaveLength(300);
    });
  });

  it("is not believed for another file, or another end of the same file", async () => {
    await home.close(await indexedStore());
    tamper(home.path, (database) => {
      database.exec("UPDATE event SET hash = 'other' WHERE position = 2");
    });
    const store = await home.open();
    const told: number[] = [];
    store.onIndexProgress((done) => told.push(done));
    await store.indexed();
    expect(told).toContain(0);
    expect(await found(store, "marque")).toHaveLength(300);
  });

  it("keeps snapshots of projections for the next opening", async () => {
    const store = await indexedStore();
    store.saveSnapshot("room", 1, { seen: 1 });
    store.saveSnapshot("room", 2, { seen: 2 });
    expect(store.nearestSnapshot("room", 5)).toEqual({ position: 2, state: { seen: 2 } });
    await home.close(store);
    const again = await home.open();
    expect(again.nearestSnapshot("room", 1)).toEqual({ position: 1, state: { seen: 1 } });
    expect(again.nearestSnapshot("room", 0)).toBeNull();
    expect(again.nearestSnapshot("other", 9)).toBeNull();
  });

  it("goes to the folder it is given", async () => {
    const sidecarFolder = `${home.folder}/caches`;
    const store = await home.open({ sidecarFolder });
    store.appendMentions(batchOf(sampleMentions(10)));
    await store.indexed();
    expect(await found(store, "marque")).toHaveLength(10);
    expect(existsSync(`${home.path}-cache`)).toBe(false);
    expect(readdirSync(sidecarFolder).filter((name) => name.endsWith("-cache"))).toHaveLength(1);
  });

  it("serves a reader beside the writer", async () => {
    const store = await indexedStore();
    const reader = await home.open({ readOnly: true });
    expect(await found(reader, "marque")).toEqual(await found(store, "marque"));
    expect(existsSync(`${home.path}-cache`)).toBe(true);
  });
});
