import { describe, expect, it } from "vitest";
import { factsInText, unfilledRanges } from "../../../../src-renderer/components/statement/facts-in-text.ts";

const factsOf = (text: string): readonly string[] =>
  factsInText(text).map(({ from, to }) => text.slice(from, to));

describe("the facts an approver checks", () => {
  it("are references, phone numbers and hours, whole", () => {
    expect(factsOf("Lot S2-0417 : appelez le 09 70 00 00 00 ; résultats demain à 10 h.")).toEqual([
      "S2-0417",
      "09 70 00 00 00",
      "demain à 10 h",
    ]);
    expect(factsOf("Call 0800 123 456, tomorrow at 10 am.")).toEqual(["0800 123 456", "tomorrow at 10 am"]);
  });

  it("are numbers with their unit, and addresses without the full stop after them", () => {
    expect(factsOf("3,5 % des 4\u202f200 lots, sur https://lumen.example/info.")).toEqual([
      "3,5 %",
      "4\u202f200",
      "https://lumen.example/info",
    ]);
  });

  it("are none in plain words", () => expect(factsOf("Nous vérifions chaque cas.")).toEqual([]));

  it("are found in a 20,000-letter word without freezing", () => {
    expect(factsOf("a".repeat(20_000))).toEqual([]);
    expect(factsOf(`${"a-".repeat(10_000)}1`)).toHaveLength(1);
  });

  it("leave the places still to fill to be told apart", () => {
    expect(unfilledRanges("Appelez {phone} avant {nextUpdate}.")).toEqual([
      { from: 8, to: 15 },
      { from: 22, to: 34 },
    ]);
  });
});
