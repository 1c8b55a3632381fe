import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cleared,
  filterParts,
  isNarrowed,
  toMentionFilter,
  without,
} from "../../../../src-renderer/views/stream/column-filter.ts";
import {
  addColumn,
  type Columns,
  changeFilter,
  columnsFor,
  firstColumns,
  mostColumns,
  moveColumn,
  noFilter,
  removeColumn,
  renameColumn,
} from "../../../../src-renderer/views/stream/columns.ts";

const ids = (columns: Columns): readonly string[] => columns.list.map(({ id }) => id);
const nobody = { period: null, me: null };

describe("columns", () => {
  it("are never none, never too many, and each has its own id, whatever is done to them", () => {
    const deed = fc.record({
      do: fc.constantFrom("add", "remove", "move", "rename", "filter"),
      at: fc.nat(9),
      by: fc.integer({ min: -9, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        let columns = firstColumns;
        for (const { do: what, at, by } of deeds) {
          const id = columns.list[at % columns.list.length]?.id ?? "";
          const before = ids(columns).toSorted();
          if (what === "add") columns = addColumn(columns, id);
          else if (what === "remove") columns = removeColumn(columns, id);
          else if (what === "move") columns = moveColumn(columns, id, by);
          else if (what === "rename") columns = renameColumn(columns, id, ` n${by} `);
          else columns = changeFilter(columns, id, { text: String(by) });
          expect(columns.list.length).toBeGreaterThan(0);
          expect(columns.list.length).toBeLessThanOrEqual(mostColumns);
          expect(new Set(ids(columns)).size).toBe(columns.list.length);
          if (what === "move" || what === "rename" || what === "filter") {
            expect(ids(columns).toSorted()).toEqual(before);
          }
        }
      }),
    );
  });

  it("open to the right of the one they were asked from", () => {
    const two = addColumn(firstColumns, "c1");
    expect(ids(addColumn(two, "c1"))).toEqual(["c1", "c5", "c4"]);
  });

  it("are three on a wall until somebody arranges them", () => {
    expect(columnsFor(firstColumns, 1200).list).toHaveLength(1);
    expect(columnsFor(firstColumns, 2400).list.map(({ filter }) => filter.view)).toEqual([
      "all",
      "toHandle",
      "press",
    ]);
    expect(columnsFor(changeFilter(firstColumns, "c1", { text: "lot" }), 2400).list).toHaveLength(3);
    expect(columnsFor(addColumn(firstColumns, "c1"), 2400).list).toHaveLength(2);
  });

  it("lose a name that is only blanks", () => {
    expect(renameColumn(firstColumns, "c1", "   ").list[0]?.name).toBeNull();
    expect(renameColumn(firstColumns, "c1", " Sud-Ouest ").list[0]?.name).toBe("Sud-Ouest");
  });
});

describe("the filter of a column", () => {
  it("asks for everything when nothing narrows it", () => {
    expect(toMentionFilter(noFilter, nobody)).toEqual({});
    expect(isNarrowed(noFilter)).toBe(false);
  });

  it("says what its views mean, and adds the period of the timeline", () => {
    const period = { from: 1000, to: 61_000.4 };
    expect(toMentionFilter({ ...noFilter, view: "press" }, { period, me: null })).toEqual({
      kinds: ["article"],
      from: "1970-01-01T00:00:01.000Z",
      to: "1970-01-01T00:01:01.000Z",
    });
    expect(toMentionFilter({ ...noFilter, view: "toHandle" }, nobody)).toEqual({ isToHandle: true });
  });

  it("shows a seat without a name nothing as assigned to it", () => {
    expect(toMentionFilter({ ...noFilter, assigned: "me" }, { period: null, me: "p1" }).assignedTo).toBe(
      "p1",
    );
    expect(toMentionFilter({ ...noFilter, assigned: "me" }, nobody).assignedTo).toBe("nobody");
    expect(toMentionFilter({ ...noFilter, assigned: "anyone" }, nobody)).toEqual({ isAssigned: true });
  });

  it("is left with nothing once each of its parts has been taken away", () => {
    let filter = {
      ...noFilter,
      text: "lot",
      sources: ["x", "press"],
      families: ["rumour" as const],
      isFlagged: true,
      assigned: "me" as const,
      author: "@anna",
    };
    const parts = filterParts(filter);
    expect(parts).toHaveLength(7);
    for (const part of parts) filter = { ...filter, ...without(filter, part) } as typeof filter;
    expect(filter).toEqual(cleared);
  });
});
