import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Mention } from "../../../src-main/contract/mention.ts";
import type { CrisisStore, MentionTree } from "../../../src-main/store/crisis-store.ts";
import { batchOf, type CrisisFolder, crisisFolder, eraseAuthor } from "../open-crisis.ts";
import { sampleMention } from "../sample-mentions.ts";

let home: CrisisFolder;
let store: CrisisStore;

beforeEach(async () => {
  home = crisisFolder();
  home.create();
  store = await home.open({ workers: false });
});
afterEach(() => home.cleanUp());

const reply = (number: number, to: number | string): Mention =>
  sampleMention(number, { kind: "reply", replyTo: typeof to === "number" ? `sample:${to}` : to });

/** Each mention's number and what it hangs under, as text. */
function links(tree: MentionTree, numbers: readonly number[]): readonly string[] {
  return Array.from(tree.parent, (parent, i) => {
    const above = parent >= 0 ? numbers[parent] : parent === -1 ? "-" : tree.unknownIds[-2 - parent];
    return `${numbers[i]}<${above}`;
  });
}

describe("who hangs under whom", () => {
  it("joins a parent that arrives after its children, and its whole cascade with it", async () => {
    store.appendMentions(batchOf([reply(3, 2), reply(4, 2)]));
    expect(links(await store.tree(null), [3, 4])).toEqual(["3<sample:2", "4<sample:2"]);
    expect(await store.rootsOf([1, 2], null)).toEqual(["sample:2", "sample:2"]);
    store.appendMentions(batchOf([reply(2, 1), sampleMention(1)]));
    expect(links(await store.tree(null), [3, 4, 2, 1])).toEqual(["3<2", "4<2", "2<1", "1<-"]);
    expect(await store.rootsOf([1, 2, 3, 4], null)).toEqual(new Array(4).fill("sample:1"));
    expect(await store.answersOf([3, 4], null)).toEqual([
      { reposts: 0, quotes: 0, replies: 2 },
      { reposts: 0, quotes: 0, replies: 1 },
    ]);
  });

  it("does not know then what arrived later", async () => {
    store.appendMentions(batchOf([reply(3, 2)]));
    store.appendMentions(batchOf([reply(2, 1)]));
    store.appendMentions(batchOf([sampleMention(1)]));
    expect(links(await store.tree(1), [3])).toEqual(["3<sample:2"]);
    expect(links(await store.tree(2), [3, 2])).toEqual(["3<2", "2<sample:1"]);
    // What was not received then is a root only where it joined two that were.
    expect(await store.rootsOf([1], 2)).toEqual(["sample:2"]);
    expect(await store.rootsOf([1], 1)).toEqual(["sample:3"]);
    expect(await store.answersOf([2], 2)).toEqual([{ reposts: 0, quotes: 0, replies: 1 }]);
  });

  it("names the same root as the figures do, for a lone reply to what was never received", async () => {
    store.appendMentions(batchOf([reply(1, "ailleurs"), reply(2, "perdu"), reply(3, "perdu")]));
    expect(await store.rootsOf([1, 2, 3], null)).toEqual(["sample:1", "perdu", "perdu"]);
  });

  it("never runs in a ring, whatever refers to what", async () => {
    store.appendMentions(batchOf([reply(1, 2), reply(2, 3), reply(3, 1), reply(4, 4)]));
    expect(links(await store.tree(null), [1, 2, 3, 4])).toEqual(["1<2", "2<3", "3<-", "4<-"]);
    expect(await store.rootsOf([1, 4], null)).toEqual(["sample:3", "sample:4"]);
  });

  it("selects what stands under a root, received or not, and all but that", async () => {
    store.appendMentions(
      batchOf([sampleMention(1), reply(2, 1), reply(3, 2), reply(4, "ailleurs"), reply(5, 4)]),
    );
    const rows = async (selection: object) =>
      (await store.page(selection, null, null, 9)).map(({ mention }) => mention.id.slice(7)).sort();
    expect(await rows({ roots: ["sample:1"] })).toEqual(["1", "2", "3"]);
    expect(await rows({ roots: ["ailleurs"] })).toEqual(["4", "5"]);
    expect(await rows({ notRoots: ["ailleurs"] })).toEqual(["1", "2", "3"]);
    expect(await rows({ roots: ["inconnu"] })).toEqual([]);
  });

  it("is the same whether it grew with the arrivals, was read from the file, or kept in the cache", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.integer({ min: 1, max: 20 }),
            fc.option(fc.integer({ min: 1, max: 24 })),
            fc.nat({ max: 2 }),
          ),
          { minLength: 1, maxLength: 40 },
        ),
        async (arrivals) => {
          const folder = crisisFolder();
          folder.create();
          const grown = await folder.open();
          try {
            for (const [number, parent, edit] of arrivals) {
              const mention = parent === null ? sampleMention(number) : reply(number, parent);
              grown.appendMentions(batchOf([{ ...mention, text: `version ${edit}` }]));
            }
            const wanted = await grown.tree(null);
            const half = Math.floor(grown.lastRow() / 2);
            const wantedThen = await grown.tree(half);
            const volume = await grown.volume({ upToRow: half }, null, null, 60_000);
            await folder.close(grown);
            const { rmSync } = await import("node:fs");
            const kept = await folder.open();
            expect(await kept.tree(null)).toEqual(wanted);
            expect(await kept.tree(half)).toEqual(wantedThen);
            expect(await kept.volume({ upToRow: half }, null, null, 60_000)).toEqual(volume);
            await folder.close(kept);
            rmSync(`${folder.path}-cache`);
            const read = await folder.open({ workers: false });
            expect(await read.tree(null)).toEqual(wanted);
            expect(await read.tree(half)).toEqual(wantedThen);
          } finally {
            await folder.cleanUp();
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);
});

describe("an erased author", () => {
  it("leaves the shape and the place in time, and nothing to read", async () => {
    const by = { id: "zoé", handle: "@Zoe", name: "Zoé", followers: 3 };
    store.appendMentions(
      batchOf([
        sampleMention(1),
        { ...reply(2, 1), author: by },
        reply(3, 2),
        sampleMention(4, { author: by }),
      ]),
    );
    const before = await store.tree(null);
    expect((await store.mentionsById(["sample:2"], null))[0]?.isErased).toBe(false);
    expect(eraseAuthor(store, sampleMention(2).source, "zoé")).toBe(2);
    const after = await store.tree(null);
    expect(after).toEqual(before);
    const [erased] = await store.mentionsById(["sample:2"], null);
    expect(erased).toMatchObject({ isErased: true, mention: { id: "erased:2", text: "", author: null } });
    expect(await store.rootsOf([3], null)).toEqual(["sample:1"]);
    expect(await store.page({ author: "@zoe" }, null, null, 9)).toEqual([]);
    expect((await store.verify(null)).intact).toBe(true);
    expect(store.appendMentions(batchOf([sampleMention(4, { author: by, text: "revient" })]))).toMatchObject({
      added: 0,
      skipped: 1,
    });
    expect(store.eraseAuthor(sampleMention(2).source, "zoé")).toBeNull();
  });

  it("is gone from the bytes of the file", async () => {
    const { readFileSync } = await import("node:fs");
    const by = { id: "zoé-introuvable", handle: "@zoe-introuvable", name: null, followers: null };
    store.appendMentions(batchOf([sampleMention(1, { author: by, text: "secret-introuvable" })]));
    expect(eraseAuthor(store, sampleMention(1).source, "zoé-introuvable")).toBe(1);
    for (const end of ["", "-wal"]) {
      expect(readFileSync(home.path + end).includes("introuvable")).toBe(false);
    }
  });
});
