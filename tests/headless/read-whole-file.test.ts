import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readWholeFile } from "../../src-main/headless/read-whole-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "contrefeu-whole-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a file to attach", () => {
  it("is read whole, up to the limit", async () => {
    const path = join(folder, "a.txt");
    writeFileSync(path, "quatre");
    expect(Buffer.from((await readWholeFile(path, 6)) ?? []).toString()).toBe("quatre");
    expect(await readWholeFile(path, 5)).toBeNull();
  });

  it("that is absent, a folder or a device is refused in words and never waited for", async () => {
    const refused = (path: string) =>
      expect(readWholeFile(path, 1000)).rejects.toMatchObject({ reason: "rejection.file-unreadable" });
    await refused(join(folder, "absent"));
    await refused(folder);
    if (process.platform !== "win32") await refused("/dev/zero");
  });
});
