import { describe, expect, it } from "vitest";
import type { MentionFilter } from "../../../src-main/contract/query.ts";
import { sampleMention } from "../../store/sample-mentions.ts";
import { addPerson } from "../open-test-room.ts";
import { askingRoom, later, page, reply, repost, root } from "./asking-room.ts";

const { test, ask, receive } = askingRoom();

describe("mentions as of a moment", () => {
  it("pages mentions as they were known, flags included", async () => {
    const anna = await addPerson(test(), "Anna", ["cellLead"]);
    const before = await receive([root, reply]);
    await test().run({ type: "flag-mentions", mentionIds: [root.id] }, anna);
    const flagged = test().room().state().position;
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

  it("gives the same rows at a glance, but for what is measured over the whole crisis", async () => {
    await receive([root, reply, repost, later]);
    const whole = (await ask(page())).rows;
    const glance = (await ask({ ...page(), isGlance: true })).rows;
    const measured = ({ family: _family, resonance: _resonance, ...row }: (typeof whole)[number]) => row;
    expect(glance.map(measured)).toEqual(whole.map(measured));
    expect(whole.some((row) => row.resonance > 0)).toBe(true);
    expect(glance.every((row) => row.resonance === 0)).toBe(true);
  });

  it("answers by recorded time as by position", async () => {
    await receive([root]);
    const at = test().now();
    await receive([reply]);
    const rows = (await ask(page({}, { recordedAt: at }))).rows;
    expect(rows.map((row) => row.mention.id)).toEqual([root.id]);
  });

  it("gives one mention with its versions, notes and parents", async () => {
    const anna = await addPerson(test(), "Anna", ["cellLead"]);
    const first = await receive([root, reply]);
    await receive([{ ...reply, text: "C’est faux, vérifié" }]);
    await test().run({ type: "note-mention", mentionId: reply.id, text: "compte fiable" }, anna);
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

  it("explains a query, and refuses a page of one it cannot read", async () => {
    expect(await ask({ name: "explain-query", text: "batterie OU feu" })).toMatchObject({ understood: true });
    expect(await ask({ name: "explain-query", text: '"batterie' })).toMatchObject({ understood: false });
    expect(
      await test()
        .room()
        .ask(page({ text: '"batterie' })),
    ).toMatchObject({
      refused: "query.unclosed-quote",
    });
  });

  it("finds what others relayed of an account, what came in during a minute, and what an import brought", async () => {
    await receive([root]);
    const before = test().now();
    await receive([reply, repost]);
    const after = test().now();
    await receive([later]);
    const found = async (filter: MentionFilter): Promise<readonly string[]> =>
      (await ask(page(filter))).rows.map((row) => row.mention.id).sort();
    const handle = root.author?.handle ?? "";
    const own = [reply, repost, later].filter(({ author }) => author?.id === root.author?.id);
    expect(own).toEqual([]);
    expect(await found({ relaysOf: handle })).toEqual([reply, repost, later].map(({ id }) => id).sort());
    expect(await found({ relaysOf: later.author?.handle ?? "" })).toEqual([]);
    expect(await found({ arrived: { after: before, upTo: after } })).toEqual([reply.id, repost.id].sort());
    const [, second] = test().room().state().imports;
    expect(await found({ broughtBy: second?.importId ?? "" })).toEqual([reply.id, repost.id].sort());
    expect(await found({ broughtBy: "never" })).toEqual([]);
    const last = test().room().state().imports.at(-1);
    await receive([sampleMention(9, { kind: "post" })]);
    expect(await found({ broughtBy: last?.importId ?? "" })).toEqual([later.id]);
  });

  it("finds by text, with the words to mark", async () => {
    await receive([root, reply]);
    const { rows, terms } = await ask(page({ text: "batterie" }));
    expect(rows.map((row) => row.mention.id)).toEqual([root.id]);
    expect(terms).toEqual(["batterie"]);
  });

  it("erases an author: the content is gone, the file still verifies, the log says so", async () => {
    const lawyer = await addPerson(test(), "Maître Roy", ["legalCounsel"]);
    await receive([root, reply]);
    const erase = {
      type: "erase-author",
      source: root.source,
      authorId: root.author?.id ?? "",
      reason: "demande",
    } as const;
    expect(await test().room().run(erase, "host-less")).toMatchObject({ refused: "seat.has-no-person" });
    await test().run(erase, lawyer);
    const erased = await ask({ name: "mention", id: root.id, asOf: null });
    expect(erased?.row).toMatchObject({ isErased: true, mention: { author: null, text: "" } });
    const { rows } = await ask(page());
    expect(rows.map((row) => row.isErased)).toEqual([false, true]);
    // The answer to it no longer says to whom: an id can hold the account's own.
    expect(rows[0]).toMatchObject({
      mention: { replyTo: "erased:1" },
      context: { id: "erased:1", handle: null, text: "", isErased: true },
    });
    expect(test().room().state().mentions.erased).toBe(1);
    expect(await ask({ name: "verify", checkpoint: null })).toMatchObject({ intact: true });
    expect(
      await test()
        .room()
        .run({ ...erase, authorId: "personne" }, lawyer),
    ).toMatchObject({
      refused: "mention.author-unknown",
    });
  });

  it("names who reposted an erased author, and to whom one answers who answers them", async () => {
    const lawyer = await addPerson(test(), "Maître Roy", ["legalCounsel"]);
    const passedOn = { ...repost, text: `RT ${root.text}` };
    await receive([root, passedOn, { ...reply, replyTo: repost.id }]);
    const erase = (authorId: string | null = "") =>
      test()
        .room()
        .run(
          { type: "erase-author", source: root.source, authorId: authorId ?? "", reason: "demande" },
          lawyer,
        );
    expect(await erase(root.author?.id)).toHaveProperty("events");
    const rows = async () =>
      (await ask(page())).rows.map(({ isErased, mention, context }) => ({ isErased, mention, context }));
    const { id, handle } = repost.author ?? { id: "", handle: "" };
    expect(await rows()).toMatchObject([
      {
        isErased: true,
        mention: { kind: "repost", text: "", author: { id, handle: handle?.toLowerCase() } },
      },
      { isErased: false, context: { id: "erased:2", handle: handle?.toLowerCase(), text: "" } },
      { isErased: true, mention: { author: null } },
    ]);
    expect(await ask(page({ text: "batterie" }))).toMatchObject({ rows: [] });
  });
});
