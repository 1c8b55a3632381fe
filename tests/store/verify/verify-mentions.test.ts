import { describe, expect, it } from "vitest";
import { batchOf, crisisFolder, opened } from "../open-crisis.ts";
import { sampleMention } from "../sample-mentions.ts";
import { alteredCrisis, broken } from "./altered-crisis.ts";

const { verifyAfter } = alteredCrisis();

describe("verify, of mentions and what stands beside them", () => {
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

  it.each(["NULL", "short_key + 1"])("finds an account moved to where no search looks: %s", (elsewhere) => {
    const edit = `UPDATE account SET short_key = ${elsewhere} WHERE key = 'author-2'`;
    expect(verifyAfter((db) => db.exec(edit))).toEqual(broken(9, "verify.accounts-changed"));
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
});
