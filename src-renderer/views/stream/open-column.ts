import { addColumn } from "./columns.ts";
import { columnsNow, setColumns } from "./columns-store.ts";
import { activate, setSearching } from "./stream-store.ts";

/** A new column right of another, its search open and under the keys: what it keeps is what one adds it for. */
export function openColumn(after: string): void {
  const before = columnsNow();
  const columns = addColumn(before, after);
  if (columns === before) return;
  const made = columns.list.find(({ id }) => !before.list.some((known) => known.id === id));
  setColumns(columns);
  if (made === undefined) return;
  activate(made.id);
  setSearching(made.id, true);
}
