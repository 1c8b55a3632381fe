import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mentionSchema } from "../../src-main/contract/mention.ts";
import { openCrisisFile } from "../../src-main/store/open-crisis-file.ts";
import { eraseAuthor } from "../store/open-crisis.ts";
import { sampleMention } from "../store/sample-mentions.ts";
import { cliFolder } from "./cli-folder.ts";
import { runCli } from "./run-cli.ts";

const { folder, crisis, run, write, imported } = cliFolder();

describe("contrefeu export", () => {
  it("hides who wrote, unless asked for names", async () => {
    await imported();
    for (const name of ["out.csv", "out.ndjson", "out.gexf"]) {
      const out = join(folder(), name);
      expect((await run("export", crisis(), "--out", out)).code).toBe(0);
      const text = readFileSync(out, "utf8");
      expect(text).not.toMatch(/Anna|author-\d|sample:\d|@Marque/);
      expect((await run("export", crisis(), "--out", out, "--names")).code).toBe(0);
      expect(readFileSync(out, "utf8")).toContain("@Anna1");
    }
  });

  it("gives one account one pseudonym, and keeps who answers whom", async () => {
    await imported();
    const out = join(folder(), "out.ndjson");
    await run("export", crisis(), "--out", out);
    const lines = readFileSync(out, "utf8").trim().split("\n");
    const [first, second] = lines.map((line) => mentionSchema.parse(JSON.parse(line)));
    expect(second?.replyTo).toBe(first?.id);
    expect(first?.text).toMatch(/^La batterie a pris feu, merci @compte-[0-9a-f]{12} !$/);
    await run("export", crisis(), "--out", out);
    expect(readFileSync(out, "utf8").trim().split("\n")).toEqual(lines);
  });

  it("writes a table that import reads back as it was, protecting apostrophes taken off again", async () => {
    const texts = ["@Marque =1+1", "'@cité", "=cmd|' /C calc'!A0", "voyez https://a.example/1 #feu"];
    const posts = texts.map((text, number) =>
      sampleMention(number + 1, {
        text,
        author: { id: `a${number}`, handle: `@Anna${number}`, name: "-Anna", followers: 3 },
      }),
    );
    await run("import", write("lot.ndjson", posts), "--into", crisis());
    const table = join(folder(), "table.csv");
    expect((await run("export", crisis(), "--out", table, "--names")).code).toBe(0);
    expect(readFileSync(table, "utf8")).not.toMatch(/(?:^|[,"])[=@]/m);
    const again = join(folder(), "encore.contrefeu");
    expect((await run("import", table, "--into", again)).code).toBe(0);
    const held = async (path: string) =>
      (await run("mentions", path, "--json")).json().map((one) => {
        const { receivedAt: _, ...rest } = mentionSchema.parse(one);
        return rest;
      });
    expect(await held(again)).toEqual(await held(crisis()));
  });

  it("shows how far it is to a person who looks on, and to nobody else", async () => {
    await imported();
    const words = ["export", crisis(), "--out", join(folder(), "out.csv")];
    const home = join(folder(), "home");
    expect((await runCli(words, { home, isWatched: true })).drawn).not.toEqual([]);
    expect((await runCli(words, { home })).drawn).toEqual([]);
  });

  it("holds nothing of who was erased, nor of their words that others reposted", async () => {
    const zoe = { id: "zoe-introuvable", handle: "@Introuvable", name: "Introuvable", followers: 3 };
    const erased = sampleMention(1, { source: "x", author: zoe, text: "introuvable" });
    const repost = sampleMention(2, {
      source: "x",
      kind: "repost",
      repostOf: erased.id,
      text: "RT introuvable",
    });
    await run("import", write("lot.ndjson", [erased, repost, sampleMention(3)]), "--into", crisis());
    const store = await openCrisisFile(crisis(), { station: "essai", workers: false });
    expect(eraseAuthor(store, "x", "zoe-introuvable")).toBe(2);
    await store.close();
    for (const name of ["out.csv", "out.ndjson", "out.gexf"]) {
      const out = join(folder(), name);
      expect((await run("export", crisis(), "--out", out, "--names")).code).toBe(0);
      expect(readFileSync(out, "utf8")).not.toMatch(/introuvable/i);
    }
    // Who reposted stays on the graph, as they were not erased.
    expect(readFileSync(join(folder(), "out.gexf"), "utf8")).toContain("@anna2");
    for (const words of [
      ["mentions", crisis(), "--json"],
      ["timeline", crisis(), "--json", "--all"],
      ["cascades", crisis(), "--json"],
    ])
      expect((await run(...words)).out).not.toMatch(/introuvable/i);
    for (const query of ["introuvable", "from:@introuvable"])
      expect((await run("mentions", crisis(), "--query", query)).out).toBe("");
  });

  it("lets no cell run in a spreadsheet", async () => {
    await imported();
    const out = join(folder(), "out.csv");
    await run("export", crisis(), "--out", out);
    const text = readFileSync(out, "utf8");
    expect(text.startsWith("\uFEFFid,source,kind,")).toBe(true);
    expect(text).toContain("'=1+1 rien n’a brûlé");
  });
});
