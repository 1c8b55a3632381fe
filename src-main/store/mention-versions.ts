import type { Database } from "better-sqlite3";

/** One received version as it stands in the file; content null: erased. */
export interface VersionRow {
  readonly row: number;
  readonly text_row: number;
  readonly erased_by: number | null;
  readonly content: string | null;
}

export interface VersionReader {
  /** The version at this row. */
  at(row: number): VersionRow | null;
  /** First versions at rows in [from, to], in order. */
  firsts(from: number, to: number): readonly VersionRow[];
  /** Id of the mention whose first version stands at this row; null: erased. */
  idAt(row: number): string | null;
  /** Last version; `hasUpdates` false spares the search. */
  latest(firstRow: number, hasUpdates: boolean): VersionRow;
  /** Last version received by `upToRow`, and how many there were by then. */
  latestAt(
    firstRow: number,
    upToRow: number,
  ): { readonly version: VersionRow; readonly versions: number } | null;
  /** Every version received by `upToRow`, oldest first. */
  all(firstRow: number, upToRow: number): readonly VersionRow[];
}

const columns = "row, text_row, erased_by, content";

export function createVersionReader(database: Database): VersionReader {
  const readOne = database.prepare<[number], VersionRow>(`SELECT ${columns} FROM mention WHERE row = ?`);
  const readFirsts = database.prepare<[number, number], VersionRow>(
    `SELECT ${columns} FROM mention WHERE row BETWEEN ? AND ? AND first_row = row ORDER BY row`,
  );
  const readId = database
    .prepare<[number], string | null>("SELECT content ->> '$.id' FROM mention WHERE row = ?")
    .pluck();
  const readLast = database
    .prepare<[number, number], number | null>(
      "SELECT max(row) FROM mention WHERE first_row = ? AND first_row <> row AND row <= ?",
    )
    .pluck();
  const countLater = database
    .prepare<[number, number], number>(
      "SELECT count(*) FROM mention WHERE first_row = ? AND first_row <> row AND row <= ?",
    )
    .pluck();
  const readLater = database.prepare<[number, number], VersionRow>(
    `SELECT ${columns} FROM mention WHERE first_row = ? AND first_row <> row AND row <= ? ORDER BY row`,
  );

  function at(row: number): VersionRow | null {
    return readOne.get(row) ?? null;
  }

  return {
    at,
    firsts: (from, to) => readFirsts.all(from, to),
    idAt: (row) => readId.get(row) ?? null,
    latest(firstRow, hasUpdates) {
      const last = hasUpdates ? readLast.get(firstRow, Number.MAX_SAFE_INTEGER) : null;
      const found = at(last ?? firstRow);
      if (found === null) throw new Error(`Mention row ${last ?? firstRow} is known but not in the file`);
      return found;
    },
    latestAt(firstRow, upToRow) {
      const version = at(readLast.get(firstRow, upToRow) ?? firstRow);
      return version && { version, versions: 1 + (countLater.get(firstRow, upToRow) ?? 0) };
    },
    all(firstRow, upToRow) {
      const first = at(firstRow);
      return first === null ? [] : [first, ...readLater.all(firstRow, upToRow)];
    },
  };
}
