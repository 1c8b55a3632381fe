import SQLite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openForReading } from "../../../src-main/store/crisis-database.ts";
import { verifyCrisisFile } from "../../../src-main/store/open-crisis-file.ts";
import { verifyCrisis } from "../../../src-main/store/verify/verify-crisis.ts";
import { at, batchOf, crisisFolder, note, opened } from "../open-crisis.ts";
import { sampleMention, sampleMentions } from "../sample-mentions.ts";
import { tamper } from "../tamper.ts";
import { alteredCrisis, broken } from "./altered-crisis.ts";

const { copy, checkpoint, verifyAfter } = alteredCrisis();

describe("verify", () => {
  it("finds an untouched file intact, with and without its checkpoint", () => {
    expect(verifyAfter(null)).toMatchObject({ intact: true, position: 9 });
    expect(verifyAfter(null, checkpoint())).toMatchObject({ intact: true, position: 9 });
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
    const path = copy();
    const writing = new SQLite(path);
    writing.exec(change);
    writing.close();
    const reading = openForReading(path);
    const found = verifyCrisis(reading, checkpoint(), () => undefined);
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
    const path = copy();
    tamper(path, (db) =>
      db.exec("UPDATE event SET type = 'mentions-withdrawn', body = '{oops' WHERE position = 3"),
    );
    const { signal } = new AbortController();
    expect(await verifyCrisisFile(path, null, () => undefined, signal)).toEqual(
      broken(3, "verify.entry-unreadable"),
    );
  });

  it("needs a signed checkpoint to see a cut tail, and then sees it", () => {
    const cut = (db: { exec(sql: string): unknown }) => db.exec("DELETE FROM event WHERE position >= 8");
    expect(verifyAfter(cut)).toMatchObject({ intact: true, position: 7 });
    expect(verifyAfter(cut, checkpoint())).toEqual(broken(8, "verify.tail-cut"));
  });

  it("sees with a checkpoint that the chain was rewritten, although it holds together", async () => {
    const other = crisisFolder();
    other.create();
    const store = await other.open({ workers: false });
    store.append([opened(), ...Array.from({ length: 9 }, (_, i) => note(`autre ${i}`))]);
    expect(await store.verify(null)).toMatchObject({ intact: true });
    expect(await store.verify(checkpoint())).toEqual(broken(8, "verify.chain-rewritten"));
    await other.cleanUp();
  });

  it("refuses a checkpoint that was altered, or is of another crisis", async () => {
    expect(verifyAfter(null, { ...checkpoint(), position: 7 })).toEqual(
      broken(7, "verify.checkpoint-forged"),
    );
    const other = crisisFolder();
    other.create();
    const store = await other.open({ workers: false });
    store.append([opened("c2"), note("un")]);
    const foreign = store.signCheckpoint(at);
    store.append(Array.from({ length: 20 }, (_, number) => note(`${number}`)));
    // Longer than this crisis: nothing was cut from it all the same.
    const longer = store.signCheckpoint(at);
    await other.cleanUp();
    expect(verifyAfter(null, foreign)).toEqual(broken(2, "verify.checkpoint-of-another-crisis"));
    expect(verifyAfter(null, longer)).toEqual(broken(22, "verify.checkpoint-of-another-crisis"));
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
});
