import type { MentionKind } from "../../../src-main/contract/mention.ts";
import type { SpreadFamily } from "../../../src-main/contract/vocabulary.ts";
import type { ArrivalSpan, Bringer } from "../../state/mentions-behind.ts";

export type ColumnView = "all" | "toHandle" | "press";
export type AssignedTo = "any" | "me" | "anyone";

/** What a column keeps of the stream, as a person set it. Empty lists narrow nothing. */
export interface ColumnFilter {
  readonly view: ColumnView;
  /** In the query language. */
  readonly text: string;
  readonly sources: readonly string[];
  readonly kinds: readonly MentionKind[];
  readonly families: readonly SpreadFamily[];
  readonly langs: readonly string[];
  readonly isFlagged: boolean;
  readonly assigned: AssignedTo;
  /** Handle or id of one author. */
  readonly author: string | null;
  /** When they came in: what a pace counts. */
  readonly arrived: ArrivalSpan | null;
  /** Handle or id of the account that others relayed. */
  readonly relaysOf: string | null;
  /** The source or import that brought them. */
  readonly broughtBy: Bringer | null;
  /** One cascade: its root, and the handle that names it where it is known. */
  readonly cascade: { readonly root: string; readonly handle: string | null } | null;
}

export interface Column {
  readonly id: string;
  /** Given by a person; null: named after what it shows. */
  readonly name: string | null;
  readonly filter: ColumnFilter;
}

/** Never empty. `last` numbers the next column. */
export interface Columns {
  readonly list: readonly Column[];
  readonly last: number;
  /** False until a person has arranged them: until then the width decides how many there are. */
  readonly isArranged: boolean;
}

export const noFilter: ColumnFilter = {
  view: "all",
  text: "",
  sources: [],
  kinds: [],
  families: [],
  langs: [],
  isFlagged: false,
  assigned: "any",
  author: null,
  arrived: null,
  relaysOf: null,
  broughtBy: null,
  cascade: null,
};

const column = (id: string, view: ColumnView): Column => ({ id, name: null, filter: { ...noFilter, view } });

export const firstColumns: Columns = { list: [column("c1", "all")], last: 3, isArranged: false };
/** What a wall shows before anybody has arranged it. */
export const wallColumns: Columns = {
  list: [column("c1", "all"), column("c2", "toHandle"), column("c3", "press")],
  last: 3,
  isArranged: false,
};

/** Width of a pane (CSS px) from which several columns are shown by themselves. */
export const wallWidth = 2400;
export const mostColumns = 8;

/** The columns to show in this width: as arranged, or as many as are at ease. */
export function columnsFor(columns: Columns, width: number): Columns {
  if (columns.isArranged || width < wallWidth) return columns;
  const [first] = columns.list;
  return first === undefined ? wallColumns : { ...wallColumns, list: [first, ...wallColumns.list.slice(1)] };
}

/** A new column right of `after` (at the end when it is not there); the same columns when there are enough. */
export function addColumn(columns: Columns, after: string | null, filter: ColumnFilter = noFilter): Columns {
  if (columns.list.length >= mostColumns) return columns;
  const last = columns.last + 1;
  const made: Column = { id: `c${last}`, name: null, filter };
  const at = columns.list.findIndex(({ id }) => id === after);
  const place = at < 0 ? columns.list.length : at + 1;
  return { list: columns.list.toSpliced(place, 0, made), last, isArranged: true };
}

/** The last column cannot be removed. */
export function removeColumn(columns: Columns, id: string): Columns {
  const list = columns.list.filter((one) => one.id !== id);
  return list.length === 0 ? columns : { ...columns, list, isArranged: true };
}

export function renameColumn(columns: Columns, id: string, name: string): Columns {
  const given = name.trim().slice(0, 80);
  return change(columns, id, (one) => ({ ...one, name: given === "" ? null : given }));
}

/** Moves a column `by` places to the right (negative: left); it stops at the ends. */
export function moveColumn(columns: Columns, id: string, by: number): Columns {
  const from = columns.list.findIndex((one) => one.id === id);
  const moved = columns.list[from];
  if (moved === undefined) return columns;
  const to = Math.min(Math.max(from + by, 0), columns.list.length - 1);
  return {
    ...columns,
    list: columns.list.toSpliced(from, 1).toSpliced(to, 0, moved),
    isArranged: true,
  };
}

/** Narrowing the only column is no arrangement: a wall still gets its three. */
export function changeFilter(columns: Columns, id: string, filter: Partial<ColumnFilter>): Columns {
  const changed = change(columns, id, (one) => ({ ...one, filter: { ...one.filter, ...filter } }));
  return columns.list.length === 1 ? { ...changed, isArranged: columns.isArranged } : changed;
}

function change(columns: Columns, id: string, made: (one: Column) => Column): Columns {
  return {
    ...columns,
    list: columns.list.map((one) => (one.id === id ? made(one) : one)),
    isArranged: true,
  };
}
