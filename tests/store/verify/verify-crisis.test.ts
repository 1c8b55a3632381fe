import { copyFileSync } from "node:fs";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Verification } from "../../../src-main/contract/answer.ts";
import type { Checkpoint } from "../../../src-main/contract/log-entry.ts";
import { openForReading } from "../../../src-main/store/crisis-database.ts";
import { verifyCrisisFile } from "../../../src-main/store/open-crisis-file.ts";
import { verifyCrisis } from "../../../src-main/store/verify/verify-crisis.ts";
import { at, batchOf, crisisFolder, eraseAuthor, note, opened } from "../open-crisis.ts";
import { sampleMention, sampleMentions } from "../sample-mentions.ts";
import { tamper } from "../tamper.ts";

const home = crisisFolder();
let checkpoint: Checkpoint;
let copies = 0;

beforeAll(async () => {
  home.create();
  const store = await home.open({ workers: false });
  store.append([opened(), note("un"), note("deux")]);
  store.appendMentions(batchOf(sampleMentions(20)));
  store.append([note("trois")]);
  store.appendMentions(
    batchOf([
      sampleMention(3, { text: "texte modifié \ufffd" }),
      sampleMention(21, { kind: "reply", replyTo: "sample:2" }),
      sampleMention(22, { kind: "quote", quoteOf: "jamais-reçu", author: null, lang: null }),
    ]),
  );
  eraseAuthor(store, "bluesky", "author-1");
  store.attach(Buffer.from("pièce"), "a.txt", "text/plain");
  store.append([note("quatre")]);
  checkpoint = store.signCheckpoint(at);
  store.append([note("cinq")]);
  await home.close(store);
});

afterAll(home.cleanUp);

function verifyAfter(
  work: Parameters<typeof tamper>[1] | null,
  against: Checkpoint | null = null,
): Verification {
  const path = join(home.folder, `copie-${copies++}.contrefeu`);
  copyFileSync(home.path, path);
  if (work !== null) tamper(path, work);
  const database = openForReading(path);
  try {
    return verifyCrisis(database, against, () => undefined);
  } finally {
    database.close();
  }
}

const broken = (position: number, reason: string) =>
  expect.objectContaining({ intact: false, position, reason });

describe("verify", () => {
  it("finds an untouched file intact, with and without its checkpoint", () => {
    expect(verifyAfter(null)).toMatchObject({ intact: true, position: 9 });
    expect(verifyAfter(null, checkpoint)).toMatchObject({ intact: true, position: 9 });
  });

  it("names an entry that was edited", () => {
    const edit = "UPDATE event SET body = replace(body, 'deux', 'DEUX') WHERE position = 3";
    expect(verifyAfter((db) => db.exec(edit))).toEqual(broken(3, "verify.entry-changed"));
  });

  it("names an entry that was deleted", () => {
    expect(verifyAfter((db) => db.exec("DELETE FROM event WHERE position = 3"))).toEqual(
      broken(3, "verify.entry-missing"),
    );
  });

  it("names where an entry was inserted", () => {
    const insert = `UPDATE event SET position = -position WHERE position >= 3;
      UPDATE event SET position = 1 - position WHERE position < 0;
      INSERT INTO event SELECT 3, station, occurred_at, recorded_at, by, type, body, previous, hash FROM event WHERE position = 2`;
    expect(verifyAfter((db) => db.exec(insert))).toEqual(broken(3, "verify.entry-out-of-chain"));
  });

  it("names the first of two entries that were swapped", () => {
    const swap = `UPDATE event SET position = 1000 WHERE position = 2;
      UPDATE event SET position = 2 WHERE position = 3;
      UPDATE event SET position = 3 WHERE position = 1000`;
    expect(verifyAfter((db) => db.exec(swap))).toEqual(broken(2, "verify.entry-out-of-chain"));
  });

  it("names a type column that says something else than the entry", () => {
    const edit = "UPDATE event SET type = 'sitrep-issued' WHERE position = 2";
    expect(verifyAfter((db) => db.exec(edit))).toEqual(broken(2, "verify.columns-disagree"));
  });

  it("names the batch of a mention whose content was changed", () => {
    const edit = "UPDATE mention SET content = replace(content, 'marque', 'concurrente') WHERE row = 7";
    expect(verifyAfter((db) => db.exec(edit))).toMatchObject({
      position: 4,
      reason: "verify.mention-changed",
      args: { row: 7 },
    });
  });

  it("names the batch of a mention that was removed", () => {
    expect(verifyAfter((db) => db.exec("DELETE FROM mention WHERE row = 22"))).toMatchObject({
      position: 6,
      reason: "verify.mention-missing",
      args: { row: 22 },
    });
  });

  it("finds two mentions that were swapped", () => {
    const swap = `UPDATE mention SET row = 1000, first_row = 1000 WHERE row = 3;
      UPDATE mention SET row = 3, first_row = 3 WHERE row = 4; UPDATE mention SET row = 4, first_row = 4 WHERE row = 1000`;
    expect(verifyAfter((db) => db.exec(swap))).toEqual(broken(4, "verify.seal-broken"));
  });

  it("finds a mention that was added after the last sealed one", () => {
    const add = `INSERT INTO mention SELECT 24, 24, 24, 5, time, source, kind, lang, account, parent, erased_by, salt,
      commitment, content FROM mention WHERE row = 3`;
    expect(verifyAfter((db) => db.exec(add))).toEqual(broken(10, "verify.mention-added"));
  });

  it.each([
    ["time", "time = time + 1"],
    ["parent", "parent = 7"],
    ["kind", "kind = 1"],
    ["lang", "lang = 'de'"],
    ["author", "account = 1"],
    ["id", "id_key = id_key + 1"],
  ])("names the column %s that disagrees with its mention", (column, change) => {
    expect(verifyAfter((db) => db.exec(`UPDATE mention SET ${change} WHERE row = 22`))).toMatchObject({
      position: 6,
      reason: "verify.mention-columns-disagree",
      args: { column, row: 22 },
    });
  });

  it("finds the changed place in time or tree of an erased mention, whose content can no longer say", () => {
    expect(verifyAfter((db) => db.exec("UPDATE mention SET time = 0 WHERE row = 1"))).toEqual(
      broken(4, "verify.seal-broken"),
    );
  });

  it("finds an account that was renamed behind its mentions", () => {
    expect(
      verifyAfter((db) => db.exec("UPDATE account SET key = 'autre' WHERE key = 'author-2'")),
    ).toMatchObject({ intact: false, reason: "verify.mention-columns-disagree" });
  });

  it("finds an account whose handle was changed, by which a search would miss its mentions", () => {
    const edit = "UPDATE account SET handle = 'autre' WHERE key = 'author-2'";
    expect(verifyAfter((db) => db.exec(edit))).toMatchObject({
      intact: false,
      reason: "verify.mention-columns-disagree",
      args: { column: "handle" },
    });
  });

  it.each([
    ["account", "INSERT INTO account VALUES (900, 7, 'bluesky', 'autre', 'autre')"],
    ["handle of an account", "INSERT INTO later_handle VALUES ('autre', 2)"],
  ])("finds an added %s that no mention wrote", (_, add) => {
    expect(verifyAfter((db) => db.exec(add))).toEqual(broken(9, "verify.accounts-changed"));
  });

  it("takes an account that changes its handle and goes back to the first one as it is", async () => {
    const other = crisisFolder();
    other.create();
    const store = await other.open({ workers: false });
    store.append([opened()]);
    const author = { id: "a", name: null, followers: null };
    const handles = ["@une", "@deux", "@Une", null];
    for (const [number, handle] of handles.entries())
      store.appendMentions(batchOf([sampleMention(number + 1, { author: { ...author, handle } })]));
    expect(await store.verify(null)).toMatchObject({ intact: true });
    await other.cleanUp();
  });

  it.each([
    ["a trigger was dropped", "DROP TRIGGER event_never_updated", "event_never_updated"],
    ["an index was dropped", "DROP INDEX mention_time", "mention_time"],
    [
      "an index was made to leave an entry out",
      "DROP INDEX event_entry; CREATE INDEX event_entry ON event (position) WHERE type <> 'mentions-received' AND position <> 3",
      "event_entry",
    ],
    ["a trigger was added", "CREATE TRIGGER more AFTER INSERT ON event BEGIN DELETE FROM draft; END", "more"],
  ])("tells when all is there but %s", (_, change, name) => {
    const path = join(home.folder, `copie-${copies++}.contrefeu`);
    copyFileSync(home.path, path);
    const writing = new SQLite(path);
    writing.exec(change);
    writing.close();
    const reading = openForReading(path);
    const found = verifyCrisis(reading, checkpoint, () => undefined);
    reading.close();
    expect(found).toMatchObject({
      intact: false,
      position: 9,
      reason: "verify.structure-changed",
      args: { name },
    });
  });

  it("finds an entry slipped in below all positions a number can hold", () => {
    const insert = `INSERT INTO event SELECT -9223372036854775807, station, occurred_at, recorded_at, by, type, body,
      previous, hash FROM event WHERE position = 1`;
    expect(verifyAfter((db) => db.exec(insert))).toEqual(broken(1, "verify.entry-out-of-chain"));
  });

  it("names the entry that keeps the file from opening as a room", async () => {
    const path = join(home.folder, `copie-${copies++}.contrefeu`);
    copyFileSync(home.path, path);
    tamper(path, (db) =>
      db.exec("UPDATE event SET type = 'mentions-withdrawn', body = '{oops' WHERE position = 3"),
    );
    const { signal } = new AbortController();
    expect(await verifyCrisisFile(path, null, () => undefined, signal)).toEqual(
      broken(3, "verify.entry-unreadable"),
    );
  });

  it("finds a mention erased without the log saying so", () => {
    const erase = (by: string) =>
      `UPDATE mention SET content = NULL, salt = NULL, lang = NULL, erased_by = ${by} WHERE row = 4`;
    for (const by of ["NULL", "7", "2"]) {
      expect(verifyAfter((db) => db.exec(erase(by)))).toEqual(broken(4, "verify.erasure-unlogged"));
    }
  });

  it("finds an attachment whose bytes were changed", () => {
    const edit = "UPDATE attachment SET bytes = x'00'";
    expect(verifyAfter((db) => db.exec(edit))).toMatchObject({ reason: "verify.attachment-changed" });
  });

  it("needs a signed checkpoint to see a cut tail, and then sees it", () => {
    const cut = (db: { exec(sql: string): unknown }) => db.exec("DELETE FROM event WHERE position >= 8");
    expect(verifyAfter(cut)).toMatchObject({ intact: true, position: 7 });
    expect(verifyAfter(cut, checkpoint)).toEqual(broken(8, "verify.tail-cut"));
  });

  it("sees with a checkpoint that the chain was rewritten, although it holds together", async () => {
    const other = crisisFolder();
    other.create();
    const store = await other.open({ workers: false });
    store.append([opened(), ...Array.from({ length: 9 }, (_, i) => note(`autre ${i}`))]);
    expect(await store.verify(null)).toMatchObject({ intact: true });
    expect(await store.verify(checkpoint)).toEqual(broken(8, "verify.chain-rewritten"));
    await other.cleanUp();
  });

  it("refuses a checkpoint that was altered, or is of another crisis", async () => {
    expect(verifyAfter(null, { ...checkpoint, position: 7 })).toEqual(broken(7, "verify.checkpoint-forged"));
    const other = crisisFolder();
    other.create();
    const store = await other.open({ workers: false });
    store.append([opened("c2"), note("un")]);
    const foreign = store.signCheckpoint(at);
    await other.cleanUp();
    expect(verifyAfter(null, foreign)).toEqual(broken(2, "verify.checkpoint-of-another-crisis"));
  });

  it("runs in a thread of its own, tells how far it is, and ends when it is no longer wanted", async () => {
    const other = crisisFolder();
    other.create();
    const store = await other.open();
    store.append([opened()]);
    store.appendMentions(batchOf(sampleMentions(12_000)));
    const told: number[] = [];
    expect(await store.verify(null, (done) => told.push(done))).toMatchObject({ intact: true, position: 2 });
    expect(told.at(-1)).toBe(12_002);
    await expect(store.verify(null, undefined, AbortSignal.abort(new Error("enough")))).rejects.toThrow(
      "enough",
    );
    await other.cleanUp();
  });

  it("looks at one moment of a file that is being written meanwhile", async () => {
    const other = crisisFolder();
    other.create();
    const store = await other.open({ workers: false });
    store.append([opened()]);
    store.appendMentions(batchOf(sampleMentions(20)));
    const reading = openForReading(other.path);
    let written = 20;
    const found = verifyCrisis(reading, store.signCheckpoint(at), () => {
      written++;
      store.appendMentions(batchOf([sampleMention(written)]));
    });
    reading.close();
    expect(written).toBeGreaterThan(20);
    expect(found).toMatchObject({ intact: true, position: 2 });
    await other.cleanUp();
  });

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
