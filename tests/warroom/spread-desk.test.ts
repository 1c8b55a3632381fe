import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createCrisisFile } from "../../src-main/store/create-crisis-file.ts";
import { openCrisisFile } from "../../src-main/store/open-crisis-file.ts";
import { measureSpread } from "../../src-main/warroom/measure-spread.ts";
import { createSpreadDesk, manyMentions } from "../../src-main/warroom/spread-desk.ts";
import { sampleMention } from "../store/sample-mentions.ts";

const now = "2026-03-02T09:00:00.000Z";

it("measures a big crisis in a thread of its own, with the same figures, and keeps its answers", async () => {
  const folder = mkdtempSync(join(tmpdir(), "contrefeu-spread-"));
  const path = join(folder, "grand.contrefeu");
  createCrisisFile(path, { station: "poste-1", now });
  const store = await openCrisisFile(path, { station: "poste-1", workers: false });
  const mentions = Array.from({ length: manyMentions + 100 }, (_, index) =>
    index % 3 === 0
      ? sampleMention(index + 1)
      : sampleMention(index + 1, { kind: "reply", replyTo: `sample:${Math.floor(index / 2) + 1}` }),
  );
  for (let from = 0; from < mentions.length; from += 2000) {
    const batch = mentions.slice(from, from + 2000);
    store.appendMentions({ sourceId: "src", mentions: batch, withdrawn: [], cursor: null, recordedAt: now });
  }
  const desk = createSpreadDesk(store);
  const time = Date.parse(now);
  const spread = await desk.spreadAt(null, time);
  const { cascades, largest, pace } = measureSpread(await store.tree(null), time);
  expect(spread.largest).toEqual(largest);
  expect(spread.cascades.size).toEqual(cascades.size);
  expect(spread.pace).toEqual(pace);
  expect(await desk.spreadAt(null, time)).toBe(spread);
  const past = await desk.spreadAt(1000, time);
  expect(past.tree.rows).toHaveLength(1000);
  await desk.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
