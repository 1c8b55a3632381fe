import { describe, expect, it } from "vitest";
import { readContent } from "./read-all.ts";

const line = (id: number, text = `Mention ${id}, été à Vélibelle`) =>
  JSON.stringify({ id: `web:${id}`, source: "web", kind: "post", publishedAt: "2026-03-02T09:14:03Z", text });
const lines = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => `${line(from + at)}\n`).join("");

describe("encodings", () => {
  const utf16 = (text: string, isBigEndian: boolean) => {
    const bytes = Buffer.from(text, "utf16le");
    return isBigEndian ? bytes.swap16() : bytes;
  };
  const table = "Date;Auteur;Texte\n02/03/2026 10:00;Zoé;« Ça brûle », cœur à 20 €\n";
  const text = "« Ça brûle », cœur à 20 €";
  const latin = Buffer.from(table.replaceAll("œ", "\x9c").replaceAll("€", "\x80"), "latin1");

  it.each([
    ["UTF-8", Buffer.from(table)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${table}`)],
    ["UTF-16 LE with its mark", utf16(`\ufeff${table}`, false)],
    ["UTF-16 BE with its mark", utf16(`\ufeff${table}`, true)],
    ["UTF-16 LE without", utf16(table, false)],
    ["UTF-16 BE without", utf16(table, true)],
    ["Windows-1252", latin],
    [
      "Windows-1252, accents far into the file",
      Buffer.concat([
        Buffer.from("Date;Auteur;Texte\n"),
        Buffer.from("02/03/2026 09:00;Leo;sans accent\n".repeat(5000)),
        latin.subarray(18),
      ]),
    ],
  ])("reads a table in %s", async (_, content) => {
    const { mentions, rejected } = await readContent("t.csv", content);
    expect(rejected).toEqual([]);
    expect(mentions.at(-1)).toMatchObject({ text, author: { name: "Zoé" } });
  });

  it.each([
    ["UTF-16 LE", false],
    ["UTF-16 BE", true],
  ])("reads mentions in %s", async (_, isBigEndian) => {
    const { mentions } = await readContent("a.ndjson", utf16(lines(3000), isBigEndian));
    expect(mentions).toHaveLength(3000);
    expect(mentions[2999]?.text).toBe("Mention 2999, été à Vélibelle");
  });

  it("reads a Latin-1 line among UTF-8 ones, and shows where a damaged one is damaged", async () => {
    const latinLine = Buffer.from(`${line(2)}\n`, "latin1");
    const damaged = Buffer.from(`${line(3)}\n`);
    damaged[damaged.indexOf("\u00e0") + 1] = 0x20;
    const { mentions } = await readContent(
      "a.ndjson",
      Buffer.concat([Buffer.from(lines(1, 1)), latinLine, damaged]),
    );
    expect(mentions.map((mention) => mention.text)).toEqual([
      "Mention 1, été à Vélibelle",
      "Mention 2, été à Vélibelle",
      "Mention 3, été \ufffd  Vélibelle",
    ]);
  });
});
