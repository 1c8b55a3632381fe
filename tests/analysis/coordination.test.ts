import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Share } from "../../src-main/analysis/coordination.ts";
import { findCoordination } from "../../src-main/analysis/coordination.ts";
import { sharedData, withoutSharedData } from "../helpers/shared-data.ts";

const folder = "coordination/reference-CooRTweet-2.1.3/german_elections_urls_fb__tw60_mp2_ew0.5";
const data = sharedData("coordination/german_elections.converted.csv");
const note = data === null ? ` (${withoutSharedData})` : "";

function lines(path: string | null): readonly (readonly string[])[] {
  if (path === null) return [];
  return readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
}

const share = (account: string, object: string, mention: string, seconds: number): Share => ({
  account,
  object,
  mention,
  time: seconds * 1000,
});

describe("coordinated sharing", () => {
  it.skipIf(data === null)(`is that of CooRTweet on the links of the German campaign${note}`, () => {
    const shares = lines(data).flatMap(([account = "", mention = "", url = "", , , , time = ""]) =>
      account.startsWith("fb_") && url !== "" ? [share(account, url, mention, Number(time))] : [],
    );
    expect(shares).toHaveLength(15_994);
    const found = findCoordination(shares, { window: 60_000, minParticipation: 2, quantile: 0.5 });
    const expected = new Map(
      lines(sharedData(`${folder}.edges.csv`)).map(([a = "", b = "", weight]) => [
        [a, b].sort().join(" "),
        Number(weight),
      ]),
    );
    expect(new Map(found.edges.map(({ a, b, weight }) => [`${a} ${b}`, weight]))).toEqual(expected);
    const groups = Map.groupBy(lines(sharedData(`${folder}.groups.csv`)), ([group]) => group);
    const names = (list: readonly (readonly string[])[]): string[] =>
      list.map((group) => [...group].sort().join(" ")).sort();
    expect(names(found.groups)).toEqual(
      names([...groups.values()].map((rows) => rows.map(([, , account = ""]) => account))),
    );
  });

  const settings = { window: 60_000, minParticipation: 1, quantile: 0 };

  it("counts shares exactly at the edge of the window, not after", () => {
    const pair = (apart: number): number =>
      findCoordination(
        [
          share("a", "x", "1", 0),
          share("b", "x", "2", apart),
          share("a", "y", "3", 900),
          share("b", "y", "4", 900),
          share("a", "z", "5", 2000),
          share("c", "z", "6", 2000),
        ],
        settings,
      ).edges.find(({ a, b }) => a === "a" && b === "b")?.weight ?? 0;
    expect([59, 60, 61].map(pair)).toEqual([2, 2, 0]);
  });

  it("never ties an account to itself", () => {
    expect(findCoordination([share("a", "x", "1", 0), share("a", "x", "2", 1)], settings).edges).toEqual([]);
  });

  it("of nothing is nothing", () => {
    expect(findCoordination([], settings)).toEqual({ accounts: [], edges: [], groups: [] });
  });
});
