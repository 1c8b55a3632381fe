import { describe, expect, it } from "vitest";
import { en } from "../../../../src-renderer/i18n/en.ts";
import { fr } from "../../../../src-renderer/i18n/fr.ts";
import { createSpeech } from "../../../../src-renderer/i18n/language.ts";
import { graphWords } from "../../../../src-renderer/views/propagation/graph-words.ts";
import { campaign, figuresOf, plantAccounts, plantSpread } from "./plant-spread.ts";

const french = graphWords(createSpeech("fr", fr));
const english = graphWords(createSpeech("en", en));
const graph = plantSpread();

describe("a label on the drawing", () => {
  it("names who began a cascade, what it does and how large it is", () => {
    expect(french.labelOf(graph, 0)).toEqual({ title: "@a", detail: "mise en cause · 716 mentions" });
    expect(english.labelOf(graph, 1)).toEqual({
      title: "origin never received",
      detail: "rumour · 20 mentions",
    });
  });

  it("names the repeated text of a campaign, never an account", () => {
    expect(french.labelOf(graph, 2)).toEqual({
      title: "texte répété ×61",
      detail: "campagne · 9 partenaires",
    });
    const nameless = plantSpread({ campaigns: [{ ...campaign, targetCount: 0 }] });
    expect(french.labelOf(nameless, 2)?.detail).toBe("campagne · 58 comptes");
  });

  it("is not there for what is too small to need a name", () => {
    expect(
      french.labelOf(plantSpread({ cascades: [figuresOf("a", { size: 2 })], campaigns: [] }), 0),
    ).toBeNull();
  });

  it("keeps direction marks and line breaks of a hostile name out of the canvas", () => {
    const hostile = plantSpread({
      cascades: [figuresOf("a", { size: 9, handle: `@\u202evil\n${"x".repeat(300)}` })],
      campaigns: [],
    });
    const title = french.labelOf(hostile, 0)?.title ?? "";
    expect(title).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect([...title].length).toBeLessThanOrEqual(44);
  });
});

describe("the words of a node", () => {
  const at = (id: string): string => french.nodeLabelOf(graph, graph.ids.indexOf(id));

  it("say what it is, when, and whether its edge is inferred", () => {
    expect(at("a1")).toMatch(/^@a1 · republication · \d\d:\d\d$/);
    expect(at("a2")).toMatch(/ · lien déduit$/);
    expect(at("b")).toMatch(/^inconnu · jamais reçue/);
  });

  it("tell a copy of a text from a repost", () => {
    expect(at("c")).toMatch(/ · première copie reçue$/);
    expect(at("d")).toMatch(/ · même texte, lien déduit$/);
    expect(at("e1")).toMatch(/ · réponse · \d\d:\d\d$/);
  });

  it("count the mentions of an account", () => {
    expect(french.nodeLabelOf(plantAccounts(), 1)).toBe("@deux · 4 mentions");
  });
});
