import { create } from "zustand";
import { persist } from "zustand/middleware";
import { useSeatStore } from "../../state/seat-store.ts";
import { type Columns, firstColumns, noFilter } from "./columns.ts";

/** Columns by crisis file: what one looks for in one crisis means nothing in another. */
interface KeptColumns {
  readonly byCrisis: Readonly<Record<string, Columns>>;
}

/** Crises whose columns are remembered, the last used ones. */
const mostCrises = 30;

const useKeptColumns = create<KeptColumns>()(
  persist((): KeptColumns => ({ byCrisis: {} }), {
    name: "contrefeu.stream",
    version: 3,
    // Safe: only this store writes under its name, and the earlier ones lacked nothing but parts of filters.
    migrate: (kept) => completed(kept as KeptColumns),
  }),
);

/** Filters as an earlier version kept them, with the parts that have come since. */
function completed({ byCrisis }: KeptColumns): KeptColumns {
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

const crisisNow = (): string => useSeatStore.getState().crisisPath ?? "";

export function useColumns(): Columns {
  const crisis = useSeatStore((seat) => seat.crisisPath ?? "");
  return useKeptColumns((kept) => kept.byCrisis[crisis] ?? firstColumns);
}

export const columnsNow = (): Columns => columnsOf(crisisNow());

export const columnsOf = (crisis: string): Columns =>
  useKeptColumns.getState().byCrisis[crisis] ?? firstColumns;

export function setColumns(columns: Columns): void {
  const crisis = crisisNow();
  useKeptColumns.setState(({ byCrisis }) => {
    const { [crisis]: _before, ...others } = byCrisis;
    const kept = Object.entries(others).slice(1 - mostCrises);
    return { byCrisis: { ...Object.fromEntries(kept), [crisis]: columns } };
  });
}
