import type { Database } from "better-sqlite3";
import type { CrisisEvent } from "../contract/event.ts";
import { readStored } from "./read-stored.ts";

/** Which mentions their source has withdrawn, and when: by the last row the room had at that moment. */
export interface Withdrawals {
  add(index: number, lastRow: number): void;
  /** True when withdrawn by `upToRow` and not received again since (`latestRow`: its last version by then). */
  isWithdrawn(index: number, upToRow: number, latestRow: number): boolean;
  clear(): void;
}

export function createWithdrawals(): Withdrawals {
  const rows = new Map<number, number[]>();
  return {
    add(index, lastRow) {
      const known = rows.get(index);
      if (known === undefined) rows.set(index, [lastRow]);
      else known.push(lastRow);
    },
    isWithdrawn(index, upToRow, latestRow) {
      const known = rows.get(index);
      return known?.some((row) => row <= upToRow && row >= latestRow) ?? false;
    },
    clear: () => rows.clear(),
  };
}

/** Adds those the log holds. `indexOf` finds a mention by its id, -1: not here. */
export function readWithdrawals(
  withdrawals: Withdrawals,
  database: Database,
  indexOf: (id: string) => number,
  rowsKnownAt: (position: number) => number,
): void {
  const read = database.prepare<[], { position: number; body: string }>(
    "SELECT position, body FROM event INDEXED BY event_withdrawal WHERE type = 'mentions-withdrawn' ORDER BY position",
  );
  for (const { position, body } of read.all()) {
    const event = readStored<CrisisEvent>(body);
    if (event.type !== "mentions-withdrawn") continue;
    const lastRow = rowsKnownAt(position);
    for (const id of event.mentionIds) {
      const index = indexOf(id);
      if (index >= 0) withdrawals.add(index, lastRow);
    }
  }
}
