import { describe, expect, it } from "vitest";
import type { EntryView } from "../../../../src-main/contract/room-state.ts";
import { initialRoom } from "../../../../src-main/projections/room.ts";
import { fr } from "../../../../src-renderer/i18n/fr.ts";
import { createSpeech } from "../../../../src-renderer/i18n/language.ts";
import { entryMarkdown, entryText, logMarkdown } from "../../../../src-renderer/views/log/log-copy.ts";

const speech = createSpeech("fr", fr);
const person = { id: "p1", name: "Anne Delmas", roles: [], hasLeft: false, duties: [] };
const room = { ...initialRoom, people: { p1: person } };
const entry: EntryView = {
  position: 12,
  occurredAt: new Date(2026, 2, 3, 14, 10).toISOString(),
  recordedAt: new Date(2026, 2, 3, 16, 12).toISOString(),
  by: "p1",
  lane: "notes",
  isStarred: false,
  correctedBy: null,
  cancelledBy: null,
  event: {
    type: "note-written",
    entryId: "e",
    kind: "fact",
    text: "Trois appels,\nmême *lot* [S2](http://x)",
    mentionIds: ["x:1"],
    attachments: [],
  },
};

describe("a copied entry", () => {
  it("says both its times, what it is, its words, its number and who wrote it", () => {
    expect(entryText(entry, room, speech).replaceAll("\u00a0", " ")).toBe(
      "14:10 (su à 16:12) — Fait — Trois appels, même *lot* [S2](http://x) [n° 12 · Anne Delmas · 1 mention]",
    );
  });

  it("keeps somebody's words words in Markdown, and strikes what was corrected", () => {
    expect(entryMarkdown(entry, room, speech)).toContain("même \\*lot\\* \\[S2\\](http://x)");
    expect(entryMarkdown({ ...entry, correctedBy: 13 }, room, speech)).toContain("~~Trois appels");
  });

  it("stands under its day", () => {
    expect(logMarkdown([entry], room, speech)).toMatch(/^## mardi 3 mars\n\n- \*\*14:10\*\*/);
  });
});
