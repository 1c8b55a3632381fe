import { describe, expect, it } from "vitest";
import { foldText } from "../../../../src-main/analysis/fold-text.ts";
import type { EntryView } from "../../../../src-main/contract/room-state.ts";
import type { Lane } from "../../../../src-main/contract/vocabulary.ts";
import { everyEntry, listEntries, localDay, withDays } from "../../../../src-renderer/views/log/log-items.ts";

function note(
  position: number,
  occurredAt: string,
  text: string,
  more: Partial<Pick<EntryView, "by" | "lane" | "isStarred" | "recordedAt">> = {},
): EntryView {
  return {
    position,
    occurredAt: `2026-03-0${occurredAt}:00.000Z`,
    recordedAt: more.recordedAt ?? `2026-03-0${occurredAt}:00.000Z`,
    by: more.by ?? "p1",
    lane: more.lane ?? "notes",
    isStarred: more.isStarred ?? false,
    correctedBy: null,
    cancelledBy: null,
    event: {
      type: "note-written",
      entryId: `e${position}`,
      kind: "fact",
      text,
      mentionIds: [],
      attachments: [],
    },
  };
}

const entries = [
  note(1, "3T12:00", "Trois appels au standard", { by: "p2" }),
  note(2, "3T12:30", "Décision : retirer le lot", { lane: "decisions", isStarred: true }),
  note(3, "3T11:00", "Une vidéo circulait déjà", { recordedAt: "2026-03-03T12:40:00.000Z" }),
  note(4, "4T09:00", "L’AFP rappelle", { isStarred: true }),
];
const folded = (entry: EntryView): string =>
  entry.event.type === "note-written" ? foldText(entry.event.text).trim() : "";
const shown = (filter: Partial<typeof everyEntry>, order: "occurred" | "recorded" = "occurred") =>
  listEntries(entries, { ...everyEntry, ...filter }, order, folded).map(({ position }) => position);

describe("the main courante as it is looked at", () => {
  it("stands in the order of facts, or in the order of recording", () => {
    expect(shown({})).toEqual([3, 1, 2, 4]);
    expect(shown({}, "recorded")).toEqual([1, 2, 3, 4]);
  });

  it("is searched by the beginnings of words, accents and case aside", () => {
    expect(shown({ text: "DECIS lot" })).toEqual([2]);
    expect(shown({ text: "video" })).toEqual([3]);
    expect(shown({ text: "afp" })).toEqual([4]);
    expect(shown({ text: "ppel" })).toEqual([]);
  });

  it("is narrowed by lanes, by whoever recorded, by the story and by the period, all together", () => {
    expect(shown({ lanes: ["decisions", "alerts"] satisfies Lane[] })).toEqual([2]);
    expect(shown({ by: "p2" })).toEqual([1]);
    expect(shown({ isStory: true })).toEqual([2, 4]);
    const period = { from: Date.parse("2026-03-03T11:00:00Z"), to: Date.parse("2026-03-03T12:30:00Z") };
    expect(shown({ period })).toEqual([3, 1]);
    expect(shown({ period, by: "p2", text: "standard" })).toEqual([1]);
  });

  it("begins each day with its name, whatever is filtered", () => {
    // The day of Greenwich, wherever this runs.
    const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
    const items = withDays(listEntries(entries, everyEntry, "occurred", folded), "occurred", dayOf);
    const kinds = items.map((item) => (item.kind === "day" ? "day" : item.entry.position));
    expect(kinds).toEqual(["day", 3, 1, 2, "day", 4]);
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    expect(localDay(new Date(2026, 2, 3, 23, 59).getTime())).not.toBe(
      localDay(new Date(2026, 2, 4).getTime()),
    );
  });
});
