import { describe, expect, it } from "vitest";
import { fr } from "../../../../src-renderer/i18n/fr.ts";
import { createSpeech } from "../../../../src-renderer/i18n/language.ts";
import { playbookMarkdown, playbookText } from "../../../../src-renderer/views/playbooks/playbook-copy.ts";
import { readShelf, writeShelf } from "../../../../src-renderer/views/playbooks/shelf-address.ts";
import { storyPlaybook } from "../../fake/story-frame.ts";

const { t } = createSpeech("fr", fr);

describe("a playbook copied", () => {
  it("carries every card with its minute, every question and every template", () => {
    const markdown = playbookMarkdown(storyPlaybook, t);
    for (const { title, dueAfterMinutes } of storyPlaybook.cards) {
      expect(markdown).toContain(`**T+${dueAfterMinutes} min** · ${title}`);
    }
    for (const { question } of storyPlaybook.questions) expect(markdown).toContain(question);
    for (const { text } of storyPlaybook.templates) expect(markdown).toContain(text);
    expect(markdown).toContain("Ne jamais dire");
  });

  it("loses Markdown's signs as plain text", () => {
    const text = playbookText(storyPlaybook, t);
    expect(text).not.toMatch(/\*\*|^#/m);
    expect(text).toContain(storyPlaybook.summary);
  });
});

describe("the address of a playbook", () => {
  it("names it with or without its language", () => {
    expect(readShelf("data-breach")).toEqual({ id: "data-breach", lang: null });
    expect(readShelf(writeShelf({ id: "data-breach", lang: "en" }))).toEqual({
      id: "data-breach",
      lang: "en",
    });
    expect(readShelf("data-breach@de")).toEqual({ id: "data-breach", lang: null });
    expect(readShelf(null)).toBeNull();
  });
});
