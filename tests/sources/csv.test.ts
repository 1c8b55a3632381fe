import { describe, expect, it } from "vitest";
import { csvMappingSchema } from "../../src-main/sources/csv/csv-mapping.ts";
import { detectTable } from "../../src-main/sources/csv/detect-table.ts";
import { localOffset } from "../../src-main/sources/csv/local-offset.ts";
import { UnreadableFile } from "../../src-main/sources/unreadable-file.ts";
import { readContent } from "./read-all.ts";

const rows = (...lines: string[]) => lines.join("\n");

describe("a table", () => {
  it.each([[";"], ["\t"], ["|"], [","]])(
    "is read with “%s” between its columns, quotes and line feeds kept",
    async (delimiter) => {
      const content = [
        ["Date", "Auteur", "Texte", "Lien"].join(delimiter),
        [
          "2026-03-02 09:14",
          "Anna",
          `"Un ""mot""${delimiter} puis\nun autre"`,
          "https://journal.example/a",
        ].join(delimiter),
        "",
        ["2026-03-02 09:15", "Léo", "simple", "https://journal.example/b"].join(delimiter),
      ].join("\r\n");
      const { mentions } = await readContent("t.csv", content);
      expect(mentions.map(({ text, author, id, kind }) => [text, author?.name, id, kind])).toEqual([
        [`Un "mot"${delimiter} puis\nun autre`, "Anna", "web:https://journal.example/a", "article"],
        ["simple", "Léo", "web:https://journal.example/b", "article"],
      ]);
    },
  );

  it("says the line of a bad row, rows of several lines counted", async () => {
    const content = rows(
      "id,date,text",
      '1,2026-03-02,"a\nb\nc"',
      "2,,sans date",
      "3,le 32 mars,x",
      "4,2026-03-02,bon",
    );
    const { mentions, rejected } = await readContent("t.csv", content);
    expect(mentions).toHaveLength(2);
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [5, "rejection.missing-date"],
      [6, "rejection.unreadable-date"],
    ]);
  });

  it.each([
    [
      "month first, as one date proves",
      ["2/3/2026", "3/2/2026", "2/24/2026"],
      ["2026-02-03", "2026-03-02", "2026-02-24"],
    ],
    ["day first, as one date proves", ["2/3/2026", "24/2/2026"], ["2026-03-02", "2026-02-24"]],
    [
      "month first, as the dates lie closer so",
      ["3/1/2026", "3/2/2026", "3/11/2026"],
      ["2026-03-01", "2026-03-02", "2026-03-11"],
    ],
    [
      "day first, as the dates lie closer so",
      ["1/3/2026", "2/3/2026", "11/3/2026"],
      ["2026-03-01", "2026-03-02", "2026-03-11"],
    ],
    ["day first where nothing tells", ["2/3/2026"], ["2026-03-02"]],
  ])("reads dates %s", async (_, dates, expected) => {
    const content = rows("id;date;text", ...dates.map((date, at) => `${at};${date} 10:00;x`));
    const { mentions } = await readContent("t.csv", content);
    expect(mentions.map((mention) => mention.publishedAt.slice(0, 10))).toEqual(expected);
  });

  it("takes the order of dates and the zone from the mapping, summer time known", async () => {
    const mapping = csvMappingSchema.parse({ dateOrder: "mdy", zone: "Europe/Paris" });
    const { mentions } = await readContent(
      "t.csv",
      rows("id,date,text", "1,7/1/2026 10:00,x", "2,1/7/2026 10:00,x"),
      { mapping },
    );
    expect(mentions.map((mention) => mention.publishedAt)).toEqual([
      "2026-07-01T08:00:00.000Z",
      "2026-01-07T09:00:00.000Z",
    ]);
    expect(localOffset("+05:30")(0)).toBe(19_800_000);
  });

  it("joins a date and a time that stand in two columns", async () => {
    const { mentions } = await readContent(
      "t.csv",
      rows("Date,Time,Headline,URL", "24-Feb-2026,04:30PM,Titre,https://journal.example/x"),
    );
    expect(mentions[0]?.publishedAt).toBe("2026-02-24T16:30:00.000Z");
  });

  it("refuses ids that a spreadsheet rounded, and keeps those that the address still holds", async () => {
    const content = rows(
      "tweet_id,created_at,text,url",
      "5.70306E+17,2026-03-02T09:00:00Z,a,",
      "1900000000000000123,2026-03-02T09:00:00Z,b,",
      "1.9E+18,2026-03-02T09:00:00Z,c,https://x.com/lea/status/1900000000000000124",
    );
    const { mentions, rejected } = await readContent("t.csv", content);
    expect(mentions.map((mention) => mention.id)).toEqual(["x:1900000000000000123", "x:1900000000000000124"]);
    expect(rejected).toMatchObject([
      { line: 2, reason: "rejection.id-damaged", args: { value: "5.70306E+17" } },
    ]);
  });

  it("refuses a whole column of ids cut to fifteen digits", async () => {
    const ids = ["190000000000001000", "190000000000002000", "190000000000003000", "190000000000004000"];
    const { mentions, rejected } = await readContent(
      "t.csv",
      rows("tweet_id,created_at,text", ...ids.map((id) => `${id},2026-03-02,x`)),
    );
    expect(mentions).toEqual([]);
    expect(rejected.map(({ reason }) => reason)).toEqual(Array(4).fill("rejection.id-damaged"));
  });

  it("gives a row without an id one made from its content, the same at every read", async () => {
    const content = rows("date,texte", "2026-03-02,un", "2026-03-02,deux", "2026-03-02,un");
    const [first, second] = [await readContent("t.csv", content), await readContent("t.csv", content)];
    expect(first.mentions.map(({ id }) => id)).toEqual(second.mentions.map(({ id }) => id));
    expect(new Set(first.mentions.map(({ id }) => id)).size).toBe(2);
  });

  it("gives back the lines that an unclosed quote swallowed", async () => {
    const { mentions, rejected } = await readContent(
      "t.csv",
      rows("id,date,text", '1,2026-03-02,"ouvert', "2,2026-03-02,bon", "3,2026-03-02,bon"),
    );
    expect(mentions.map(({ id }) => id)).toEqual(["web:2", "web:3"]);
    expect(rejected).toMatchObject([{ line: 2, reason: "rejection.unclosed-quote" }]);
  });

  it("goes on after an unclosed quote far from the end of a large file", async () => {
    const good = Array.from(
      { length: 40_000 },
      (_, at) => `${at},2026-03-02,texte numéro ${at} assez long pour peser`,
    );
    const content = rows("id,date,text", ...good.slice(0, 50), '50,2026-03-02,"ouvert', ...good.slice(51));
    const { mentions, rejected } = await readContent("t.csv", content);
    expect(rejected).toMatchObject([{ line: 52, reason: "rejection.unclosed-quote" }]);
    expect(mentions).toHaveLength(39_999);
  });

  it("is refused with its headings when they say nothing, and with the column a mapping made up", async () => {
    const unknown = rows("alpha,beta,gamma", "1,2,3", "4,5,6");
    await expect(readContent("t.csv", unknown)).rejects.toMatchObject({
      reason: "rejection.headings-not-recognised",
      args: { headings: "alpha, beta, gamma" },
    });
    const mapping = csvMappingSchema.parse({ text: "delta", publishedAt: "beta" });
    await expect(readContent("t.csv", unknown, { mapping })).rejects.toMatchObject({
      reason: "rejection.mapped-column-absent",
      args: { column: "delta" },
    });
    await expect(readContent("t.csv", unknown)).rejects.toBeInstanceOf(UnreadableFile);
  });

  it("takes a constant for a column, and refuses a mapping with fields that do not exist", async () => {
    const mapping = csvMappingSchema.parse({
      text: "alpha",
      publishedAt: "beta",
      source: "=forum",
      "author.handle": "gamma",
    });
    const { mentions } = await readContent("t.csv", rows("alpha,beta,gamma", "Bonjour,2026-03-02,Anna"), {
      mapping,
    });
    expect(mentions[0]).toMatchObject({ source: "forum", text: "Bonjour", author: { name: "Anna" } });
    expect(csvMappingSchema.safeParse({ texte: "alpha" }).success).toBe(false);
    expect(csvMappingSchema.safeParse({ zone: "Europe/Nulle" }).success).toBe(false);
  });

  it("finds its delimiter and headings in the first bytes, cut mid-row as they are", () => {
    const table = detectTable('Rapport;\nPériode;mars\n\nDate;Texte;Auteur\n02/03/2026;"coupé au mi', null);
    expect(table).toMatchObject({ delimiter: ";", rowsBefore: 4 });
  });
});
