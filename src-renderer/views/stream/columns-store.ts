import { create } from "zustand";
import { persist } from "zustand/middleware";
import { useSeatStore } from "../../state/seat-store.ts";
import { type Columns, firstColumns } from "./columns.ts";
import { columnsKey, completed, type KeptColumns } from "./kept-columns.ts";

/** Crises whose columns are remembered, the last used ones. */
const mostCrises = 30;

const useKeptColumns = create<KeptColumns>()(
  persist((): KeptColumns => ({ byCrisis: {} }), {
    ...columnsKey,
    // Safe: only this store writes under its name, and the earlier ones lacked nothing but parts of filters.
    migrate: (kept) => completed(kept as KeptColumns),
  }),
);

const crisisNow = (): string => useSeatStore.getState().crisisPath ?? "";

export function useColumns(): Columns {
  const crisis = useSeatStore((seat) => seat.crisisPath ?? "");
  return useKeptColumns((kept) => kept.byCrisis[crisis] ?? firstColumns);
}

export const columnsNow = (): Columns => useKeptColumns.getState().byCrisis[crisisNow()] ?? firstColumns;

export function setColumns(columns: Columns): void {
  const crisis = crisisNow();
  useKeptColumns.setState(({ byCrisis }) => {
    const { [crisis]: _before, ...others } = byCrisis;
    const kept = Object.entries(others).slice(1 - mostCrises);
    return { byCrisis: { ...Object.fromEntries(kept), [crisis]: columns } };
  });
}
