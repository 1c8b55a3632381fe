import type { Database } from "better-sqlite3";

/**
 * Tells whether a row's texts are in the file byte for byte as they read: bytes that are not UTF-8 read as U+FFFD, so
 * a text that holds this character could hide a changed byte. Rows without it need no second look.
 */
export type ExactBytes<Row> = (row: Row) => boolean;

/** `key`: the column that names the row. */
export function createExactBytes<Row extends object>(
  database: Database,
  table: string,
  key: keyof Row & string,
  columns: readonly (keyof Row & string)[],
): ExactBytes<Row> {
  const hexes = columns.map((column) => `hex(CAST("${column}" AS BLOB)) AS "${column}"`).join(", ");
  const read = database.prepare<[unknown], Readonly<Record<string, string>>>(
    `SELECT ${hexes} FROM "${table}" WHERE "${key}" = ?`,
  );
  return (row) => {
    const doubtful = columns.filter((column) => String(row[column]).includes("\ufffd"));
    if (doubtful.length === 0) return true;
    const bytes = read.get(row[key]);
    return doubtful.every(
      (column) => bytes?.[column] === Buffer.from(String(row[column]), "utf8").toString("hex").toUpperCase(),
    );
  };
}
