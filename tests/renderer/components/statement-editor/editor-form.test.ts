import { describe, expect, it } from "vitest";
import {
  blankForm,
  draftCommand,
  lacksOf,
  overLimit,
  readForm,
  textOf,
  withTemplate,
} from "../../../../src-renderer/components/statement-editor/editor-form.ts";
import { storyPlaybook } from "../../fake/story-frame.ts";

const template = storyPlaybook.templates[0];
if (template === undefined) throw new Error("The story's playbook has no template");
const fromTemplate = withTemplate(blankForm("fr"), storyPlaybook, template);

describe("the form of a statement", () => {
  it("takes channel, language and approvers from the template, each with a deputy", () => {
    expect(fromTemplate).toMatchObject({ channel: "x", lang: "fr", isHolding: true });
    expect(fromTemplate.approvers.map(({ role }) => role)).toEqual([...template.approvers]);
    for (const { role, deputy, deputyAfterMinutes } of fromTemplate.approvers) {
      expect(deputy).not.toBe(role);
      expect(deputyAfterMinutes).toBeGreaterThan(0);
    }
  });

  it("makes its words from the template until they are written by hand", () => {
    const filled = { ...fromTemplate, values: { phone: "09 70 00 00 00" } };
    expect(textOf(filled)).toContain("09 70 00 00 00");
    expect(textOf({ ...filled, text: "À la main." })).toBe("À la main.");
  });

  it("remembers which template of which version it came from", () => {
    expect(draftCommand(fromTemplate).template).toEqual({
      playbookId: storyPlaybook.id,
      version: storyPlaybook.version,
      templateId: template.id,
    });
  });

  it("counts what is over the channel's limit, and nothing where there is none", () => {
    expect(overLimit(blankForm("fr", { text: "a".repeat(283) }))).toBe(3);
    expect(overLimit(blankForm("fr", { text: "a".repeat(283), channel: "press" }))).toBe(0);
  });

  it("says what is missing before anything is sent", () => {
    expect(lacksOf(blankForm("fr", { approvers: [] }))).toEqual(["title", "text", "approvers"]);
    expect(lacksOf(fromTemplate)).toEqual([]);
  });

  it("comes back from its draft as it was, and from nothing else", () => {
    expect(readForm(JSON.stringify(fromTemplate))).toEqual(fromTemplate);
    for (const kept of [null, "", "…", "{}", "[]", JSON.stringify({ ...fromTemplate, channel: "minitel" })]) {
      expect(readForm(kept)).toBeNull();
    }
  });
});
