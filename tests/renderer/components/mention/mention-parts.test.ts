import { describe, expect, it } from "vitest";
import { noEngagement } from "../../../../src-main/contract/mention.ts";
import {
  engagementTotal,
  paceBetween,
  paceSince,
} from "../../../../src-renderer/components/mention/engagement-pace.ts";
import { crisisTerms, marksOf } from "../../../../src-renderer/components/mention/mention-marks.ts";
import { mentionMarkdown, mentionText } from "../../../../src-renderer/components/mention/mention-words.ts";
import { quoteWords } from "../../../../src-renderer/components/mention/quote-words.ts";
import { fr } from "../../../../src-renderer/i18n/fr.ts";
import { createSpeech } from "../../../../src-renderer/i18n/language.ts";
import { sampleRow } from "../../views/stream/sample-rows.ts";

const minute = 60_000;
const speech = createSpeech("fr", fr);

describe("the pace of a mention", () => {
  it("is what people did a minute, and nothing where the source does not count", () => {
    expect(engagementTotal(null)).toBeNull();
    expect(engagementTotal(noEngagement)).toBeNull();
    expect(engagementTotal({ ...noEngagement, likes: 3, reposts: 4, views: 900 })).toBe(7);
    const before = { at: 0, engagement: { ...noEngagement, reposts: 10 } };
    const after = { at: 5 * minute, engagement: { ...noEngagement, reposts: 60 } };
    expect(paceBetween(before, after)).toBe(10);
    expect(paceBetween(before, { at: 5 * minute, engagement: null })).toBeNull();
  });

  it("is not told from two readings too close to say", () => {
    const engagement = { ...noEngagement, likes: 1 };
    expect(paceBetween({ at: 0, engagement }, { at: 9000, engagement })).toBeNull();
    expect(paceSince(0, { at: minute, engagement })).toBeNull();
    expect(paceSince(0, { at: 2 * minute, engagement })).toBe(0.5);
  });
});

describe("marks", () => {
  it("stand on what matched, accents and case aside", () => {
    const text = "La batterie ÉLECTRIQUE Lumen";
    expect(marksOf(text, ["electrique", "lum*"]).map(({ from, to }) => text.slice(from, to))).toEqual([
      "ÉLECTRIQUE",
      "Lumen",
    ]);
  });

  it("are those of the crisis's query, or of its brand when it asks for nothing", () => {
    expect(crisisTerms({ query: "Lumen OU batterie", brand: "Lumen" })).toEqual(["lumen", "batterie"]);
    expect(crisisTerms({ query: "", brand: "Maison Véra" })).toEqual(["maison vera"]);
    expect(crisisTerms({ query: '"', brand: "Lumen" })).toEqual(["lumen"]);
    expect(crisisTerms(null)).toEqual([]);
  });
});

describe("a copied mention", () => {
  const row = sampleRow(Date.UTC(2026, 2, 3, 15, 54), 1);
  const told = {
    ...row,
    mention: {
      ...row.mention,
      text: "<b>Rappel</b> [ici](https://x.example)\n# titre",
      url: "https://x.example/ >1",
    },
  };

  it("says who, where and when", () => {
    const when = speech.formats.full(row.time);
    expect(when).toMatch(/ mars 2026 à /);
    expect(mentionText(row, speech)).toMatch(/^Message 1\nA 1 @a1 · sample · publication · /);
    expect(mentionText(row, speech)).toContain(when);
  });

  it("cannot write Markdown of its own", () => {
    const lines = mentionMarkdown(told, speech).split("\n");
    expect(lines.every((line) => line.startsWith(">"))).toBe(true);
    expect(lines[0]).toBe("> \\<b\\>Rappel\\</b\\> \\[ici\\](https://x.example)");
    expect(lines[1]).toBe("> \\# titre");
    expect(lines.at(-1)).toBe("> <https://x.example/1>");
  });

  it("of an erased author holds no word of it", () => {
    expect(mentionText({ ...told, isErased: true }, speech)).not.toContain("Rappel");
    const own = { ...told, isErased: true, mention: { ...told.mention, author: null, url: null } };
    expect(mentionText(own, speech)).toMatch(/^Auteur effacé.*\nauteur effacé · /);
  });

  it("that reposted words of an erased author says who reposted, and that the words are erased", () => {
    const author = { id: "a1", handle: "@a1", name: null, followers: null };
    const repost = { ...told, isErased: true, mention: { ...told.mention, author, text: "", url: null } };
    expect(mentionText(repost, speech)).toMatch(/^Mots effacés avec leur auteur.*\n@a1 · /);
  });
});

describe("searching a repeated text", () => {
  it("takes the words that do not change from copy to copy", () => {
    expect(quoteWords("« Bonjour @velo, saviez-vous que vos vélos embarquent des batteries ? »")).toBe(
      '"saviez vous que vos velos embarquent"',
    );
    expect(quoteWords("@a @b ok")).toBeNull();
  });
});
