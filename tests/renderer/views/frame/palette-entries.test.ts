import { describe, expect, it } from "vitest";
import type { EntryView, RoomState } from "../../../../src-main/contract/room-state.ts";
import { fr } from "../../../../src-renderer/i18n/fr.ts";
import { createSpeech } from "../../../../src-renderer/i18n/language.ts";
import { entriesThatAnswer } from "../../../../src-renderer/views/frame/palette-entries.ts";
import { tellStory } from "../../fake/crisis-story.ts";
import { createFakeLog } from "../../fake/fake-log.ts";

const log = createFakeLog();
tellStory(log);
const speech = createSpeech("fr", fr);

const noteOf = (position: number, text: string): EntryView => ({
  position,
  occurredAt: "2026-03-03T12:00:00.000Z",
  recordedAt: "2026-03-03T12:00:00.000Z",
  by: "host",
  event: {
    type: "note-written",
    entryId: `n${position}`,
    kind: "fact",
    text,
    mentionIds: [],
    attachments: [],
  },
  lane: "notes",
  isStarred: false,
  correctedBy: null,
  cancelledBy: null,
});

describe("entries in the palette", () => {
  it("are all sought, the oldest of ten thousand like the newest", () => {
    const entries = Array.from({ length: 10_000 }, (_, at) =>
      noteOf(at + 1, at === 0 ? "Éclat inaugural" : `Note ${at}`),
    );
    const room: RoomState = { ...log.room(), entries };
    const found = entriesThatAnswer("eclat", room, speech);
    expect(found.map(({ key }) => key)).toEqual(["entry 1"]);
    expect(entriesThatAnswer("note", room, speech)[0]?.key).toBe("entry 10000");
    expect(entriesThatAnswer("", room, speech)).toEqual([]);
  });
});
