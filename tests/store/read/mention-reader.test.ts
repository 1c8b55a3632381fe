import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Mention, mentionKinds, occurrenceTime } from "../../../src-main/contract/mention.ts";
import type { CrisisStore, MentionSelection, StoredMention } from "../../../src-main/store/crisis-store.ts";
import { batchOf, type CrisisFolder, crisisFolder, note } from "../open-crisis.ts";
import { sampleMention, sampleMentions } from "../sample-mentions.ts";

let home: CrisisFolder;
let store: CrisisStore;

beforeEach(async () => {
  home = crisisFolder();
  home.create();
  store = await home.open({ workers: false });
});
afterEach(() => home.cleanUp());

const ids = (rows: readonly (StoredMention | null)[]) => rows.map((row) => row?.mention.id ?? null);

/** Few ids and times, so that updates, ties, rings and late parents all happen. */
const someMention = fc
  .record({
    number: fc.integer({ min: 1, max: 25 }),
    second: fc.integer({ min: 0, max: 200 }),
    kind: fc.constantFrom(...mentionKinds),
    parent: fc.option(fc.integer({ min: 1, max: 30 })),
    text: fc.constantFrom("la marque tombe", "Élan de colère", "rien à dire", "colere encore"),
    source: fc.constantFrom("bluesky", "x", "press"),
    author: fc.option(fc.integer({ min: 1, max: 3 })),
    lang: fc.constantFrom("fr", "en", null),
  })
  .map(({ number, second, kind, parent, text, source, author, lang }): Mention => {
    const at = new Date(Date.UTC(2026, 2, 2, 9) + second * 20_000).toISOString();
    const by =
      author === null ? null : { id: `a${author}`, handle: `@H${author}`, name: null, followers: null };
    const replyTo = parent === null ? null : `sample:${parent}`;
    return sampleMention(number, {
      kind,
      text,
      source,
      lang,
      author: by,
      replyTo,
      publishedAt: at,
      receivedAt: at,
    });
  });
const someBatches = fc.array(fc.array(someMention, { minLength: 1, maxLength: 12 }), {
  minLength: 1,
  maxLength: 5,
});

/** What the store must answer, worked out the slow way from what was given to it. */
interface Model {
  readonly id: string;
  readonly firstRow: number;
  readonly time: number;
  readonly first: Mention;
  readonly versions: readonly { readonly row: number; readonly mention: Mention }[];
}

function model(batches: readonly (readonly Mention[])[]): readonly Model[] {
  const all = new Map<string, { firstRow: number; versions: { row: number; mention: Mention }[] }>();
  let row = 0;
  for (const mention of batches.flat()) {
    const known = all.get(mention.id);
    const said = (one: Mention) => JSON.stringify({ ...one, receivedAt: "" });
    const last = known?.versions.at(-1)?.mention;
    if (last !== undefined && said(last) === said(mention)) continue;
    row++;
    if (known === undefined) all.set(mention.id, { firstRow: row, versions: [{ row, mention }] });
    else known.versions.push({ row, mention });
  }
  return [...all].map(([id, { firstRow, versions }]) => {
    const first = versions[0]?.mention ?? sampleMention(0);
    const time = occurrenceTime(Date.parse(first.publishedAt), Date.parse(first.receivedAt));
    return { id, firstRow, time, first, versions };
  });
}

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function chosen(models: readonly Model[], selection: MentionSelection): readonly Model[] {
  const upTo = selection.upToRow ?? Number.MAX_SAFE_INTEGER;
  return models
    .filter((one) => {
      const inForce = one.versions.filter(({ row }) => row <= upTo).at(-1)?.mention;
      if (inForce === undefined) return false;
      const { first, time } = one;
      return (
        (selection.match === undefined || fold(inForce.text).split(" ").includes(selection.match)) &&
        (selection.sources?.includes(first.source) ?? true) &&
        (selection.kinds?.includes(first.kind) ?? true) &&
        (selection.langs?.includes(first.lang ?? "") ?? true) &&
        (selection.from === undefined || time >= selection.from) &&
        (selection.to === undefined || time < selection.to) &&
        (selection.author === undefined || first.author?.handle?.toLowerCase() === selection.author)
      );
    })
    .sort((a, b) => b.time - a.time || b.firstRow - a.firstRow);
}

const someSelection = fc.record(
  {
    match: fc.constantFrom("marque", "colere", "dire", "absent"),
    sources: fc.constantFrom(["bluesky"], ["x", "press"], ["nowhere"]),
    kinds: fc.constantFrom(["reply"], ["post", "quote"]),
    langs: fc.constantFrom(["fr"], ["en"]),
    author: fc.constantFrom("@h1", "@h3", "@h9"),
    from: fc.constant(Date.UTC(2026, 2, 2, 9, 10)),
    to: fc.constant(Date.UTC(2026, 2, 2, 9, 50)),
    upToRow: fc.integer({ min: 0, max: 40 }),
  },
  { requiredKeys: [] },
);

describe("full text", () => {
  it("finds the hashtags and handles that a source gives only beside the text", async () => {
    store.appendMentions(
      batchOf([sampleMention(1, { hashtags: ["lumorel"], mentions: ["@marque"] }), sampleMention(2)]),
    );
    expect(ids(await store.page({ match: '"lumorel"' }, null, null, 9))).toEqual(["sample:1"]);
    await store.indexed();
    expect(ids(await store.page({ match: '"lumorel"' }, null, null, 9))).toEqual(["sample:1"]);
  });
});

describe("pages and counts of mentions", () => {
  it("agree with a slow reading of what was received, for any selection and any past moment", async () => {
    await fc.assert(
      fc.asyncProperty(
        someBatches,
        someSelection,
        fc.integer({ min: 1, max: 7 }),
        async (batches, selection, limit) => {
          const folder = crisisFolder();
          folder.create();
          const fresh = await folder.open({ workers: false });
          try {
            for (const batch of batches) fresh.appendMentions(batchOf(batch));
            const wanted = chosen(model(batches), selection).map(({ id }) => id);
            const walked: (string | null)[] = [];
            let cursor = null;
            for (;;) {
              const page: readonly StoredMention[] = await fresh.page(selection, cursor, null, limit);
              walked.push(...ids(page));
              const last = page.at(-1);
              if (last === undefined) break;
              cursor = { time: last.time, row: last.firstRow };
            }
            expect(walked).toEqual(wanted);
            expect(ids(await fresh.page(selection, null, { time: 0, row: 0 }, 100))).toEqual(
              [...wanted].reverse(),
            );
            expect(await fresh.count(selection, 1000)).toBe(wanted.length);
            const streamed: (string | null)[] = [];
            for await (const rows of fresh.stream(selection, "time")) streamed.push(...ids(rows));
            expect(streamed).toEqual([...wanted].reverse());
            const volume = await fresh.volume(selection, null, null, 60_000);
            expect(volume.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(wanted.length);
          } finally {
            await folder.cleanUp();
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("stop counting at the cap", async () => {
    store.appendMentions(batchOf(sampleMentions(30)));
    expect(await store.count({}, 10)).toBe(10);
    expect(await store.count({ match: "marque" }, 10)).toBe(10);
    expect(await store.count({ accepts: () => true }, 10)).toBe(10);
  });

  it("check again with `accepts` what the index is not sure of", async () => {
    store.appendMentions(batchOf(sampleMentions(30)));
    const accepts = (mention: Mention) => mention.text.includes("numéro 7 ");
    expect(ids(await store.page({ match: "numero", accepts }, null, null, 5))).toEqual(["sample:7"]);
    expect(await store.count({ accepts }, 100)).toBe(1);
  });

  it("take ids, their absence, and nothing for an empty list", async () => {
    store.appendMentions(batchOf(sampleMentions(5)));
    expect(ids(await store.page({ ids: ["sample:2", "sample:9"] }, null, null, 9))).toEqual(["sample:2"]);
    expect(await store.count({ notIds: ["sample:2", "sample:9"] }, 9)).toBe(4);
    expect(await store.count({ ids: [] }, 9)).toBe(0);
  });

  it("use receivedAt for the order when publishedAt is absurd", async () => {
    const absurd = { publishedAt: "0001-01-01T00:00:00.000Z", receivedAt: "2026-03-02T09:00:03.500Z" };
    store.appendMentions(batchOf([...sampleMentions(5), sampleMention(6, absurd)]));
    expect(ids(await store.page({}, null, null, 3))).toEqual(["sample:5", "sample:4", "sample:6"]);
  });
});

describe("the same id received again", () => {
  it("is an update when anything but the time of receipt changed, and nothing otherwise", () => {
    expect(store.appendMentions(batchOf(sampleMentions(3)))).toMatchObject({
      added: 3,
      updated: 0,
      skipped: 0,
    });
    const later = "2026-03-02T12:00:00.000Z";
    const again = [
      sampleMention(1, { receivedAt: later }),
      sampleMention(2, { text: "modifié", receivedAt: later }),
    ];
    expect(store.appendMentions(batchOf(again))).toMatchObject({
      added: 0,
      updated: 1,
      skipped: 1,
      lastRow: 4,
    });
    const head = store.head();
    expect(store.appendMentions(batchOf(again))).toMatchObject({ entries: [], skipped: 2 });
    expect(store.head()).toEqual(head);
  });

  it("within one batch counts once", () => {
    const twice = [sampleMention(1), sampleMention(1), sampleMention(1, { text: "modifié" })];
    expect(store.appendMentions(batchOf(twice))).toMatchObject({ added: 1, updated: 1, skipped: 1 });
  });

  it("shows every version, and the one that was known then", async () => {
    store.appendMentions(batchOf([sampleMention(1), sampleMention(2)]));
    store.appendMentions(batchOf([sampleMention(1, { text: "b" })]));
    store.appendMentions(batchOf([sampleMention(1, { text: "c" })]));
    const texts = (await store.versionsOf("sample:1", null)).map(({ mention }) => mention.text);
    expect(texts.slice(1)).toEqual(["b", "c"]);
    expect(await store.versionsOf("sample:1", 3)).toHaveLength(2);
    const [then, never] = await store.mentionsById(["sample:1", "nobody"], 3);
    expect(then).toMatchObject({ row: 3, firstRow: 1, versions: 2, mention: { text: "b" } });
    expect(never).toBeNull();
    expect(ids(await store.mentionsByRow([2, 99], 1))).toEqual([null, null]);
  });

  it("keeps every member of a mention through the file", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), fc.integer({ min: 0 }), async (text, count) => {
        const full = sampleMention(1, {
          id: `id-${count}-${text}`.slice(0, 200),
          text,
          url: "https://exemple.fr/a?b=1",
          links: ["https://exemple.fr"],
          hashtags: ["crise"],
          mentions: ["@marque"],
          media: [{ kind: "image", url: null, alt: text.slice(0, 50), hash: null }],
          engagement: { likes: count, reposts: null, replies: 0, quotes: 0, views: null },
          reach: count / 3,
          tone: { score: -0.5 },
        });
        store.appendMentions(batchOf([full]));
        const [stored] = await store.mentionsById([full.id.toWellFormed()], null);
        const wanted = { ...full, id: full.id.toWellFormed(), text: full.text.toWellFormed() };
        expect(stored?.mention).toMatchObject({ ...wanted, media: [{ kind: "image" }] });
      }),
    );
  });
});

describe("what the room knew then", () => {
  it("is told by rowsKnownAt and positionAt", () => {
    store.append([note("a", "2026-03-02T09:00:00.000Z")]);
    store.appendMentions(batchOf(sampleMentions(3), { recordedAt: "2026-03-02T09:01:00.000Z" }));
    store.append([note("b", "2026-03-02T09:02:00.000Z")]);
    store.appendMentions(batchOf(sampleMentions(2, 10), { recordedAt: "2026-03-02T09:03:00.000Z" }));
    expect([0, 1, 2, 3, 4, 99].map(store.rowsKnownAt)).toEqual([0, 0, 3, 3, 5, 5]);
    const at = (minute: string) => store.positionAt(`2026-03-02T09:${minute}.000Z`);
    expect([at("00:00"), at("01:30"), at("02:00"), at("59:00")]).toEqual([1, 2, 3, 4]);
    expect(store.positionAt("2026-03-02T08:00:00.000Z")).toBe(0);
    expect(store.entries(0, 4, 10, false).map(({ position }) => position)).toEqual([1, 3]);
    expect(store.entries(1, 3, 10, true).map(({ position }) => position)).toEqual([2, 3]);
  });

  it("shows a withdrawal from its moment on", async () => {
    store.appendMentions(batchOf(sampleMentions(3)));
    const { entries } = store.appendMentions(
      batchOf([sampleMention(4)], { withdrawn: ["sample:2", "never-received"], cursor: "c1" }),
    );
    expect(entries.map(({ event }) => event.type)).toEqual(["mentions-received", "mentions-withdrawn"]);
    expect((await store.mentionsById(["sample:2"], null))[0]?.isWithdrawn).toBe(true);
    expect((await store.mentionsById(["sample:2"], 3))[0]?.isWithdrawn).toBe(false);
    expect(store.appendMentions(batchOf([], { withdrawn: ["sample:2"] })).entries).toEqual([]);
    expect(store.cursorOf("src")).toBe("c1");
    await home.close(store);
    store = await home.open({ workers: false });
    expect((await store.mentionsById(["sample:2"], null))[0]?.isWithdrawn).toBe(true);
  });

  it("shows a mention withdrawn, received again, and withdrawn once more", async () => {
    const isWithdrawn = async () => (await store.mentionsById(["sample:2"], null))[0]?.isWithdrawn;
    store.appendMentions(batchOf(sampleMentions(3), { withdrawn: ["sample:2"] }));
    store.appendMentions(batchOf([sampleMention(2, { text: "de retour" })]));
    expect(await isWithdrawn()).toBe(false);
    expect(store.appendMentions(batchOf([], { withdrawn: ["sample:2"] })).withdrawn).toBe(1);
    expect(await isWithdrawn()).toBe(true);
  });
});
