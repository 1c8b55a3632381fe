import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";
import { spawnCli } from "./spawn-cli.ts";

let folder: string;
let crises = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "contrefeu-bad-input-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Imported {
  readonly code: number;
  readonly said: string;
  readonly counts: {
    readonly read: number;
    readonly added: number;
    readonly updated: number;
    readonly skipped: number;
    readonly rejected: readonly { readonly line: number; readonly reason: string }[];
  };
  /** What the crisis then holds, by time. */
  readonly texts: readonly string[];
}

const mention = (id: string, more: object = {}) =>
  JSON.stringify({
    id: `essai:${id}`,
    source: "essai",
    kind: "post",
    text: `texte ${id}`,
    publishedAt: "2026-03-02T09:00:00Z",
    ...more,
  });

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function importing(file: string, ...options: readonly string[]): Promise<Imported> {
  const crisis = join(folder, `crise-${crises++}.contrefeu`);
  const home = join(folder, "home");
  const run = await runCli(["import", file, "--into", crisis, "--json", ...options], { home });
  const [counts] = run.json();
  const held = await runCli(["mentions", crisis, "--json"], { home });
  const texts = held.json().map((one) => (one as { text: string }).text);
  return { code: run.code, said: run.said, counts: counts as Imported["counts"], texts };
}

const reasons = ({ counts }: Imported) => counts.rejected.map(({ line, reason }) => [line, reason]);

describe("contrefeu import, given a file of which nothing can be read", () => {
  it.each([
    ["binary", Uint8Array.from({ length: 20_000 }, (_, i) => (i * 7) % 256), "binaire"],
    ["empty", "", "vide"],
    ["blank", "\n\n   \n", "vide"],
    ["prose", "Voici ce que les gens disent de nous.\nRien de bon.\n", "format"],
  ])("refuses a %s file in words and exits with 1", async (name, content, word) => {
    const { code, said, counts, texts } = await importing(write(`${name}.ndjson`, content));
    expect(code).toBe(1);
    expect(said).toContain(word);
    expect(counts).toMatchObject({ added: 0, updated: 0 });
    expect(texts).toEqual([]);
  });

  it("exits with 1 when every record was rejected, each with its line and reason", async () => {
    const path = write("faux.ndjson", `${mention("1", { kind: "danse" })}\nnull\n`);
    const read = await importing(path, "--as", "mentions");
    expect(read.code).toBe(1);
    expect(reasons(read)).toEqual([
      [1, "rejection.unknown-kind"],
      [2, "rejection.not-an-object"],
    ]);
  });
});

describe("contrefeu import, given records of which some are bad", () => {
  it("keeps what stands before a cut", async () => {
    const read = await importing(write("coupe.ndjson", `${mention("1")}\n${mention("2").slice(0, 50)}`));
    expect(read.code).toBe(0);
    expect(reasons(read)).toEqual([[2, "rejection.record-cut"]]);
    expect(read.texts).toEqual(["texte 1"]);
  });

  it("keeps what stands around a line of 100 MB, without holding that line in memory whole", async () => {
    const path = write("long.ndjson", `${mention("1")}\n{"id":"essai:2","text":"`);
    const piece = "a".repeat(1024 * 1024);
    for (let written = 0; written < 100; written++) appendFileSync(path, piece);
    appendFileSync(path, `"}\n${mention("3")}\n`);
    const read = await importing(path);
    expect(read.code).toBe(0);
    expect(reasons(read)).toEqual([[2, "rejection.line-too-long"]]);
    expect(read.texts).toEqual(["texte 1", "texte 3"]);
    rmSync(path);
  });

  it("puts records nested thousands of levels deep aside", async () => {
    const deep = mention("1", { url: null }).replace(
      /\}$/,
      `,"x":${'{"a":'.repeat(5000)}1${"}".repeat(5000)}}`,
    );
    const lists = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const read = await importing(
      write("profond.ndjson", `${mention("0")}\n${deep}\n${lists}\n${mention("2")}`),
    );
    expect(read.code).toBe(0);
    expect(reasons(read)).toEqual([
      [2, "rejection.too-deep"],
      [3, "rejection.too-deep"],
    ]);
    expect(read.texts).toEqual(["texte 0", "texte 2"]);
  });

  it("puts records without a believable date aside, and keeps absurd ones", async () => {
    const dates = [
      "0001-01-01T00:00:00Z",
      "9999-12-31T23:59:59Z",
      "hier",
      null,
      "2026-02-30T10:00:00Z",
      1e20,
    ];
    const lines = dates.map((publishedAt, number) => mention(`${number}`, { publishedAt }));
    const read = await importing(write("dates.ndjson", lines.join("\n")));
    expect(read.code).toBe(0);
    expect(reasons(read)).toEqual([
      [3, "rejection.unreadable-date"],
      [4, "rejection.missing-date"],
      [5, "rejection.unreadable-date"],
      [6, "rejection.unreadable-date"],
    ]);
    expect(read.texts).toHaveLength(2);
  });

  it("counts the same id again as a repeat, or as an update when it says something else", async () => {
    const changed = mention("1", { text: "changé" });
    const read = await importing(
      write("double.ndjson", [mention("1"), mention("1"), changed, mention("2")].join("\n")),
    );
    expect(read.code).toBe(0);
    expect(read.counts).toMatchObject({ read: 4, added: 2, updated: 1, skipped: 1, rejected: [] });
    expect(read.texts).toEqual(["changé", "texte 2"]);
  });
});

describe("contrefeu import, given other encodings and hostile texts", () => {
  const accented = "« Été » : ça brûle à Orléans";
  const line = `${mention("1", { text: accented })}\n`;
  const utf16 = (text: string) => Buffer.from(text, "utf16le");

  it.each([
    ["UTF-8 with a mark", Buffer.from(`\ufeff${line}`)],
    ["UTF-16 LE", utf16(`\ufeff${line}`)],
    ["UTF-16 LE without a mark", utf16(line)],
    ["UTF-16 BE", utf16(`\ufeff${line}`).swap16()],
    ["Latin-1", Buffer.from(line, "latin1")],
  ])("reads %s as it was meant", async (name, bytes) => {
    const { code, texts } = await importing(write(`${name}.ndjson`, bytes));
    expect([code, texts]).toEqual([0, [accented]]);
  });

  it("keeps right-to-left, invisible, huge and broken texts as they are, and the file stays whole", async () => {
    const texts = [
      "\u202egnirts\u202c שלום مرحبا",
      "\u200b".repeat(100),
      "😀".repeat(500),
      "x".repeat(20_000),
      "<script>alert(1)</script>",
      "'; DROP TABLE mention; --",
    ];
    const lines = texts.map((text, number) => mention(`${number}`, { text }));
    const long = mention("nom", { author: { id: "z".repeat(300), handle: `@${"h".repeat(300)}` } });
    const half = mention("moitié").replace("texte", String.raw`\ud800 seul`);
    const path = write("hostile.ndjson", [...lines, long, half].join("\n"));
    const crisis = join(folder, "hostile.contrefeu");
    const home = join(folder, "home");
    expect((await runCli(["import", path, "--into", crisis], { home })).code).toBe(0);
    const held = await runCli(["mentions", crisis, "--json"], { home });
    const found = held.json().map((one) => (one as { text: string }).text);
    // Compared one by one: a difference must not print 20,000 characters.
    expect(texts.map((text, number) => found[number] === text)).toEqual(texts.map(() => true));
    expect(found).toHaveLength(texts.length + 2);
    expect((await runCli(["verify", crisis, "--json"], { home })).json()).toMatchObject([{ intact: true }]);
  });
});

it("imports a folder of good and bad files as its own process: the good ones, one JSON line, exit 0", async () => {
  const home = join(folder, "home");
  const files = [
    write(
      "a-binaire.ndjson",
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 13) % 256),
    ),
    write("b-vide.ndjson", ""),
    write("c-coupe.ndjson", `${mention("c1")}\n${mention("c2").slice(0, 40)}`),
    write("d-bon.ndjson", `${mention("d1")}\n${mention("d2")}\n`),
  ];
  const crisis = join(folder, "dossier.contrefeu");
  const { code, out, said } = await spawnCli(["import", ...files, "--into", crisis, "--json"], { home });
  expect(code).toBe(0);
  expect(out.trim().split("\n")).toHaveLength(1);
  const counts = JSON.parse(out) as Imported["counts"];
  expect(counts.added).toBe(3);
  expect(counts.rejected.map(({ reason }) => reason)).toEqual([
    "rejection.file-binary",
    "rejection.file-empty",
    "rejection.record-cut",
  ]);
  expect(said).toContain("c-coupe.ndjson, ligne 2");
});
