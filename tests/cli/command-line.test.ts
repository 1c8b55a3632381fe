import { execFile } from "node:child_process";
import { existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { commands } from "../../src-main/cli/commands.ts";
import { commandHelp } from "../../src-main/cli/help.ts";
import type { LogEntry } from "../../src-main/contract/log-entry.ts";
import { mentionSchema } from "../../src-main/contract/mention.ts";
import { openCrisisFile } from "../../src-main/store/open-crisis-file.ts";
import { sharedData, withoutSharedData } from "../helpers/shared-data.ts";
import { sampleMention } from "../store/sample-mentions.ts";
import { cliFolder, orphan, post, reply } from "./cli-folder.ts";

const { folder, crisis, run, write, imported } = cliFolder();

describe("contrefeu import", () => {
  it("makes the crisis file, and says what became of each record", async () => {
    const file = write("lot.ndjson", [post, '{"id":', post, reply]);
    const { code, json, said } = await run("import", file, "--into", crisis(), "--json");
    expect(code).toBe(0);
    expect(json()).toEqual([
      {
        read: 4,
        added: 2,
        updated: 0,
        skipped: 1,
        rejected: [{ file, line: 2, reason: expect.stringMatching(/^rejection\./) }],
      },
    ]);
    expect(said).toContain("lot.ndjson, ligne 2");
  });

  it("adds to a crisis that is there, counting repeats as skipped", async () => {
    await imported();
    const again = await run(
      "import",
      write("lot.ndjson", [post, sampleMention(9)]),
      "--into",
      crisis(),
      "--json",
    );
    expect(again.json()).toMatchObject([{ read: 2, added: 1, skipped: 1, rejected: [] }]);
  });

  it("exits with 1 when nothing could be read, and says why", async () => {
    const { code, said } = await run("import", join(folder(), "absent.ndjson"), "--into", crisis());
    expect(code).toBe(1);
    expect(said).not.toContain("rejection.");
    expect(said.length).toBeGreaterThan(10);
  });

  it("exits with 1 when the file to import into is no crisis, and leaves it as it was", async () => {
    writeFileSync(crisis(), "pas une base");
    const { code, said } = await run("import", write("lot.ndjson", [post]), "--into", crisis());
    expect([code, readFileSync(crisis(), "utf8")]).toEqual([1, "pas une base"]);
    expect(said).toContain("batteries.contrefeu");
  });

  it("names the file of which nothing could be read, and why, in its JSON too", async () => {
    const absent = join(folder(), "absent.ndjson");
    const { code, json } = await run("import", absent, "--into", crisis(), "--json");
    expect(code).toBe(1);
    expect(json()).toEqual([
      {
        read: 0,
        added: 0,
        updated: 0,
        skipped: 0,
        rejected: [{ file: absent, line: 0, reason: "rejection.file-absent" }],
      },
    ]);
  });

  it("takes a mapping that leaves a column out, and refuses one that names no field of ours", async () => {
    const table = write("t.csv", ["texte;quand;url", "Le feu;2026-03-02;https://a.example/1"]);
    const mapping = (value: unknown) => write("m.json", [JSON.stringify(value)]);
    const good = mapping({ text: "texte", publishedAt: "quand", url: null });
    expect((await run("import", table, "--into", crisis(), "--mapping", good)).code).toBe(0);
    expect((await run("mentions", crisis(), "--json")).json()).toMatchObject([{ text: "Le feu", url: null }]);
    const bad = await run(
      "import",
      table,
      "--into",
      join(folder(), "b.contrefeu"),
      "--mapping",
      mapping({ texte: "a" }),
    );
    expect([bad.code, bad.out]).toEqual([2, ""]);
    expect(bad.said).toContain("texte");
    expect(bad.said).not.toContain("{");
    expect(existsSync(join(folder(), "b.contrefeu"))).toBe(false);
  });
});

describe("contrefeu mentions", () => {
  it("gives mentions in the neutral format, by time, that import reads again", async () => {
    await imported();
    const { out, json } = await run("mentions", crisis(), "--json");
    expect(json().map((one) => mentionSchema.parse(one).id)).toEqual([post.id, reply.id, orphan.id]);
    const again = join(folder(), "autre.contrefeu");
    const { json: counts } = await run("import", write("retour.ndjson", [out]), "--into", again, "--json");
    expect(counts()).toMatchObject([{ read: 3, added: 3, rejected: [] }]);
  });

  it("narrows by query, period and number", async () => {
    await imported();
    const ids = async (...options: string[]) =>
      (await run("mentions", crisis(), "--json", ...options))
        .json()
        .map((one) => mentionSchema.parse(one).id);
    expect(await ids("--query", "brule OU feu")).toEqual([post.id, reply.id]);
    expect(await ids("--query", "SAUF feu", "--limit", "1")).toEqual([reply.id]);
    expect(await ids("--from", reply.publishedAt, "--to", orphan.publishedAt)).toEqual([reply.id]);
    expect((await run("mentions", crisis(), "--query", '"feu')).code).toBe(2);
    expect((await run("mentions", crisis(), "--from", "hier")).code).toBe(2);
  });

  it("gives what was known at a position", async () => {
    await imported();
    const { json } = await run("timeline", crisis(), "--json");
    const last = json().at(-1) as LogEntry;
    await run("import", write("suite.ndjson", [sampleMention(9)]), "--into", crisis());
    expect((await run("mentions", crisis(), "--json")).json()).toHaveLength(4);
    const then = await run("mentions", crisis(), "--json", "--as-of", String(last.position));
    expect(then.json()).toHaveLength(3);
  });
});

describe("contrefeu cascades", () => {
  it("measures each, with the ids referred to but never received", async () => {
    await imported();
    const { json } = await run("cascades", crisis(), "--json");
    expect(json()).toEqual([
      {
        root: post.id,
        size: 2,
        depth: 1,
        maxBreadth: 1,
        structuralVirality: 1,
        unknown: 0,
        startedAt: post.publishedAt,
        lastAt: reply.publishedAt,
      },
      expect.objectContaining({ size: 1, unknown: 1 }),
    ]);
    expect((await run("cascades", crisis(), "--json", "--min-size", "2")).json()).toHaveLength(1);
  });
});

describe("contrefeu timeline", () => {
  it("leaves batches of mentions out unless asked for the whole chain", async () => {
    await imported();
    const types = async (...options: string[]) =>
      (await run("timeline", crisis(), "--json", ...options))
        .json()
        .map((one) => (one as LogEntry).event.type);
    expect(await types()).toEqual(["crisis-opened", "import-finished"]);
    expect(await types("--all")).toEqual(["crisis-opened", "mentions-received", "import-finished"]);
  });
});

describe("contrefeu verify", () => {
  it("says intact, and exits with 1 on a file that was altered or cut", async () => {
    await imported();
    const { code, json } = await run("verify", crisis(), "--json");
    expect(code).toBe(0);
    expect(json()).toEqual([{ intact: true, position: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    truncateSync(crisis(), 20_000);
    const cut = await run("verify", crisis(), "--json");
    expect(cut.code).toBe(1);
    expect(cut.json()).toMatchObject([{ intact: false, reason: expect.any(String) }]);
  });

  it("checks against a signed checkpoint", async () => {
    await imported();
    const store = await openCrisisFile(crisis(), { station: "poste-1", keyFolder: join(folder(), "keys") });
    const checkpoint = store.signCheckpoint("2026-03-02T10:00:00.000Z");
    await store.close();
    const file = write("point.json", [JSON.stringify(checkpoint)]);
    expect((await run("verify", crisis(), "--checkpoint", file)).code).toBe(0);
    const other = write("autre.json", [JSON.stringify({ ...checkpoint, hash: "0".repeat(64) })]);
    expect((await run("verify", crisis(), "--checkpoint", other)).code).toBe(1);
    expect((await run("verify", crisis(), "--checkpoint", write("x.json", ["{}"]))).code).toBe(2);
  });

  it("does not call altered what is absent or no crisis at all", async () => {
    for (const path of [join(folder(), "absent.contrefeu"), write("texte.contrefeu", ["bonjour"])]) {
      const { code, json, said } = await run("verify", path, "--json");
      expect(code).toBe(1);
      expect(json()).toMatchObject([{ intact: false, position: 0 }]);
      expect(said).not.toContain("Altéré");
    }
  });
});

describe("the command line", () => {
  it.each(commands)("leaves no French in the English help of $name", (command) => {
    expect(commandHelp(command, "en")).not.toMatch(/<crise>|<fichier|[«»àéè]/);
    expect(commandHelp(command, "fr")).not.toMatch(/<crisis()>|<file…>/);
  });

  it("speaks both languages, and lists only commands that exist", async () => {
    const fr = await run("--help");
    expect([fr.code, fr.out]).toEqual([0, expect.stringContaining("salle de crise")]);
    const en = await run("mentions", "--help", "--lang", "en");
    expect([en.code, en.out]).toEqual([0, expect.stringContaining("Lists the mentions")]);
    expect((await run("bursts")).code).toBe(2);
    expect((await run()).code).toBe(2);
  });

  it("runs as a program: data on stdout, messages on stderr, exit code", async () => {
    const script = fileURLToPath(new URL("../../src-main/cli.ts", import.meta.url));
    const file = write("lot.ndjson", [post, "{"]);
    const environment = { ...process.env, CONTREFEU_HOME: join(folder(), "home"), LANG: "en_GB.UTF-8" };
    const options = { env: environment };
    const node = promisify(execFile);
    const done = await node(
      process.execPath,
      [script, "import", file, "--into", crisis(), "--json"],
      options,
    );
    expect(JSON.parse(done.stdout)).toMatchObject({ read: 2, added: 1 });
    expect(done.stderr).toContain("lot.ndjson, line 2");
    const refused = node(process.execPath, [script, "verify", join(folder(), "absent.contrefeu")], options);
    await expect(refused).rejects.toMatchObject({ code: 1, stdout: "" });
  });

  const structure = sharedData("rumoureval2017-train");
  it.skipIf(structure === null)(`reads real trees whole (${withoutSharedData} if not)`, async () => {
    const { json } = await run("import", structure ?? "", "--into", crisis(), "--json");
    const [counts] = json() as { read: number; added: number; rejected: unknown[] }[];
    expect(counts?.rejected).toEqual([]);
    const { json: mentions } = await run("mentions", crisis(), "--json");
    expect(mentions()).toHaveLength(counts?.added ?? -1);
  });
});
