import { describe, expect, it } from "vitest";
import { initialRoom } from "../../../../src-main/projections/room.ts";
import { en } from "../../../../src-renderer/i18n/en.ts";
import { createSpeech } from "../../../../src-renderer/i18n/language.ts";
import { presenceWords, seatsByPerson } from "../../../../src-renderer/views/team/presence-words.ts";

const speech = createSpeech("en", en);

describe("where somebody is in the room", () => {
  it("is said for what a seat has picked, and never with an id nobody knows", () => {
    expect(presenceWords(null, initialRoom, speech)).toBe("in the room");
    expect(presenceWords("mention x:1 2", initialRoom, speech)).toBe("reads a mention");
    expect(presenceWords("entry 12", initialRoom, speech)).toContain("12");
    expect(presenceWords("statement gone", initialRoom, speech)).toBe("in the room");
    expect(presenceWords("something else", initialRoom, speech)).toBe("in the room");
  });

  it("counts a person's seats and shows the one that looks at something", () => {
    const seats = seatsByPerson([
      { seatId: "a", personId: "p1", at: null },
      { seatId: "b", personId: "p1", at: "entry 3" },
      { seatId: "c", personId: null, at: "entry 4" },
    ]);
    expect([...seats]).toEqual([["p1", { seats: 2, at: "entry 3" }]]);
  });
});
