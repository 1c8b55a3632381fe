import type { StatementView } from "../../../src-main/contract/room-state.ts";

/** Columns of the board, in the order words travel; what is corrected stands with what is published. */
export const boardColumns = ["draft", "inReview", "approved", "stale", "rejected", "published"] as const;
export type BoardColumn = (typeof boardColumns)[number];

export const columnOf = ({ status }: Pick<StatementView, "status">): BoardColumn =>
  status === "corrected" ? "published" : status;

/** Statements by column, the newest number first in each. */
export function sortOnBoard(
  statements: Iterable<StatementView>,
): Readonly<Record<BoardColumn, readonly StatementView[]>> {
  const found = Map.groupBy(statements, columnOf);
  const of = (column: BoardColumn): readonly StatementView[] =>
    (found.get(column) ?? []).toSorted((a, b) => b.number - a.number);
  return {
    draft: of("draft"),
    inReview: of("inReview"),
    approved: of("approved"),
    stale: of("stale"),
    rejected: of("rejected"),
    published: of("published"),
  };
}
