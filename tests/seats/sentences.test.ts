import { describe, expect, it } from "vitest";
import { refuse } from "../../src-main/contract/refusal.ts";
import { seatSentences } from "../../src-main/seats/seat-sentences.ts";
import { joinSentences } from "../../src-main/seats/sentences.ts";

describe("the sentence of a refusal", () => {
  it("is said in the asked language with its arguments", () => {
    const say = joinSentences([
      { "a.b": { fr: "{count, plural, one {# relais} other {# relais}} de trop", en: "{count} too many" } },
    ]);
    expect(say(refuse("a.b", { count: 1200 }), "fr")).toBe("1\u202f200 relais de trop");
    expect(say(refuse("a.b", { count: 2 }), "en")).toBe("2 too many");
  });

  it("keeps French signs to their word, and what a person wrote as it is", () => {
    const say = joinSentences([{ "a.b": { fr: "« {name} » : non ; oui ?", en: "{name} : no" } }]);
    expect(say(refuse("a.b", { name: "a : b" }), "fr")).toBe(
      "«\u00a0a : b\u00a0»\u00a0: non\u00a0; oui\u00a0?",
    );
    expect(say(refuse("a.b", { name: "a" }), "en")).toBe("a : no");
  });

  it("never fails on a missing argument or an unknown key", () => {
    const say = joinSentences([{ "a.b": { fr: "{who} n’est pas là.", en: "{who} is not here." } }]);
    expect(say(refuse("a.b"), "en")).toBe("{who} is not here.");
    expect(say(refuse("a.unknown"), "en")).toBe("a.unknown");
  });

  it("stands in one catalogue only", () => {
    expect(() => joinSentences([seatSentences, { "seat.broken": { fr: "a", en: "b" } }])).toThrow(
      "seat.broken",
    );
  });
});
