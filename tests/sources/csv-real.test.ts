import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvMappingSchema } from "../../src-main/sources/csv/csv-mapping.ts";
import { resolveColumns } from "../../src-main/sources/csv/resolve-columns.ts";
import { sharedData, withoutSharedData } from "../helpers/shared-data.ts";
import { readAll, readContent } from "./read-all.ts";

const airline = sharedData("airline-mentions/Tweets-4-airlines.csv");
const vendors = sharedData("vendor-columns/columns.json");

describe.skipIf(airline === null)(
  `a real table that a spreadsheet damaged (${airline === null ? withoutSharedData : "real"})`,
  () => {
    it("is read whole: each row once, its date month first, its id a post of X", async () => {
      const rows = Papa.parse<string[]>(readFileSync(airline ?? "", "utf8"), {
        skipEmptyLines: true,
      }).data.slice(1);
      const { mentions, rejected } = await readAll([airline ?? ""]);
      expect(rejected).toEqual([]);
      expect(mentions).toHaveLength(8968);
      expect(mentions).toHaveLength(rows.length);
      const days = mentions.map((mention) => mention.publishedAt.slice(0, 10)).sort();
      expect([days[0], days.at(-1)]).toEqual(["2015-02-16", "2015-02-24"]);
      for (const [at, [id = "", , , , text = "", date = ""]] of rows.entries()) {
        const mention = mentions[at];
        const [month, day, year, hour, minute] = date.split(/[/ :]/).map(Number);
        expect(mention?.id).toBe(`x:${id}`);
        expect(mention?.publishedAt).toBe(
          new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute)).toISOString(),
        );
        expect(mention?.text).toBe(
          text
            .trim()
            .replace(
              /&(amp|lt|gt);/g,
              (_, name: "amp" | "lt" | "gt") => ({ amp: "&", lt: "<", gt: ">" })[name],
            ),
        );
      }
    });

    it("reads the same with a mapping as without", async () => {
      const mapping = csvMappingSchema.parse({ id: "tweet_id", text: "text", publishedAt: "tweet_created" });
      expect(await readAll([airline ?? ""], { as: "csv", mapping })).toEqual(await readAll([airline ?? ""]));
    });
  },
);

describe.skipIf(vendors === null)(
  `headings of listening vendors (${vendors === null ? withoutSharedData : "real"})`,
  () => {
    interface Vendor {
      readonly vendor: string;
      readonly columns?: readonly string[] | string;
      readonly columns_seen?: readonly string[];
    }
    const list =
      vendors === null
        ? []
        : (JSON.parse(readFileSync(vendors, "utf8")) as { vendors: readonly Vendor[] }).vendors;

    it("are recognised without a mapping, each vendor's", () => {
      let checked = 0;
      for (const { vendor, columns, columns_seen } of list) {
        const headings = Array.isArray(columns) ? columns : columns_seen;
        if (headings === undefined || typeof headings === "string") continue;
        const resolved = resolveColumns(headings, null);
        if ("outcome" in resolved) throw new Error(`${vendor}: ${resolved.reason}`);
        const place = (field: Parameters<typeof resolved.get>[0]) => {
          const column = resolved.get(field);
          return column !== undefined && "at" in column ? column.heading : null;
        };
        expect(place("publishedAt"), vendor).not.toBeNull();
        expect(place("text") ?? place("title"), vendor).not.toBeNull();
        checked++;
      }
      expect(checked).toBeGreaterThan(8);
    });

    it("give Brandwatch's posts their ids, parents and accounts, below its own preamble", async () => {
      const brandwatch = list.find((one) => one.vendor.startsWith("Brandwatch (CSV"));
      const headings = Array.isArray(brandwatch?.columns) ? (brandwatch.columns as string[]) : [];
      const values: Readonly<Record<string, string>> = {
        Date: "2026-03-02 09:14:03.0",
        "Full Text": "Vélibelle, encore ; toujours",
        Url: "http://twitter.com/lea_fictive/statuses/1900000000000000002",
        "Twitter Retweet of": "http://twitter.com/max_fictif/statuses/1900000000000000001",
        Author: "lea_fictive",
        "Full Name": "lea_fictive (Léa)",
        "Twitter Followers": "1,204",
        "Page Type": "twitter",
        Sentiment: "negative",
        Hashtags: "#Rappel, #Velo",
      };
      const row = headings.map((heading) => values[heading] ?? "");
      const content = Papa.unparse([
        ["Report:", "Rappel"],
        ["Brand:", "Vélibelle"],
        ["From:", "2026-03-01"],
        ["To:", "2026-03-03"],
        ["Label"],
        [],
        headings,
        row,
      ]);
      const { mentions, rejected } = await readContent("export.csv", content);
      expect(rejected).toEqual([]);
      expect(mentions).toMatchObject([
        {
          id: "x:1900000000000000002",
          source: "x",
          kind: "repost",
          repostOf: "x:1900000000000000001",
          author: { handle: "@lea_fictive", name: "lea_fictive (Léa)", followers: 1204 },
          publishedAt: "2026-03-02T09:14:03.000Z",
          text: "Vélibelle, encore ; toujours",
          hashtags: ["rappel", "velo"],
          tone: { score: -0.6 },
        },
      ]);
    });
  },
);
