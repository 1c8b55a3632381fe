import { readdirSync, readFileSync } from "node:fs";
import SQLite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openForWriting, schemaVersion } from "../../../src-main/store/crisis-database.ts";
import { migrate } from "../../../src-main/store/migrations/migrate.ts";
import type { Migration } from "../../../src-main/store/migrations/migration.ts";
import { migrations } from "../../../src-main/store/migrations/migrations.ts";
import { upgradeCrisisFile } from "../../../src-main/store/upgrade-crisis-file.ts";
import { batchOf, type CrisisFolder, crisisFolder, opened } from "../open-crisis.ts";
import { sampleMentions } from "../sample-mentions.ts";

let home: CrisisFolder;

beforeEach(() => {
  home = crisisFolder();
});
afterEach(() => home.cleanUp());

const next = migrations.length + 1;
const addColour: Migration = {
  version: next,
  purpose: "A table that only this test has",
  sql: "CREATE TABLE colour (name TEXT PRIMARY KEY) STRICT; INSERT INTO colour VALUES ('rouge');",
};
const fails: Migration = {
  version: next + 1,
  purpose: "Fails in its second statement",
  sql: "CREATE TABLE half (name TEXT) STRICT; INSERT INTO nowhere VALUES (1);",
};

describe("migrations", () => {
  it("are numbered from 1 without a hole", () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });

  it("are not run again on a file that has them", () => {
    const database = new SQLite(":memory:");
    migrate(database, migrations);
    migrate(database, migrations);
    expect(schemaVersion(database)).toBe(migrations.length);
    database.close();
  });
});

describe("migration 1", () => {
  it("makes strict tables, the indexes for time, author and parent, and the append-only triggers", () => {
    const database = new SQLite(":memory:");
    migrate(database, migrations.slice(0, 1));
    const lists = database.pragma("table_list") as readonly { name: string; strict: number }[];
    const own = lists.filter(({ name }) => !name.startsWith("sqlite_"));
    expect(own.map(({ name }) => name).sort()).toEqual([
      "account",
      "attachment",
      "draft",
      "event",
      "file_fact",
      "later_handle",
      "mention",
      "rejection",
      "source_cursor",
    ]);
    expect(own.every(({ strict }) => strict === 1)).toBe(true);
    const names = database
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type IN ('index', 'trigger')")
      .pluck()
      .all();
    expect(names).toEqual(
      expect.arrayContaining([
        "mention_time",
        "mention_author",
        "mention_parent",
        "event_never_updated",
        "event_never_deleted",
        "event_never_replaced",
      ]),
    );
    database.close();
  });
});

describe("the append-only triggers", () => {
  it.each([
    "UPDATE event SET by = 'x' WHERE position = 1",
    "DELETE FROM event WHERE position = 1",
    "INSERT INTO event SELECT * FROM event WHERE position = 1",
    "INSERT OR REPLACE INTO event SELECT * FROM event WHERE position = 1",
    "REPLACE INTO event SELECT * FROM event WHERE position = 1",
    "INSERT INTO event SELECT * FROM event WHERE position = 1 ON CONFLICT (position) DO UPDATE SET by = 'x'",
    "UPDATE OR REPLACE event SET position = 2 WHERE position = 1",
    "UPDATE mention SET content = 'x' WHERE row = 1",
    "UPDATE mention SET commitment = 'x', content = NULL, salt = NULL, erased_by = 1 WHERE row = 1",
    "UPDATE mention SET content = NULL, salt = NULL, erased_by = 1, time = 0 WHERE row = 1",
    "DELETE FROM mention WHERE row = 1",
    "INSERT OR REPLACE INTO mention SELECT * FROM mention WHERE row = 1",
  ])("refuse %s, whatever the connection's settings", async (sql) => {
    home.create();
    const store = await home.open({ workers: false });
    store.append([opened(), opened("c2")]);
    store.appendMentions(batchOf(sampleMentions(2)));
    await home.close(store);
    for (const recursive of ["ON", "OFF"]) {
      const database = new SQLite(home.path);
      database.pragma(`recursive_triggers = ${recursive}`);
      expect(() => database.exec(sql)).toThrow(/append-only|sealed mention/);
      database.close();
    }
    const again = await home.open({ workers: false });
    expect((await again.verify(null)).intact).toBe(true);
  });
});

describe("an older file", () => {
  it("is backed up beside itself, byte for byte, then migrated", () => {
    home.create();
    const before = readFileSync(home.path);
    const database = openForWriting(home.path);
    upgradeCrisisFile(database, home.path, [...migrations, addColour]);
    expect(schemaVersion(database)).toBe(next);
    expect(database.prepare("SELECT name FROM colour").pluck().all()).toEqual(["rouge"]);
    database.close();
    expect(readFileSync(`${home.path}.v${migrations.length}.bak`).equals(before)).toBe(true);
  });

  it("stays what it was when a migration fails, and its backups are never written over", () => {
    home.create();
    for (let attempt = 0; attempt < 2; attempt++) {
      const database = openForWriting(home.path);
      expect(() =>
        upgradeCrisisFile(database, home.path, [...migrations, { ...fails, version: next }]),
      ).toThrow();
      expect(schemaVersion(database)).toBe(migrations.length);
      database.close();
    }
    const tables = new SQLite(home.path);
    expect(tables.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all()).toEqual([]);
    tables.close();
    expect(readdirSync(home.folder).sort()).toEqual([
      "essai.contrefeu",
      `essai.contrefeu.v${migrations.length}.2.bak`,
      `essai.contrefeu.v${migrations.length}.bak`,
    ]);
  });

  it("is left alone while somebody reads what its backup would miss", async () => {
    home.create();
    const store = await home.open({ workers: false });
    const reader = new SQLite(home.path);
    reader.exec("BEGIN; SELECT count(*) FROM event");
    store.append([opened()]);
    const database = openForWriting(home.path);
    database.pragma("busy_timeout = 0");
    expect(() => upgradeCrisisFile(database, home.path, [...migrations, addColour])).toThrow("file.locked");
    expect(schemaVersion(database)).toBe(migrations.length);
    reader.exec("COMMIT");
    upgradeCrisisFile(database, home.path, [...migrations, addColour]);
    const backup = new SQLite(`${home.path}.v${migrations.length}.bak`);
    expect(backup.prepare("SELECT count(*) FROM event").pluck().get()).toBe(1);
    for (const one of [reader, database, backup]) one.close();
  });

  it("keeps the steps that succeeded before the one that failed", () => {
    home.create();
    const database = openForWriting(home.path);
    expect(() => upgradeCrisisFile(database, home.path, [...migrations, addColour, fails])).toThrow();
    expect(schemaVersion(database)).toBe(next);
    database.close();
  });

  it("of the current version is not backed up", async () => {
    home.create();
    await home.close(await home.open());
    expect(readdirSync(home.folder).some((name) => name.endsWith(".bak"))).toBe(false);
  });
});
