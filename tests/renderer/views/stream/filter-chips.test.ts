import { describe, expect, it } from "vitest";
import { en } from "../../../../src-renderer/i18n/en.ts";
import { fr } from "../../../../src-renderer/i18n/fr.ts";
import { createSpeech } from "../../../../src-renderer/i18n/language.ts";
import { partName } from "../../../../src-renderer/views/stream/FilterChips.tsx";

describe("a part of a column's filter", () => {
  it("calls a source by its name, in the seat's language", () => {
    const name = (value: string, speech: ReturnType<typeof createSpeech>) =>
      partName({ part: "sources", value }, speech);
    expect(name("press", createSpeech("fr", fr))).toBe("Presse");
    expect(name("press", createSpeech("en", en))).toBe("Press");
    expect(name("x", createSpeech("fr", fr))).toBe("X");
    expect(name("our-feed", createSpeech("en", en))).toBe("our-feed");
  });
});
