import { describe, expect, it } from "vitest";
import type { PropagationGraph } from "../../../../src-main/contract/propagation.ts";
import { clearLinks } from "../../../../src-renderer/views/propagation/clear-links.ts";
import { campaign, figuresOf, plantSpread } from "./plant-spread.ts";

type Link = PropagationGraph["extra"][number];
const tie = (from: number, to: number, more: Partial<Link> = {}): Link => ({
  from,
  to,
  isInferred: true,
  reason: "sameLink",
  weight: 1,
  ...more,
});

describe("links between clusters", () => {
  it("are one line a pair, hub to hub, with the weights added up", () => {
    const graph = clearLinks(plantSpread({ extra: [tie(1, 3), tie(2, 3, { weight: 4 }), tie(3, 0)] }));
    expect(graph.extra).toEqual([{ from: 0, to: 3, isInferred: true, reason: "sameLink", weight: 6 }]);
  });

  it("are inferred only where every tie of the pair is", () => {
    const graph = clearLinks(plantSpread({ extra: [tie(1, 3), tie(2, 3, { isInferred: false })] }));
    expect(graph.extra[0]?.isInferred).toBe(false);
  });

  it("leave small clusters alone, a campaign being as large as what it gathers", () => {
    const extra = [tie(0, 7)];
    expect(clearLinks(plantSpread({ extra })).extra).toEqual([]);
    const large = plantSpread({ extra, campaigns: [{ ...campaign, mentions: 212 }] });
    expect(clearLinks(large).extra).toMatchObject([{ from: 0, to: 4 }]);
  });

  it("drop those within one cluster", () => {
    expect(clearLinks(plantSpread({ extra: [tie(0, 2)] })).extra).toEqual([]);
  });

  it("are the strongest few, and nothing else of the graph changes", () => {
    const count = 20;
    const all = Array.from({ length: count }, (_, at) => at);
    const wide = plantSpread({
      ids: all.map(String),
      kind: all.map(() => "post"),
      parent: all.map(() => -1),
      weight: all.map(() => 30),
      cascade: all,
      cascades: all.map((at) => figuresOf(String(at), { size: 30 })),
      campaigns: [],
      extra: all.slice(1).map((at) => tie(0, at, { weight: at })),
    });
    const { extra, ...others } = clearLinks(wide);
    expect(extra.length).toBeLessThan(10);
    expect(extra[0]?.weight).toBe(count - 1);
    expect({ ...others, extra: wide.extra }).toEqual(wide);
  });
});
