import { describe, expect, it } from "vitest";
import type { StatementView } from "../../../../src-main/contract/room-state.ts";
import { statementStatuses } from "../../../../src-main/contract/vocabulary.ts";
import {
  boardColumns,
  columnOf,
  sortOnBoard,
} from "../../../../src-renderer/views/statements/board-columns.ts";
import { tellStory } from "../../fake/crisis-story.ts";
import { createFakeLog } from "../../fake/fake-log.ts";

const log = createFakeLog();
tellStory(log);
const statements = Object.values(log.room().statements);

describe("the board of statements", () => {
  it("has a column for every status; the corrected stand with the published", () => {
    for (const status of statementStatuses) expect(boardColumns).toContain(columnOf({ status }));
    expect(columnOf({ status: "corrected" })).toBe("published");
  });

  it("shows each statement once, the newest number first", () => {
    const numbered = [1, 2, 3].map((number): StatementView => {
      const [model] = statements;
      if (model === undefined) throw new Error("The story has no statement");
      return { ...model, id: `s${number}`, number, status: "draft" };
    });
    expect(sortOnBoard(numbered).draft.map(({ number }) => number)).toEqual([3, 2, 1]);
    const all = Object.values(sortOnBoard(statements)).flat();
    expect(all.map(({ id }) => id).toSorted()).toEqual(statements.map(({ id }) => id).toSorted());
  });
});
