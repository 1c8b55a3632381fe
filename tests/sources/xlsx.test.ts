import { describe, expect, it } from "vitest";
import { readContent } from "./read-all.ts";
import { writeWorkbook, zip } from "./write-workbook.ts";

describe("a workbook", () => {
  it("is read as a table, dates of the spreadsheet and preamble included", async () => {
    const bytes = writeWorkbook([
      ["Rapport", "Vélibelle"],
      ["Tweet Id", "Date", "Texte", "Likes"],
      ["1900000000000000123", { date: 46083.5 }, "Été & <hiver>", { number: "1204" }],
    ]);
    const { mentions, rejected } = await readContent("export.xlsx", bytes);
    expect(rejected).toEqual([]);
    expect(mentions).toMatchObject([
      {
        id: "x:1900000000000000123",
        text: "Été & <hiver>",
        publishedAt: "2026-03-02T12:00:00.000Z",
        engagement: { likes: 1204 },
      },
    ]);
  });

  it("has its rounded ids refused", async () => {
    const bytes = writeWorkbook([
      ["Tweet Id", "Date", "Texte"],
      [{ number: "1.9000000000000001E+18" }, "2026-03-02", "a"],
      ["190000000000000001", "2026-03-02", "b"],
    ]);
    const { mentions, rejected } = await readContent("export.xlsx", bytes);
    expect(mentions).toHaveLength(1);
    expect(rejected).toMatchObject([{ line: 2, reason: "rejection.id-damaged" }]);
  });

  it.each([
    ["more than it says", 10, "rejection.file-too-large"],
    ["what it says", 100_000, "rejection.sheet-unreadable"],
  ])("whose part holds %s is judged before it is unpacked whole", async (_, claims, reason) => {
    const bytes = zip({ "[Content_Types].xml": { text: "a".repeat(100_000), claims } });
    await expect(readContent("export.xlsx", bytes)).rejects.toMatchObject({ reason });
  });

  it("that is cut is refused in words", async () => {
    const bytes = writeWorkbook([
      ["Date", "Texte"],
      ["2026-03-02", "a"],
    ]);
    await expect(readContent("export.xlsx", bytes.subarray(0, bytes.length - 200))).rejects.toMatchObject({
      reason: "rejection.sheet-unreadable",
    });
  });
});
