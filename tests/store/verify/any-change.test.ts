import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { tamper } from "../tamper.ts";
import { alteredCrisis } from "./altered-crisis.ts";

const { verifyAfter } = alteredCrisis();

describe("verify", () => {
  it("detects any single changed byte of an entry", () => {
    const columns = ["station", "occurred_at", "recorded_at", "by", "type", "body", "previous", "hash"];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(...columns),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (position, column, place, flip) => {
          expect(verifyAfter((db) => flipByte(db, "event", column, position, place, flip))).toMatchObject({
            intact: false,
            position,
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("detects any single changed byte of a mention", () => {
    const columns = ["salt", "commitment", "content", "source", "lang"];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 23 }),
        fc.constantFrom(...columns),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (row, column, place, flip) => {
          let wasThere = true;
          const verification = verifyAfter((db) => {
            wasThere = flipByte(db, "mention", column, row, place, flip);
          });
          expect(verification.intact).toBe(!wasThere);
        },
      ),
      { numRuns: 80 },
    );
  });

  it("detects any changed number of a mention", () => {
    const columns = ["first_row", "text_row", "id_key", "time", "kind", "account", "parent", "erased_by"];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 23 }),
        fc.constantFrom(...columns),
        fc.integer({ min: 1, max: 1000 }),
        (row, column, by) => {
          const change = `UPDATE mention SET ${column} = ifnull(${column}, 0) + ${by} WHERE row = ${row}`;
          expect(verifyAfter((db) => db.exec(change))).toMatchObject({ intact: false });
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** False when the value is null: nothing to change. */
function flipByte(
  db: Parameters<Parameters<typeof tamper>[1]>[0],
  table: string,
  column: string,
  key: number,
  place: number,
  flip: number,
): boolean {
  const name = table === "event" ? "position" : "row";
  const read = db.prepare<[number], Buffer | null>(
    `SELECT CAST("${column}" AS BLOB) FROM ${table} WHERE ${name} = ?`,
  );
  const bytes = read.pluck().get(key) ?? null;
  if (bytes === null || bytes.length === 0) return false;
  const at = place % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ flip;
  db.prepare(`UPDATE ${table} SET "${column}" = CAST(? AS TEXT) WHERE ${name} = ?`).run(bytes, key);
  return true;
}
