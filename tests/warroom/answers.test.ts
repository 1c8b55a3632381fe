import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../src-main/contract/answer.ts";
import type { AsOf } from "../../src-main/contract/as-of.ts";
import type { Mention } from "../../src-main/contract/mention.ts";
import type { MentionFilter, Query, QueryOf } from "../../src-main/contract/query.ts";
import { fingerprintInput } from "../../src-main/projections/fingerprint-input.ts";
import { canonicalJson } from "../../src-main/store/canonical-json.ts";
import { sampleMention } from "../store/sample-mentions.ts";
import { addPerson, openTestRoom, type TestRoom } from "./open-test-room.ts";

let test: TestRoom;
beforeEach(async () => {
  test = await openTestRoom();
});
afterEach(() => test.cleanUp());

async function ask<Q extends Query>(query: Q): Promise<Answer<Q["name"]>> {
  const answer = await test.room().ask(query);
  if (answer !== null && "refused" in answer && !("understood" in answer))
    throw new Error(JSON.stringify(answer));
  return answer as Answer<Q["name"]>;
}

const page = (filter: MentionFilter = {}, asOf: AsOf | null = null): QueryOf<"mentions"> => ({
  name: "mentions",
  filter,
  before: null,
  after: null,
  limit: 50,
  withCount: true,
  asOf,
});

async function receive(mentions: readonly Mention[], withdrawn: readonly string[] = []): Promise<number> {
  test.wait(60_000);
  const path = join(test.folder, `lot-${test.now().replaceAll(":", "")}.ndjson`);
  writeFileSync(path, mentions.map((mention) => JSON.stringify(mention)).join("\n"));
  if (mentions.length > 0) {
    const { finished } = test
      .room()
      .importFiles({ paths: [path], as: "mentions", mapping: null, by: "host" });
    await finished;
  }
  if (withdrawn.length > 0) test.room().receive("bluesky", [], withdrawn, null);
  return test.room().state().position;
}

const root = sampleMention(1, { text: "La batterie de ma Voltine a pris feu, honte à vous" });
const reply = sampleMention(2, { kind: "reply", replyTo: root.id, text: "C’est faux, rien n’a brûlé" });
const repost = sampleMention(3, { kind: "repost", repostOf: root.id, text: "" });
const later = sampleMention(4, { kind: "quote", quoteOf: root.id, text: "Une autre batterie en feu" });

describe("answers as of a moment", () => {
  it("pages mentions as they were known, flags included", async () => {
    const anna = await addPerson(test, "Anna", ["cellLead"]);
    const before = await receive([root, reply]);
    await test.run({ type: "flag-mentions", mentionIds: [root.id] }, anna);
    const flagged = test.room().state().position;
    await receive([repost, later]);
    const now = await ask(page());
    expect(now.rows.map((row) => row.mention.id)).toEqual([later.id, repost.id, reply.id, root.id]);
    expect(now.count).toEqual({ count: 4, isCapped: false });
    expect(now.rows.at(-1)).toMatchObject({
      isFlagged: true,
      observed: { reposts: 1, quotes: 1, replies: 1 },
    });
    const then = await ask(page({}, { position: before }));
    expect(then.rows.map((row) => row.mention.id)).toEqual([reply.id, root.id]);
    expect(then.rows.at(-1)).toMatchObject({
      isFlagged: false,
      observed: { reposts: 0, quotes: 0, replies: 1 },
    });
    const onlyFlagged = await ask(page({ isFlagged: true }, { position: flagged }));
    expect(onlyFlagged.rows.map((row) => row.mention.id)).toEqual([root.id]);
    expect((await ask(page({ isFlagged: true }, { position: before }))).rows).toEqual([]);
  });

  it("answers by recorded time as by position", async () => {
    await receive([root]);
    const at = test.now();
    await receive([reply]);
    const rows = (await ask(page({}, { recordedAt: at }))).rows;
    expect(rows.map((row) => row.mention.id)).toEqual([root.id]);
  });

  it("gives one mention with its versions, notes and parents", async () => {
    const anna = await addPerson(test, "Anna", ["cellLead"]);
    const first = await receive([root, reply]);
    await receive([{ ...reply, text: "C’est faux, vérifié" }]);
    await test.run({ type: "note-mention", mentionId: reply.id, text: "compte fiable" }, anna);
    const now = await ask({ name: "mention", id: reply.id, asOf: null });
    expect(now).toMatchObject({
      versions: [{ mention: { text: reply.text } }, { mention: { text: "C’est faux, vérifié" } }],
      notes: [{ text: "compte fiable", by: anna }],
      parents: [{ mention: { id: root.id } }],
      row: { versions: 2, notes: 1, root: root.id, context: { id: root.id } },
    });
    const then = await ask({ name: "mention", id: reply.id, asOf: { position: first } });
    expect(then).toMatchObject({ versions: [{ mention: { text: reply.text } }], notes: [] });
    expect(await ask({ name: "mention", id: "never", asOf: null })).toBeNull();
  });

  it("tells a denial apart from the attack it answers, and a repost says what it reposts", async () => {
    await receive([root, reply, repost]);
    const { rows } = await ask(page());
    expect(rows.map((row) => row.family)).toEqual(["attack", "denial", "attack"]);
    expect((await ask(page({ families: ["denial"] }))).rows.map((row) => row.mention.id)).toEqual([reply.id]);
  });

  it("says refuted where a refuted rumour is read, and only from then on", async () => {
    const anna = await addPerson(test, "Anna", ["cellLead"]);
    await receive([root, repost]);
    const recorded = await test.run(
      {
        type: "record-information",
        text: "Une batterie a pris feu à Lyon",
        status: "unverified",
        mentionIds: [],
        roots: [root.id],
      },
      anna,
    );
    const [event] = recorded.events.map((entry) => entry.event);
    if (event?.type !== "information-recorded") throw new Error("not recorded");
    await test.run(
      {
        type: "change-information-status",
        informationId: event.informationId,
        status: "refuted",
        reason: "",
      },
      anna,
    );
    const { rows } = await ask(page());
    expect(rows.map((row) => [row.family, row.information?.status])).toEqual([
      ["rumour", "refuted"],
      ["rumour", "refuted"],
    ]);
    const then = await ask(page({}, { position: recorded.position }));
    expect(then.rows[0]?.information?.status).toBe("unverified");
  });

  it("groups near-identical texts with their accounts, as known then", async () => {
    const text = "Voltine finance un média qui ment, demandez-leur pourquoi dès aujourd’hui";
    const copy = (number: number) =>
      sampleMention(number, {
        text,
        author: { id: `a${number}`, handle: `@a${number}`, name: null, followers: 3 },
      });
    const two = await receive([copy(1), copy(2)]);
    await receive([copy(3), copy(4), copy(5)]);
    const now = await ask(page());
    expect(now.rows[0]?.copies).toEqual({ count: 5, accounts: 5, of: copy(1).id });
    expect(now.rows[0]?.family).toBe("campaign");
    expect((await ask(page({}, { position: two }))).rows[0]?.copies).toMatchObject({ count: 2, accounts: 2 });
  });

  it("measures cascades and draws propagation as known then", async () => {
    const before = await receive([root, reply]);
    await receive([repost, later]);
    const cascades = await ask({ name: "cascades", minSize: 2, limit: 10, asOf: null });
    expect(cascades).toMatchObject({
      total: 1,
      cascades: [{ root: root.id, size: 4, depth: 1, text: root.text }],
    });
    const then = await ask({ name: "cascades", minSize: 2, limit: 10, asOf: { position: before } });
    expect(then.cascades[0]?.size).toBe(2);
    const query = { name: "propagation", root: null, maxNodes: 100, withInferred: false } as const;
    const graph = await ask({ ...query, scope: "crisis", asOf: null });
    expect(new Set(graph.ids)).toEqual(new Set([root.id, reply.id, repost.id, later.id]));
    expect(graph.parent.filter((parent) => parent === -1)).toHaveLength(1);
    const old = await ask({ ...query, scope: "cascade", root: root.id, asOf: { position: before } });
    expect(new Set(old.ids)).toEqual(new Set([root.id, reply.id]));
    const accounts = await ask({ ...query, scope: "accounts", asOf: null });
    expect(new Set(accounts.kind)).toEqual(new Set(["account"]));
  });

  it("gathers one text by many accounts from the moment enough had written it", async () => {
    const words =
      "saviez-vous que vous vendez des vélos dont la batterie prend feu la nuit dans les immeubles ?";
    const copies = Array.from({ length: 6 }, (_, at) =>
      sampleMention(10 + at, {
        author: { id: `did:copy:${at}`, handle: `@copie${at}`, name: null, followers: null },
        text: `Bonjour @partenaire${at % 3}, ${words}`,
        mentions: [`@partenaire${at % 3}`],
      }),
    );
    const before = await receive(copies.slice(0, 4));
    await receive(copies.slice(4));
    const query = { name: "propagation", root: null, maxNodes: 100, withInferred: true } as const;
    const now = await ask({ ...query, scope: "crisis", asOf: null });
    expect(now.campaigns).toMatchObject([
      { copies: 6, accounts: 6, mentions: 6, targetCount: 3, template: `Bonjour @…, ${words}` },
    ]);
    expect(now.cascades).toHaveLength(1);
    expect(now.isInferred.filter(Boolean)).toHaveLength(5);
    const then = await ask({ ...query, scope: "crisis", asOf: { position: before } });
    expect(then.campaigns).toEqual([]);
    expect(then.cascades).toHaveLength(4);
    const last = now.campaigns[0]?.roots.at(-1) ?? "";
    const alone = await ask({ ...query, scope: "cascade", root: last, asOf: null });
    expect(alone).toMatchObject({ ids: [last], campaigns: [] });
    const campaign = await ask({ ...query, scope: "campaign", root: last, asOf: null });
    expect(campaign.ids).toHaveLength(6);
    const anna = await addPerson(test, "Anna", ["cellLead"]);
    await test.run({ type: "qualify-cascade", root: last, family: "support", reason: "" }, anna);
    const read = await ask({ ...query, scope: "crisis", asOf: null });
    expect(new Set(read.family)).toEqual(new Set(["support"]));
    expect(read.campaigns[0]?.family).toBe("support");
  });

  it("counts volume as known then", async () => {
    const before = await receive([root, reply]);
    await receive([repost, later]);
    const volume = { name: "volume", filter: {}, from: null, to: null, bucket: 60_000 } as const;
    const total = (answer: Answer<"volume">) => answer.counts.flat().reduce((sum, count) => sum + count, 0);
    expect(total(await ask({ ...volume, asOf: null }))).toBe(4);
    expect(total(await ask({ ...volume, asOf: { position: before } }))).toBe(2);
  });

  it("gives the room, its log and its moments as known then", async () => {
    const anna = await addPerson(test, "Anna", ["cellLead"]);
    const before = test.room().state();
    await test.run({ type: "change-severity", severity: 3, reason: "" }, anna);
    const then = await ask({ name: "room", asOf: { position: before.position } });
    expect(then.state).toEqual(before);
    const log = await ask({ name: "log", before: null, limit: 1, asOf: { position: before.position } });
    expect(log.entries.map((entry) => entry.position)).toEqual([before.position]);
    const moments = await ask({ name: "moments", asOf: { position: before.position } });
    expect(moments.moments.at(-1)?.type).toBe("person-joined");
  });

  it("pages the log without the batches of mentions", async () => {
    await receive([root]);
    await receive([reply]);
    const { entries } = await ask({ name: "log", before: null, limit: 10, asOf: null });
    expect(entries.map((entry) => entry.event.type)).toEqual([
      "crisis-opened",
      "import-finished",
      "import-finished",
    ]);
  });

  it("gives the same fingerprint of every position on every run", async () => {
    await addPerson(test, "Anna", ["cellLead"]);
    await receive([root, reply], []);
    await receive([repost]);
    const last = test.room().state().position;
    const prints = async () => {
      const all: string[] = [];
      for (let position = 0; position <= last; position += 1) {
        const { state } = await ask({ name: "room", asOf: { position } });
        all.push(
          createHash("sha256")
            .update(canonicalJson(fingerprintInput(state)))
            .digest("hex"),
        );
      }
      return all;
    };
    const first = await prints();
    await test.reopen();
    expect(await prints()).toEqual(first);
  });

  it("explains a query, and refuses a page of one it cannot read", async () => {
    expect(await ask({ name: "explain-query", text: "batterie OU feu" })).toMatchObject({ understood: true });
    expect(await ask({ name: "explain-query", text: '"batterie' })).toMatchObject({ understood: false });
    expect(await test.room().ask(page({ text: '"batterie' }))).toMatchObject({
      refused: "query.unclosed-quote",
    });
  });

  it("finds by text, with the words to mark", async () => {
    await receive([root, reply]);
    const { rows, terms } = await ask(page({ text: "batterie" }));
    expect(rows.map((row) => row.mention.id)).toEqual([root.id]);
    expect(terms).toEqual(["batterie"]);
  });

  it("verifies the file, and refuses a checkpoint that is none", async () => {
    expect(await ask({ name: "verify", checkpoint: null })).toMatchObject({ intact: true });
    expect(await test.room().ask({ name: "verify", checkpoint: { position: 3 } })).toMatchObject({
      refused: "room.not-a-checkpoint",
    });
    const checkpoint = test.room().signCheckpoint("host");
    expect(await ask({ name: "verify", checkpoint })).toMatchObject({ intact: true });
  });

  it("erases an author: the content is gone, the file still verifies, the log says so", async () => {
    const lawyer = await addPerson(test, "Maître Roy", ["legalCounsel"]);
    await receive([root, reply]);
    const erase = {
      type: "erase-author",
      source: root.source,
      authorId: root.author?.id ?? "",
      reason: "demande",
    } as const;
    expect(await test.room().run(erase, "host-less")).toMatchObject({ refused: "seat.has-no-person" });
    await test.run(erase, lawyer);
    const erased = await ask({ name: "mention", id: root.id, asOf: null });
    expect(erased?.row).toMatchObject({ isErased: true, mention: { author: null, text: "" } });
    const { rows } = await ask(page());
    expect(rows.map((row) => row.isErased)).toEqual([false, true]);
    // The answer to it no longer says to whom: an id can hold the account's own.
    expect(rows[0]).toMatchObject({
      mention: { replyTo: "erased:1" },
      context: { id: "erased:1", handle: null, text: "", isErased: true },
    });
    expect(test.room().state().mentions.erased).toBe(1);
    expect(await ask({ name: "verify", checkpoint: null })).toMatchObject({ intact: true });
    expect(await test.room().run({ ...erase, authorId: "personne" }, lawyer)).toMatchObject({
      refused: "mention.author-unknown",
    });
  });
});
