import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src-main/contract/answer.ts";
import { sampleMention } from "../../store/sample-mentions.ts";
import { addPerson } from "../open-test-room.ts";
import { askingRoom, later, page, reply, repost, root } from "./asking-room.ts";

const { test, ask, receive } = askingRoom();

describe("what spreads, as of a moment", () => {
  it("tells a denial apart from the attack it answers, and a repost says what it reposts", async () => {
    await receive([root, reply, repost]);
    const { rows } = await ask(page());
    expect(rows.map((row) => row.family)).toEqual(["attack", "denial", "attack"]);
    expect((await ask(page({ families: ["denial"] }))).rows.map((row) => row.mention.id)).toEqual([reply.id]);
  });

  it("says refuted where a refuted rumour is read, and only from then on", async () => {
    const anna = await addPerson(test(), "Anna", ["cellLead"]);
    await receive([root, repost]);
    const recorded = await test().run(
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
    await test().run(
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
    const anna = await addPerson(test(), "Anna", ["cellLead"]);
    await test().run({ type: "qualify-cascade", root: last, family: "support", reason: "" }, anna);
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
});
