import { hash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CrisisStore } from "../../src-main/store/crisis-store.ts";
import { type CrisisFolder, crisisFolder } from "./open-crisis.ts";

let home: CrisisFolder;
let store: CrisisStore;

beforeEach(async () => {
  home = crisisFolder();
  home.create();
  store = await home.open({ workers: false });
});
afterEach(() => home.cleanUp());

describe("what stands beside the log", () => {
  it("keeps rejected records by import, with their reasons", () => {
    const rejected = { file: "a.ndjson", line: 3, reason: "rejection.not-json", excerpt: "{" };
    store.quarantine("i1", [rejected, { ...rejected, line: 9, args: { max: 5 } }]);
    store.quarantine("i2", [rejected]);
    expect(store.rejections(null, 2).total).toBe(3);
    expect(store.rejections("i1", 10).rows).toEqual([
      { importId: "i1", ...rejected },
      { importId: "i1", ...rejected, line: 9, args: { max: 5 } },
    ]);
  });

  it("keeps an attachment once, under the SHA-256 of its bytes", () => {
    const bytes = Buffer.from("pièce");
    const name = store.attach(bytes, "a.txt", "text/plain");
    expect(store.attach(bytes, "b.txt", "text/plain")).toBe(name);
    expect(name).toBe(hash("sha256", bytes, "hex"));
    expect(store.attachment(name)).toMatchObject({ name: "a.txt", mediaType: "text/plain" });
    expect(Buffer.from(store.attachment(name)?.bytes ?? []).equals(bytes)).toBe(true);
    expect(store.attachment("0".repeat(64))).toBeNull();
  });

  it("keeps the last text of each draft until it is dropped", async () => {
    store.saveDraft("s1", "un", "2026-03-02T09:00:00.000Z");
    store.saveDraft("s1", "deux", "2026-03-02T09:00:01.000Z");
    store.saveDraft("s2", "autre", "2026-03-02T09:00:02.000Z");
    store.dropDraft("s2");
    await home.close(store);
    store = await home.open({ workers: false });
    expect(store.drafts()).toEqual([{ key: "s1", text: "deux", savedAt: "2026-03-02T09:00:01.000Z" }]);
  });
});
