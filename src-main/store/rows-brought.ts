import type { Database } from "better-sqlite3";
import type { RowRange } from "./crisis-store.ts";

interface BatchRow {
  readonly position: number;
  readonly first: number;
  readonly last: number;
}

interface Brought {
  readonly upTo: number;
  readonly ranges: readonly RowRange[];
}

/** Rows that a source or an import brought, in order, neighbours joined. The log only grows: only its end is read again. */
export function createRowsBrought(database: Database): (sourceId: string) => readonly RowRange[] {
  const read = database.prepare<[number, string], BatchRow>(
    `SELECT position, body ->> '$.firstRow' AS first, body ->> '$.lastRow' AS last FROM event
     WHERE position > ? AND type = 'mentions-received' AND body ->> '$.sourceId' = ? ORDER BY position`,
  );
  const known = new Map<string, Brought>();
  return (sourceId) => {
    const before = known.get(sourceId) ?? { upTo: 0, ranges: [] };
    const ranges = [...before.ranges];
    let { upTo } = before;
    for (const { position, first, last } of read.iterate(upTo, sourceId)) {
      const end = ranges.at(-1);
      if (end !== undefined && first <= end.last + 1) ranges[ranges.length - 1] = { first: end.first, last };
      else ranges.push({ first, last });
      upTo = position;
    }
    known.set(sourceId, { upTo, ranges });
    return ranges;
  };
}
