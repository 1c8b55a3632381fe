import { describe, expect, it } from "vitest";
import type { CrisisEvent } from "../../../src-main/contract/event.ts";
import { eventSchema } from "../../../src-main/contract/event.ts";
import { entryWords } from "../../../src-renderer/components/entry-words.ts";
import { sentenceKey } from "../../../src-renderer/components/sentence-key.ts";
import { en } from "../../../src-renderer/i18n/en.ts";
import { fr } from "../../../src-renderer/i18n/fr.ts";
import { createSpeech } from "../../../src-renderer/i18n/language.ts";
import { tellStory } from "../fake/crisis-story.ts";
import { createFakeLog } from "../fake/fake-log.ts";

const log = createFakeLog();
tellStory(log);
const room = log.room();
const french = createSpeech("fr", fr);
const english = createSpeech("en", en);

describe("an entry's sentence", () => {
  it("exists for every event the log can hold", () => {
    const types = eventSchema().options.map((option) => option.shape.type.value);
    expect(types.length).toBeGreaterThan(50);
    const missing = types.filter((type) => !french.has(sentenceKey({ type } as CrisisEvent)));
    expect(missing).toEqual([]);
  });

  it("has every place filled, in both languages, all through a crisis", () => {
    for (const entry of log.entries) {
      for (const speech of [french, english]) {
        const words = entryWords(entry, room, speech);
        expect(words).not.toMatch(/undefined|\{\w+\}/);
        expect(words.length).toBeGreaterThan(3);
      }
    }
  });

  it("names people, roles and numbers", () => {
    const approved = log.entries.find(({ event }) => event.type === "statement-approved");
    if (approved === undefined) throw new Error("The story approves a statement");
    expect(entryWords(approved, room, french)).toBe("Julien Morel valide la déclaration n°\u00a01 (Juriste)");
    expect(entryWords(approved, room, english)).toBe("Julien Morel approved statement no. 1 (Legal counsel)");
  });
});
