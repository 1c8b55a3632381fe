import { describe, expect, it } from "vitest";
import { dependence, rankAccounts } from "../../../../src-renderer/views/propagation/rank-accounts.ts";
import { plantAccounts, plantSpread } from "./plant-spread.ts";

describe("the ranking of accounts", () => {
  it("gives each repost back to whom it was probably seen through, and keeps the observed rank beside", () => {
    expect(rankAccounts(plantAccounts())).toMatchObject([
      { handle: "@deux", observed: 1, all: 6, rank: 1, observedRank: 3 },
      { id: "did:3", observed: 2, all: 2, rank: 2, observedRank: 2 },
      { handle: "@une", observed: 6, all: 1, rank: 3, observedRank: 1 },
    ]);
  });

  it("is that of observed edges where none is inferred", () => {
    const graph = plantAccounts();
    const positions = { observed: [6, 1, 1], throughIt: [0, 0, 0], throughOthers: [0, 0, 0] };
    const ranked = rankAccounts({ ...graph, positions });
    expect(ranked.map(({ rank, observedRank }) => [rank, observedRank])).toEqual([
      [1, 1],
      [2, 2],
      [2, 2],
    ]);
    expect(dependence(ranked)).toEqual({ top: 3, count: 0 });
  });

  it("says how many of the first would not be there on observed edges alone", () => {
    const ranks = Array.from({ length: 30 }, (_, at) => ({
      id: String(at),
      handle: null,
      mentions: 1,
      observed: 0,
      all: 0,
      throughOthers: 0,
      throughIt: 0,
      rank: at + 1,
      observedRank: at < 3 ? 25 : at + 1,
    }));
    expect(dependence(ranks)).toEqual({ top: 20, count: 3 });
  });

  it("is empty where the graph is not one of accounts", () => {
    expect(rankAccounts(plantSpread())).toEqual([]);
  });
});
