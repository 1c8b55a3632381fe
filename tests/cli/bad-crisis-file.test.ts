import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCrisisFile } from "../../src-main/store/open-crisis-file.ts";
import { syntheticLines } from "../bench/synthetic-mentions.ts";
import { runCli } from "./run-cli.ts";
import { spawnCli } from "./spawn-cli.ts";

let folder: string;
/** A good crisis of 50 mentions, never written to again. */
let good: string;
let batch: string;
const home = () => join(folder, "home");
const run = (...words: readonly string[]) => runCli(words, { home: home() });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "contrefeu-bad-file-"));
  // A process of another user reads in it below.
  chmodSync(folder, 0o755);
  good = join(folder, "bonne.contrefeu");
  batch = join(folder, "lot.ndjson");
  writeFileSync(join(folder, "cinquante.ndjson"), syntheticLines(0, 50).join("\n"));
  writeFileSync(batch, syntheticLines(50, 20_000).join("\n"));
  const { code } = await run("import", join(folder, "cinquante.ndjson"), "--into", good);
  expect(code).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function spoiled(name: string, spoil: (path: string) => void): string {
  const path = join(folder, name);
  copyFileSync(good, path);
  spoil(path);
  return path;
}

const overwrite = (path: string, from: number, bytes: Uint8Array) => {
  const content = readFileSync(path);
  content.set(bytes, from);
  writeFileSync(path, content);
};

describe("a crisis file that cannot be used", () => {
  it.each<[string, string, (path: string) => void]>([
    [
      "is no database",
      "file.not-a-database",
      (path) => writeFileSync(path, "pas une base de données\n".repeat(50)),
    ],
    ["is empty", "file.not-a-database", (path) => writeFileSync(path, "")],
    [
      "belongs to another application",
      "file.not-a-crisis",
      (path) => {
        rmSync(path);
        new SQLite(path).exec("CREATE TABLE other (a)").close();
      },
    ],
    [
      "was made by a newer version",
      "file.newer",
      (path) => {
        const database = new SQLite(path);
        database.pragma("user_version = 999");
        database.close();
      },
    ],
    ["was cut short", "file.corrupt", (path) => writeFileSync(path, readFileSync(path).subarray(0, 20_000))],
    [
      "was overwritten inside",
      "verify.file-damaged",
      (path) => overwrite(path, 4096, new Uint8Array(8192).fill(90)),
    ],
    ["is not there", "file.absent", (path) => rmSync(path)],
  ])(
    "that %s is refused by every command in words, with exit 1, and is not touched",
    async (name, key, spoil) => {
      const path = spoiled(`${name.replaceAll(" ", "-")}.contrefeu`, spoil);
      const before = key === "file.absent" ? null : readFileSync(path);
      const verified = await run("verify", path, "--json");
      expect(verified.code).toBe(1);
      expect(verified.json()).toMatchObject([{ intact: false, reason: key }]);
      const commands = [
        ["mentions", path],
        ["timeline", path],
        ["cascades", path],
        ["export", path, "--out", join(folder, "rien.csv")],
        // An absent file is what import makes.
        ...(before === null ? [] : [["import", join(folder, "cinquante.ndjson"), "--into", path]]),
      ];
      for (const words of commands) {
        const { code, out, said } = await run(...words);
        expect([words[0], code, out]).toEqual([words[0], 1, ""]);
        expect(said).toContain(".contrefeu");
        expect(said).not.toMatch(/file\.|verify\./);
      }
      if (before !== null) expect(readFileSync(path).equals(before)).toBe(true);
    },
  );

  it("that was tampered with is told by verify, with the first bad position, and exit 1", async () => {
    const { text } = JSON.parse(syntheticLines(0, 50)[19] ?? "") as { text: string };
    // As with a hex editor: the database knows nothing of it.
    const path = spoiled("retouchée.contrefeu", (copy) =>
      overwrite(copy, readFileSync(copy).indexOf(text), Buffer.from("FAUX")),
    );
    const { code, json, said } = await run("verify", path, "--json");
    expect(code).toBe(1);
    expect(json()).toEqual([{ intact: false, position: 2, reason: "verify.mention-changed" }]);
    expect(said).toContain("20");
  });
});

describe("a crisis file in use", () => {
  it("can be read and verified, but not written to, while another process has it open", async () => {
    const path = spoiled("ouverte.contrefeu", () => undefined);
    const store = await openCrisisFile(path, { station: "autre", workers: false });
    const writing = await spawnCli(["import", batch, "--into", path, "--json"], { home: home() });
    expect(writing).toMatchObject({ code: 1, out: "" });
    expect(writing.said).toContain("déjà ouvert");
    expect((await run("verify", path, "--json")).json()).toMatchObject([{ intact: true }]);
    expect((await run("mentions", path, "--json")).json()).toHaveLength(50);
    await store.close();
  });
});

describe("a crisis file that cannot be written to", () => {
  it("is read where it is read-only, and an import is refused in words", async () => {
    const shelf = join(folder, "lecture-seule");
    mkdirSync(shelf);
    const path = join(shelf, "bonne.contrefeu");
    copyFileSync(good, path);
    const own = join(folder, "home-autre");
    mkdirSync(own);
    chmodSync(own, 0o777);
    for (const one of [path, shelf]) chmodSync(one, one === path ? 0o444 : 0o555);
    // Permissions say nothing to root: another user asks.
    const as = process.getuid?.() === 0 ? { home: own, uid: 65_534 } : { home: own };
    const writing = await spawnCli(["import", batch, "--into", path, "--json"], as);
    expect(writing).toMatchObject({ code: 1, out: "" });
    expect(writing.said).toContain("lecture seule");
    const reading = await spawnCli(["verify", path, "--json"], as);
    expect([reading.code, JSON.parse(reading.out)]).toMatchObject([0, { intact: true }]);
    chmodSync(shelf, 0o755);
  });

  it("keeps all that was confirmed when the disk fills up during an import, and says so", async () => {
    const path = spoiled("disque-plein.contrefeu", () => undefined);
    const full = await spawnCli(["import", batch, "--into", path, "--json"], {
      home: home(),
      fileBlocks: 3000,
    });
    expect(full.code).toBe(1);
    expect(full.said).toContain("disque est plein");
    const { added } = JSON.parse(full.out) as { added: number };
    expect(added).toBeLessThan(20_000);
    expect((await run("verify", path, "--json")).json()).toMatchObject([{ intact: true }]);
    expect((await run("mentions", path, "--json")).json()).toHaveLength(50 + added);
    // With room again, the same import adds the rest.
    const again = await run("import", batch, "--into", path, "--json");
    expect(again.json()).toMatchObject([{ added: 20_000 - added, skipped: added }]);
  });

  it("leaves nothing half-made when there is no room to create one", async () => {
    const path = join(folder, "sans-place.contrefeu");
    const none = await spawnCli(["import", batch, "--into", path, "--json"], {
      home: home(),
      fileBlocks: 20,
    });
    expect(none).toMatchObject({ code: 1, out: "" });
    expect(none.said).toContain("disque est plein");
    expect((await run("verify", path, "--json")).code).toBe(1);
  });
});
