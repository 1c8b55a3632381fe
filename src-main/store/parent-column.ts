/**
 * How a row names its parent: the row of the parent's first version when it was here already (recent parents then
 * stand together in the index), else minus its key, minus one. Null: none.
 */
export type ParentColumn = number | null;

/** Column for a parent that has not been received. */
export function unknownParent(key: number): number {
  return -key - 1;
}

/** Key of a parent that had not been received, from its column. */
export function unknownParentKey(column: number): number {
  return -column - 1;
}
