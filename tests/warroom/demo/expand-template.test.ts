import { describe, expect, it } from "vitest";
import { makeDecks } from "../../../src-main/warroom/demo/decks.ts";
import { expandTemplate, linesOf, timedTemplate } from "../../../src-main/warroom/demo/expand-template.ts";
import { seededRandom } from "../../../src-main/warroom/demo/seeded-random.ts";
import { corpus } from "./demo-material.ts";

const random = () => seededRandom(1, "test");

describe("Templates of the demo", () => {
  it("fill places and choose between alternatives, an empty one included", () => {
    const text = expandTemplate("À {city}[, oui|]", () => "Nantes", random());
    expect(["À Nantes", "À Nantes, oui"]).toContain(text);
  });

  it("tell the lines of a dialogue and who says each", () => {
    expect(linesOf("A >>asked B >>author C")).toEqual([
      { by: "author", template: "A" },
      { by: "asked", template: "B" },
      { by: "asker", template: "C" },
    ]);
    expect(linesOf("A >> B >>author C >>brand D")).toEqual([
      { by: "author", template: "A" },
      { by: "other", template: "B" },
      { by: "asker", template: "C" },
      { by: "brand", template: "D" },
    ]);
  });

  it("keep to their hours, Paris time", () => {
    expect(timedTemplate("@1T12:31-2T10:00 Merci")).toEqual({
      template: "Merci",
      from: Date.parse("2026-03-03T11:31:00Z"),
      to: Date.parse("2026-03-04T09:00:00Z"),
    });
    expect(timedTemplate("@lumorel_officiel alors ?").template).toBe("@lumorel_officiel alors ?");
  });

  it("do not come back before the whole section has been out", () => {
    const deal = makeDecks({ few: ["a", "b", "c"] }, random());
    expect([deal("few", 0), deal("few", 0), deal("few", 0)].toSorted()).toEqual(["a", "b", "c"]);
  });

  it("leave no mark of the grammar in what is published, and name no place that does not exist", () => {
    const places = Object.values(corpus.texts)
      .flat()
      .flatMap((text) => [...text.matchAll(/\{([\w.]+)\}/g)].map(([, place]) => place ?? ""));
    const known = [
      ...Object.keys(corpus.lexicon),
      "parentName",
      "link",
      "headline",
      "partner",
      "now",
      "ago",
      "soon",
    ];
    expect(places.filter((place) => !known.includes(place))).toEqual([]);
  });
});
