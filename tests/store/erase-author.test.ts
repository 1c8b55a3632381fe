import { readFileSync, rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Mention } from "../../src-main/contract/mention.ts";
import type { CrisisStore } from "../../src-main/store/crisis-store.ts";
import { batchOf, type CrisisFolder, crisisFolder, eraseAuthor, opened } from "./open-crisis.ts";
import { sampleMention } from "./sample-mentions.ts";

let home: CrisisFolder;
let store: CrisisStore;

beforeEach(async () => {
  home = crisisFolder();
  home.create();
  store = await home.open({ workers: false });
  store.append([opened()]);
});
afterEach(() => home.cleanUp());

const did = "did:plc:zoeintrouvable";
const post = (who: string, key: string) => `bluesky:at://${who}/app.bsky.feed.post/${key}`;
const zoe = { id: did, handle: "@zoe.example", name: "Zoé", followers: 3 };

function mention(number: number, more: Partial<Mention>): Mention {
  return sampleMention(number, { source: "bluesky", id: post("did:plc:autre", `${number}`), ...more });
}

const erase = (source: string, authorId: string) => eraseAuthor(store, source, authorId);

async function everything(): Promise<readonly Mention[]> {
  const all: Mention[] = [];
  for await (const block of store.stream({}, "row")) all.push(...block.map((one) => one.mention));
  return all;
}

describe("an account that was erased", () => {
  beforeEach(() => {
    store.appendMentions(
      batchOf([
        mention(1, { id: post(did, "1"), author: zoe }),
        mention(2, { kind: "reply", replyTo: post(did, "1"), root: post(did, "1") }),
        mention(3, { kind: "quote", quoteOf: post(did, "jamais-reçu") }),
        mention(4, { kind: "reply", replyTo: post(did, "jamais-reçu") }),
        mention(5, { kind: "reply", replyTo: post("did:plc:autre", "2") }),
      ]),
    );
    expect(erase("bluesky", did)).toBe(1);
  });

  it("is named by no reference of others any more, received or not, and their cascades keep their shape", async () => {
    for (const reading of ["as it is", "opened again", "without its cache"]) {
      if (reading !== "as it is") await home.close(store);
      if (reading === "without its cache") rmSync(`${home.path}-cache`, { force: true });
      if (reading !== "as it is") store = await home.open({ workers: reading === "opened again" });
      expect(JSON.stringify(await everything())).not.toContain(did);
      const tree = await store.tree(null);
      expect([...tree.parent]).toEqual([-1, 0, -2, -2, 1]);
      expect(tree.unknownIds).toEqual([expect.stringMatching(/^unknown:\d+$/)]);
      const [lost = ""] = tree.unknownIds;
      const roots = ["erased:1", "erased:1", lost, lost, "erased:1"];
      expect(await store.rootsOf([1, 2, 3, 4, 5], null)).toEqual(roots);
      // What stands for an id is answered as the id was.
      expect(await store.count({ roots: [lost] }, 9)).toBe(2);
      expect(await store.mentionsById(["erased:1"], null)).toMatchObject([{ isErased: true }]);
    }
  });

  it("stays hidden in what others send later, while other accounts are named as before", async () => {
    store.appendMentions(
      batchOf([
        mention(6, { kind: "reply", replyTo: post(did, "plus-tard") }),
        mention(7, { kind: "reply", replyTo: post("did:plc:zoe", "plus-tard") }),
      ]),
    );
    const references = (await everything()).slice(5).map((one) => one.replyTo);
    expect(references).toEqual([expect.stringMatching(/^unknown:/), post("did:plc:zoe", "plus-tard")]);
    expect(await store.verify(null)).toMatchObject({ intact: true });
  });

  it("may write again, as an account like any other", async () => {
    store.appendMentions(batchOf([mention(8, { id: post(did, "8"), author: zoe })]));
    expect(await store.page({ author: did }, null, null, 9)).toMatchObject([{ mention: { author: zoe } }]);
    expect(await store.verify(null)).toMatchObject({ intact: true });
  });
});

describe("the words of an erased account", () => {
  const words = "mes-mots-introuvables";
  const original = (more: Partial<Mention> = {}) =>
    sampleMention(1, { source: "x", author: zoe, text: words, ...more });
  const repost = (number: number) =>
    sampleMention(number, {
      source: "x",
      kind: "repost",
      repostOf: "sample:1",
      text: `RT @zoe.example: ${words}`,
    });

  it("go with the reposts of it too, before or after their original, and the proof holds", async () => {
    store.appendMentions(batchOf([repost(2), repost(3), original(), repost(4)]));
    // Counters that came later make a version of their own.
    const engagement = { likes: 9, reposts: null, replies: null, quotes: null, views: null };
    store.appendMentions(batchOf([{ ...repost(3), engagement }]));
    store.appendMentions(
      batchOf([sampleMention(5, { source: "x", kind: "quote", quoteOf: "sample:1", text: "à lire" })]),
    );
    const before = await store.tree(null);
    expect(erase("x", did)).toBe(4);
    expect(await store.tree(null)).toEqual(before);
    expect((await everything()).map((one) => one.text)).toEqual(["", "", "", "", "à lire"]);
    expect(await store.count({ match: "introuvables" }, 9)).toBe(0);
    expect(await store.verify(null)).toMatchObject({ intact: true });
    expect(erase("x", did)).toBeNull();
    for (const end of ["", "-wal"]) {
      expect(readFileSync(home.path + end).includes("introuvable")).toBe(false);
    }
  });

  it("go however they were reposted, and in versions that came without their author", async () => {
    store.appendMentions(
      batchOf([
        original({ author: null }),
        repost(2),
        sampleMention(3, { source: "x", kind: "repost", repostOf: "sample:2", text: words }),
      ]),
    );
    store.appendMentions(batchOf([original()]));
    expect(erase("x", did)).toBe(3);
    expect(JSON.stringify(await store.versionsOf("erased:1", null))).not.toContain("introuvable");
    expect((await everything()).map((one) => one.text)).toEqual(["", "", ""]);
    expect(await store.verify(null)).toMatchObject({ intact: true });
  });

  it("do not come back with a repost that is received later", async () => {
    store.appendMentions(batchOf([original()]));
    erase("x", did);
    const late = { ...repost(2), hashtags: [words], mentions: ["@zoe.example"], links: [`https://${words}`] };
    store.appendMentions(batchOf([late]));
    expect(store.appendMentions(batchOf([late]))).toMatchObject({ added: 0, updated: 0, skipped: 1 });
    const { author, kind, url } = late;
    const kept = { author, kind, url, text: "", hashtags: [], mentions: [], links: [], repostOf: "erased:1" };
    expect((await everything())[1]).toMatchObject(kept);
    expect(await store.verify(null)).toMatchObject({ intact: true });
    expect(readFileSync(`${home.path}-wal`).includes("introuvable")).toBe(false);
  });

  it("leave who reposted them named, until they ask for the same", async () => {
    const reposter = (number: number) => repost(number).author?.id ?? "";
    store.appendMentions(batchOf([original(), repost(2), { ...repost(3), author: null }]));
    erase("x", did);
    for (const reading of ["as it is", "opened again"]) {
      if (reading !== "as it is") await home.close(store);
      if (reading !== "as it is") store = await home.open({ workers: false });
      const [own, theirs, nobodys] = await everything();
      expect(own?.author).toBeNull();
      expect(theirs).toMatchObject({ id: "erased:2", kind: "repost", text: "" });
      expect(theirs?.author).toEqual({ id: "author-2", handle: "@anna2", name: null, followers: null });
      expect(nobodys?.author).toEqual({ id: null, handle: null, name: null, followers: null });
      expect(await store.page({ author: "@Anna2" }, null, null, 9)).toMatchObject([{ isErased: true }]);
    }
    expect(erase("x", reposter(2))).toBe(0);
    expect((await everything()).map((one) => one.author?.id)).toEqual([undefined, undefined, null]);
    expect(await store.page({ author: "@Anna2" }, null, null, 9)).toEqual([]);
    expect(erase("x", reposter(2))).toBeNull();
    expect(await store.verify(null)).toMatchObject({ intact: true });
  });

  it("go from the records that were put aside unread, and only from those", () => {
    store.appendMentions(batchOf([original()]));
    const aside = (line: number, excerpt: string) => ({ file: "a", line, reason: "r", excerpt });
    store.quarantine("i", [
      aside(1, `{"author":"${did}","text":"${words}`),
      aside(2, "RT @Zoe.Example : oui"),
      aside(3, "{autre"),
    ]);
    erase("x", did);
    expect(store.rejections("i", 9).rows.map((row) => [row.line, row.excerpt])).toEqual([
      [1, ""],
      [2, ""],
      [3, "{autre"],
    ]);
  });
});
