import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MentionRow } from "../../../../src-main/contract/answer.ts";
import {
  addNewer,
  addNewest,
  addOlder,
  compareCursors,
  refreshRows,
  type StreamWindow,
  startWindow,
  trimWindow,
} from "../../../../src-renderer/views/stream/stream-window.ts";
import { sampleRow } from "./sample-rows.ts";

/** Rows of a stream, newest first; several may share a moment. */
const streams = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 400 })), {
    selector: ([, row]) => row,
    minLength: 1,
    maxLength: 80,
  })
  .map((pairs) =>
    pairs.map(([time, row]) => sampleRow(time, row)).sort((a, b) => compareCursors(a.cursor, b.cursor)),
  );

const keys = (rows: readonly MentionRow[]): readonly number[] => rows.map(({ cursor }) => cursor.row);

/** Each row once, in order, and none of the stream left out between the first and the last. */
function expectWhole(window: StreamWindow, stream: readonly MentionRow[]): void {
  const [first] = window.rows;
  const last = window.rows.at(-1);
  if (first === undefined || last === undefined) return;
  const between = stream.filter(
    ({ cursor }) => compareCursors(cursor, first.cursor) >= 0 && compareCursors(cursor, last.cursor) <= 0,
  );
  expect(keys(window.rows)).toEqual(keys(between));
}

describe("the window on the stream", () => {
  it("has no hole and nothing twice, however it grew and was trimmed", () => {
    fc.assert(
      fc.property(
        streams,
        fc.nat(79),
        fc.array(fc.record({ side: fc.constantFrom("older", "newer", "newest", "trim"), size: fc.nat(12) }), {
          maxLength: 25,
        }),
        (stream, from, steps) => {
          const start = Math.min(from, stream.length - 1);
          let window: StreamWindow = {
            rows: stream.slice(start, start + 5),
            hasNewest: start === 0,
            hasOldest: start + 5 >= stream.length,
          };
          for (const { side, size } of steps) {
            const first = window.rows[0];
            const last = window.rows.at(-1);
            if (first === undefined || last === undefined) break;
            if (side === "older") {
              const rest = stream.filter(({ cursor }) => compareCursors(cursor, last.cursor) > 0);
              window = addOlder(window, rest.slice(0, size + 1), rest.length <= size + 1);
            } else if (side === "newer") {
              const rest = stream.filter(({ cursor }) => compareCursors(cursor, first.cursor) < 0).reverse();
              window = addNewer(window, rest.slice(0, size + 1), rest.length <= size + 1);
            } else if (side === "newest") {
              const rows = stream.slice(0, size + 1);
              window = addNewest(
                window,
                rows,
                rows.length === stream.length ? null : (rows.at(-1)?.cursor ?? null),
              );
            } else {
              window = trimWindow(window, { from: size, to: size + 3 }, 10);
              expect(window.rows.length).toBeLessThanOrEqual(10);
            }
            expectWhole(window, stream);
            expect(window.hasNewest).toBe(window.rows[0] === stream[0]);
            if (window.hasOldest) expect(window.rows.at(-1)).toBe(stream.at(-1));
          }
        },
      ),
    );
  });

  it("brings late arrivals in and lets go of what left, but not in sight of the reader", () => {
    fc.assert(
      fc.property(
        streams,
        fc.infiniteStream(fc.boolean()),
        fc.nat(30),
        fc.nat(8),
        (stream, chance, at, span) => {
          const known = stream.filter(() => chance.next().value);
          const now = stream.filter(() => chance.next().value);
          const window = startWindow(known, true);
          const first = known[Math.min(at, known.length - 1)];
          const last = known[Math.min(at + span, known.length - 1)];
          const top = known[0];
          if (first === undefined || last === undefined || top === undefined) return;
          const isHeld = (cursor: MentionRow["cursor"]): boolean =>
            compareCursors(cursor, first.cursor) >= 0 && compareCursors(cursor, last.cursor) <= 0;
          const asked = now.filter(({ cursor }) => compareCursors(cursor, top.cursor) >= 0);
          const fresh = refreshRows(window, { rows: asked, top: top.cursor, downTo: null }, isHeld);
          const inSight = (rows: readonly MentionRow[]): readonly number[] =>
            keys(rows.filter(({ cursor }) => isHeld(cursor)));
          expect(inSight(fresh.rows)).toEqual(inSight(known));
          const away = (rows: readonly MentionRow[]): readonly number[] =>
            keys(rows.filter(({ cursor }) => !isHeld(cursor)));
          expect(away(fresh.rows)).toEqual(away(asked));
        },
      ),
    );
  });

  it("changes a row in place when a new version came, even in sight", () => {
    const old = sampleRow(10, 1, { versions: 1 });
    const fresh = sampleRow(10, 1, { versions: 2 });
    const window = refreshRows(
      startWindow([old], true),
      { rows: [fresh], top: old.cursor, downTo: null },
      () => true,
    );
    expect(window.rows).toEqual([fresh]);
  });

  it("lets go of rows at the end even when none came", () => {
    const rows = [sampleRow(2, 2), sampleRow(1, 1)];
    const window = startWindow(rows, true);
    const fresh = refreshRows(
      window,
      { rows: rows.slice(0, 1), top: { time: 2, row: 2 }, downTo: null },
      () => false,
    );
    expect(keys(fresh.rows)).toEqual([2]);
  });

  it("stays the same value when nothing changed, so that nothing is drawn again", () => {
    const rows = [sampleRow(2, 2), sampleRow(1, 1)];
    const window = startWindow(rows, true);
    expect(refreshRows(window, { rows, top: { time: 2, row: 2 }, downTo: null }, () => false)).toBe(window);
    expect(trimWindow(window, { from: 0, to: 1 })).toBe(window);
  });

  it("keeps what is in sight when it lets go of the far end", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(20), (at, span) => {
        const rows = Array.from({ length: 320 }, (_, row) => sampleRow(1000 - row, 1000 - row));
        const from = Math.min(at, 299);
        const to = Math.min(from + span, 319);
        const kept = trimWindow(startWindow(rows, true), { from, to }, 60);
        expect(kept.rows).toHaveLength(60);
        for (const row of rows.slice(from, to + 1)) expect(kept.rows).toContain(row);
      }),
    );
  });
});
