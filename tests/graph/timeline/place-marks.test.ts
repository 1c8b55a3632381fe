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

  it("stand as one with their count where they would overlap", () => {
    const placed = placeMarks([mark(1, 100), mark(2, 104), mark(3, 109)], [], x, 800, textWidth);
    expect(placed).toHaveLength(1);
    expect(placed[0]?.label).toBe("Alerte numéro 1 ×3");
  });

  it("let the starred entry name the cluster", () => {
    const placed = placeMarks([mark(1, 100), mark(2, 104, { isStarred: true })], [], x, 800, textWidth);
    expect(placed[0]?.label).toBe("Alerte numéro 2 ×2");
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
    tone: "amber",
    isDashed: false,
  } as const;

  it("writes no mark's label over a span", () => {
    const placed = placeMarks([mark(1, 20), mark(2, 200)], [review], x, 800, textWidth);
    expect(placed.map((one) => one.label)).toEqual(["Alerte…", ""]);
  });

  it("writes the span's label where no mark stands", () => {
    const [placed] = placeSpans([review], [mark(1, 110), mark(2, 150)], x, 800, textWidth);
    expect(placed?.label).toBe("n° 1 : 27 min");
    expect(placed?.labelX).toBeGreaterThan(50);
  });
});

describe("spans on a lane", () => {
  const span = { id: "s", lane: "feeds", label: "Mastodon : coupée", tone: "quiet", isDashed: true } as const;

  it("are cut to the window", () => {
    const [placed] = placeSpans([{ ...span, from: -500, to: 5000 }], [], x, 800, textWidth);
    expect(placed?.x).toBe(-8);
    expect(placed?.width).toBe(816);
    expect(placed?.label).toBe("Mastodon : coupée");
  });

  it("show no label when too narrow for it", () => {
    expect(placeSpans([{ ...span, from: 10, to: 24 }], [], x, 800, textWidth)[0]?.label).toBe("");
  });
});
