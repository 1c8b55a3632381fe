import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MentionRow } from "../../../../src-main/contract/answer.ts";
import { foldCopies, nobodyStands } from "../../../../src-renderer/views/stream/fold-copies.ts";
import { sampleRow } from "./sample-rows.ts";

const copy = (row: number, of: string | null, count = 5): MentionRow =>
  sampleRow(row, row, of === null ? {} : { copies: { count, accounts: count, of } });

const newestFirst = (rows: readonly MentionRow[]): readonly MentionRow[] =>
  rows.toSorted((a, b) => b.cursor.row - a.cursor.row);

describe("near-identical texts", () => {
  it("take one line a group, and no row is ever lost or shown twice", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(null, "a", "b", "c"), { maxLength: 60 }), (groups) => {
        const rows = newestFirst(groups.map((group, at) => copy(at + 1, group)));
        const { items } = foldCopies(rows, nobodyStands);
        const shown = items.flatMap(({ row, hidden }) => [row, ...hidden]).map(({ cursor }) => cursor.row);
        expect(shown.toSorted((a, b) => b - a)).toEqual(rows.map(({ cursor }) => cursor.row));
        const standing = items.map(({ row }) => row.copies?.of).filter((of) => of !== undefined);
        expect(new Set(standing).size).toBe(standing.length);
      }),
    );
  });

  it("are stood for by the newest one", () => {
    const { items } = foldCopies(newestFirst([copy(1, "a"), copy(2, null), copy(3, "a")]), nobodyStands);
    expect(items.map(({ key, hidden }) => [key, hidden.length])).toEqual([
      ["3", 1],
      ["2", 0],
    ]);
  });

  it("go on being stood for by the same row when newer ones come above: nothing in sight gives way", () => {
    const before = foldCopies(newestFirst([copy(1, "a"), copy(2, "a")]), nobodyStands);
    const after = foldCopies(newestFirst([copy(1, "a"), copy(2, "a"), copy(9, "a")]), before.standing);
    expect(after.items.map(({ key, hidden }) => [key, hidden.length])).toEqual([["2", 2]]);
  });

  it("choose another when theirs left the window", () => {
    const before = foldCopies(newestFirst([copy(1, "a"), copy(2, "a")]), nobodyStands);
    const after = foldCopies([copy(1, "a")], before.standing);
    expect(after.items.map(({ key }) => key)).toEqual(["1"]);
  });

  it("are not folded when they are few, for that may be chance, unless they are a campaign", () => {
    const rows = newestFirst([copy(1, "a", 4), copy(2, "a", 4)]);
    expect(foldCopies(rows, nobodyStands).items).toHaveLength(2);
    const campaign = rows.map((row) => ({ ...row, family: "campaign" as const }));
    expect(foldCopies(campaign, nobodyStands).items).toHaveLength(1);
  });
});
