import { readKept } from "../../state/kept.ts";
import { type Columns, firstColumns, noFilter } from "./columns.ts";

/** Columns by crisis file: what one looks for in one crisis means nothing in another. */
export interface KeptColumns {
  readonly byCrisis: Readonly<Record<string, Columns>>;
}

export const columnsKey = { name: "contrefeu.stream", version: 3 };

/** Filters as an earlier version kept them, with the parts that have come since. */
export function completed({ byCrisis }: KeptColumns): KeptColumns {
  const whole = (columns: Columns): Columns => ({
    ...columns,
    list: columns.list.map((one) => ({ ...one, filter: { ...noFilter, ...one.filter } })),
  });
  return {
    byCrisis: Object.fromEntries(
      Object.entries(byCrisis).map(([crisis, columns]) => [crisis, whole(columns)]),
    ),
  };
}

/** The columns of a crisis, as their store will have them. */
export function keptColumnsOf(crisis: string): Columns {
  // Safe: only that store writes under its name.
  const kept = readKept(columnsKey.name, columnsKey.version) as KeptColumns | null;
  return kept?.byCrisis[crisis] ?? firstColumns;
}
