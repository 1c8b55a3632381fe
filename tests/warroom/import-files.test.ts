import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TaskProgress } from "../../src-main/contract/seat-message.ts";
import { sharedData, withoutSharedData } from "../helpers/shared-data.ts";
import { sampleMention, sampleMentions } from "../store/sample-mentions.ts";
import { openTestRoom, type TestRoom } from "./open-test-room.ts";

let test: TestRoom;
beforeEach(async () => {
  test = await openTestRoom();
});
afterEach(() => test.cleanUp());

const rumours = sharedData("rumoureval2017-train");

function write(name: string, lines: readonly string[]): string {
  const path = join(test.folder, name);
  writeFileSync(path, lines.join("\n"));
  return path;
}

const importing = (paths: readonly string[]) =>
  test.room().importFiles({ paths, as: "auto", mapping: null, by: "host" });

describe("importing files into a room", () => {
  it("counts a record that withdraws a mention as an update, and one of a mention never received as skipped", async () => {
    const post = { id_str: "1", created_at: "Mon Mar 02 09:14:03 +0000 2026", text: "texte" };
    const path = write("x.ndjson", [
      JSON.stringify({ ...post, user: { id_str: "7", screen_name: "anna", name: "Anna" } }),
      ...["1", "99"].map((id) => JSON.stringify({ delete: { status: { id_str: id, user_id_str: "7" } } })),
    ]);
    expect(await importing([path]).finished).toMatchObject({
      read: 3,
      added: 1,
      updated: 1,
      skipped: 1,
      rejected: 0,
    });
  });

  it("keeps the good records, quarantines the bad ones with line and reason, and logs what came of it", async () => {
    const path = write("lot.ndjson", [
      JSON.stringify(sampleMention(1)),
      '{"id":"broken',
      JSON.stringify({ ...sampleMention(2), publishedAt: "hier" }),
      JSON.stringify(sampleMention(3)),
      JSON.stringify(sampleMention(3)),
    ]);
    const { importId, finished } = importing([path]);
    expect(await finished).toMatchObject({
      read: 5,
      added: 2,
      updated: 0,
      skipped: 1,
      rejected: 2,
      refusal: null,
    });
    const page = await test.room().ask({ name: "rejections", importId, limit: 10 });
    if ("refused" in page) throw new Error(page.refused);
    expect(page.total).toBe(2);
    expect(page.rows.map((row) => row.line)).toEqual([2, 3]);
    const last = test.room().state().imports.at(-1);
    expect(last).toMatchObject({
      importId,
      fileName: "lot.ndjson",
      added: 2,
      rejected: 2,
      isCancelled: false,
    });
    expect(test.room().state().mentions.received).toBe(2);
  });

  it("counts the same file imported twice as repeats", async () => {
    const path = write(
      "lot.ndjson",
      sampleMentions(10).map((one) => JSON.stringify(one)),
    );
    await importing([path]).finished;
    expect(await importing([path]).finished).toMatchObject({ read: 10, added: 0, updated: 0, skipped: 10 });
  });

  it("says why nothing could be read, and goes on", async () => {
    const path = write("image.png", ["\u0000\u0001\u0002\u0003PNG\u0000\u0000"]);
    const seen: TaskProgress[] = [];
    test.tasks.onProgress((task) => seen.push(task));
    const { refusal } = await importing([path]).finished;
    expect(refusal?.refused).toMatch(/^rejection\./);
    expect(seen.at(-1)).toMatchObject({ kind: "import", state: "failed" });
    expect(await importing([join(test.folder, "absent.ndjson")]).finished).toMatchObject({ added: 0 });
  });

  it("stops at once when cancelled, and keeps what is on disk", async () => {
    const path = write(
      "lot.ndjson",
      sampleMentions(20_000).map((one) => JSON.stringify(one)),
    );
    const { taskId, finished } = importing([path]);
    const stop = test.tasks.onProgress(() => undefined);
    await new Promise((resolve) => setImmediate(resolve));
    expect(test.tasks.cancel(taskId)).toBe(true);
    const result = await finished;
    stop();
    expect(result.isCancelled).toBe(true);
    expect(result.added).toBeLessThan(20_000);
    expect(test.room().state().mentions.received).toBe(result.added);
    expect(test.room().state().imports.at(-1)?.isCancelled).toBe(true);
    expect(test.tasks.cancel(taskId)).toBe(false);
  });

  it("lets commands through while it runs", async () => {
    const path = write(
      "lot.ndjson",
      sampleMentions(10_000).map((one) => JSON.stringify(one)),
    );
    const { finished } = importing([path]);
    const note = {
      type: "write-note",
      kind: "fact",
      text: "pendant",
      mentionIds: [],
      attachments: [],
    } as const;
    await test.run({ ...note, mentionIds: [], attachments: [] });
    expect(test.room().state().mentions.received).toBeLessThan(10_000);
    expect(await finished).toMatchObject({ added: 10_000 });
  });

  it.skipIf(rumours === null)(`reads the real rumour trees (${withoutSharedData} if not)`, async () => {
    const result = await importing([rumours ?? ""]).finished;
    expect(result.refusal).toBeNull();
    expect(result.added).toBeGreaterThan(1000);
    const cascades = await test.room().ask({ name: "cascades", minSize: 10, limit: 100, asOf: null });
    if ("refused" in cascades) throw new Error(cascades.refused);
    expect(cascades.total).toBeGreaterThan(10);
    expect(cascades.cascades.every((one) => one.size >= 10)).toBe(true);
  });
});
