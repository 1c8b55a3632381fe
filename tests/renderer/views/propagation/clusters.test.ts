import { describe, expect, it } from "vitest";
import {
  clusterOf,
  countCascades,
  ringedId,
  rootOf,
  selectionOf,
  sizeOf,
  subjectOf,
} from "../../../../src-renderer/views/propagation/clusters.ts";
import { plantAccounts, plantSpread, start } from "./plant-spread.ts";

const graph = plantSpread();

describe("a cluster of the drawing", () => {
  it("is found by the root of any cascade in it", () => {
    expect(["a", "b", "c", "d", "e"].map((root) => clusterOf(graph, root))).toEqual([0, 1, 2, 2, 2]);
    expect(clusterOf(graph, "nowhere")).toBe(-1);
    expect(clusterOf(graph, null)).toBe(-1);
  });

  it("counts what was gathered, not the entry it stands under", () => {
    expect(sizeOf(graph, 0)).toBe(716);
    expect(sizeOf(graph, 2)).toBe(4);
  });

  it("leaves the count of observed cascades as it is", () => {
    expect(countCascades(graph)).toBe(2 + 3 + 5);
  });
});

describe("picking on the drawing", () => {
  it("selects the mention with the root of its own cascade, a copy's in a campaign", () => {
    expect(selectionOf(graph, 2)).toEqual({
      kind: "mention",
      id: "a2",
      root: "a",
      time: start + 120_000,
    });
    expect(["c", "d", "e", "e1"].map((id) => rootOf(graph, graph.ids.indexOf(id)))).toEqual([
      "c",
      "d",
      "e",
      "e",
    ]);
  });

  it("selects the cascade of what was never received, an account as an account, the ground as nothing", () => {
    expect(selectionOf(graph, 3)).toMatchObject({ kind: "cascade", root: "b" });
    expect(selectionOf(plantAccounts(), 1)).toEqual({ kind: "account", handle: "@deux" });
    expect(selectionOf(plantAccounts(), 2)).toEqual({ kind: "account", handle: "did:3" });
    expect(selectionOf(graph, null)).toEqual({ kind: "nothing" });
  });

  it("is rung back from a selection made anywhere", () => {
    expect(ringedId(graph, { kind: "mention", id: "a2", root: "a", time: null })).toBe("a2");
    expect(ringedId(graph, { kind: "cascade", root: "a", time: null })).toBe("a");
    expect(ringedId(plantAccounts(), { kind: "account", handle: "@deux" })).toBe("did:2");
    expect(ringedId(graph, { kind: "nothing" })).toBeNull();
  });
});

it("an answer says what it is about", () => {
  expect(subjectOf(graph)).toBe("crisis");
  expect(subjectOf(plantAccounts())).toBe("accounts");
  expect(subjectOf(plantSpread({ cascades: graph.cascades.slice(0, 1) }))).toBe("only a");
});
