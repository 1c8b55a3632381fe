import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeMarks, placeSpans } from "../../../src-renderer/graph/timeline/place-marks.ts";
import type { TimelineMark } from "../../../src-renderer/graph/timeline/timeline-model.ts";

const textWidth = (text: string): number => text.length * 6;
const x = (time: number): number => time;

function mark(position: number, time: number, parts: Partial<TimelineMark> = {}): TimelineMark {
  return {
    position,
    lane: "alerts",
    time,
    recordedAt: time,
    label: `Alerte numéro ${position}`,
    tone: "red",
    isKey: true,
    isStarred: false,
    ...parts,
  };
}

describe("marks on a lane", () => {
  it("stand apart with their labels where there is room", () => {
    const placed = placeMarks([mark(1, 10), mark(2, 400)], [], x, 800, textWidth);
    expect(placed.map((one) => one.label)).toEqual(["Alerte numéro 1", "Alerte numéro 2"]);
  });

  it("stand as one that says how many more it holds where they would overlap", () => {
    const placed = placeMarks([mark(1, 100), mark(2, 104), mark(3, 109)], [], x, 800, textWidth);
    expect(placed).toHaveLength(1);
    expect(placed[0]?.label).toBe("Alerte numéro 1 +2");
  });

  it("let the starred entry name the cluster", () => {
    const placed = placeMarks([mark(1, 100), mark(2, 104, { isStarred: true })], [], x, 800, textWidth);
    expect(placed[0]?.label).toBe("Alerte numéro 2 +1");
  });

  it("are a row of beads on a crowded lane, never one mark for all of it", () => {
    const crowd = Array.from({ length: 400 }, (_, at) => mark(at, at * 2));
    const placed = placeMarks(crowd, [], x, 800, textWidth);
    expect(placed.length).toBeGreaterThan(60);
    expect(placed.flatMap((one) => one.marks)).toHaveLength(400);
  });

  it("cut a label to whole words that still mean something", () => {
    const label = "Confirmer l’authenticité du mail interne";
    const cut = (room: number): string | undefined =>
      placeMarks([mark(1, 0, { label }), mark(2, room)], [], x, 800, textWidth)[0]?.label;
    expect(cut(200)).toBe("Confirmer l’authenticité…");
    expect(cut(190)).toBe("Confirmer l’authenticité…");
  });

  it("say nothing sooner than the beginning of a sentence that may mean the contrary", () => {
    const label = "Ne pas répondre sous le message";
    const placed = placeMarks([mark(1, 0, { label }), mark(2, 90)], [], x, 800, textWidth);
    expect(placed[0]?.label).toBe("");
  });

  it("count those of a cluster whose name does not fit", () => {
    const placed = placeMarks([mark(1, 0), mark(2, 5), mark(3, 60)], [], x, 800, textWidth);
    expect(placed[0]?.label).toBe("×2");
  });

  it("never write a label over the next shape, and lose no entry in view", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 60 }), (times) => {
        const placed = placeMarks(
          times.map((time, index) => mark(index, time)),
          [],
          x,
          1000,
          textWidth,
        );
        expect(placed.flatMap((one) => one.marks)).toHaveLength(times.length);
        placed.forEach((one, index) => {
          const next = placed[index + 1];
          const last = Math.max(...one.marks.map((each) => each.time));
          if (next !== undefined && one.label !== "") expect(last + one.labelWidth).toBeLessThan(next.x);
        });
      }),
    );
  });

  it("leave out what is outside the window", () => {
    expect(placeMarks([mark(1, -50), mark(2, 900)], [], x, 800, textWidth)).toEqual([]);
  });
});

describe("a lane of marks and spans", () => {
  const review = {
    id: "r",
    lane: "statements",
    from: 100,
    to: 500,
    label: "n° 1 : 27 min",
    short: "n° 1",
    tone: "amber",
    isDashed: false,
  } as const;

  it("writes no mark's label over a span", () => {
    const placed = placeMarks([mark(1, 20), mark(2, 200)], [review], x, 800, textWidth);
    expect(placed.map((one) => one.label)).toEqual(["", ""]);
  });

  it("writes the span's label where no mark stands", () => {
    const [placed] = placeSpans([review], [mark(1, 110), mark(2, 150)], x, 800, textWidth);
    expect(placed?.label).toBe("n° 1 : 27 min");
    expect(placed?.labelX).toBeGreaterThan(50);
  });
});

describe("spans on a lane", () => {
  const span = {
    id: "s",
    lane: "feeds",
    label: "Mastodon : coupée",
    short: "Mastodon",
    tone: "quiet",
    isDashed: true,
  } as const;

  it("are cut to the window", () => {
    const [placed] = placeSpans([{ ...span, from: -500, to: 5000 }], [], x, 800, textWidth);
    expect(placed?.x).toBe(-8);
    expect(placed?.width).toBe(816);
    expect(placed?.label).toBe("Mastodon : coupée");
  });

  it("have the label of a cut source beside them where they are too narrow for it", () => {
    const [placed] = placeSpans([{ ...span, from: 10, to: 24 }], [], x, 800, textWidth);
    expect(placed?.label).toBe("Mastodon : coupée");
    expect(placed?.labelX).toBeGreaterThan(14);
  });

  it("are named in fewer words where a mark or another span stands beside them, or not at all", () => {
    const cut = { ...span, from: 10, to: 90 };
    const next = { ...span, id: "next", from: 120, to: 400 };
    const after = [{ ...mark(1, 130), lane: "feeds" as const }];
    expect(placeSpans([cut, next], [], x, 800, textWidth)[0]?.label).toBe("Mastodon");
    expect(placeSpans([cut], after, x, 800, textWidth)[0]?.label).toBe("Mastodon");
    expect(placeSpans([{ ...cut, to: 24 }], after, x, 800, textWidth)[0]?.label).toBe("");
  });

  it("are named in fewer words where they stand", () => {
    const statement = {
      ...span,
      isDashed: false,
      label: "Message d’attente · diffusé 12:31",
      short: "n° 1",
      from: 10,
    };
    expect(placeSpans([{ ...statement, to: 260 }], [], x, 800, textWidth)[0]?.label).toBe(statement.label);
    expect(placeSpans([{ ...statement, to: 150 }], [], x, 800, textWidth)[0]?.label).toBe(
      "Message d’attente…",
    );
    expect(placeSpans([{ ...statement, to: 60 }], [], x, 800, textWidth)[0]?.label).toBe("n° 1");
    expect(placeSpans([{ ...statement, to: 24 }], [], x, 800, textWidth)[0]?.label).toBe("");
  });
});
