import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { describe, expect, it } from "vitest";
import { readAll, readContent, withFiles } from "./read-all.ts";

const line = (id: number, text = `Mention ${id}, été à Vélibelle`) =>
  JSON.stringify({ id: `web:${id}`, source: "web", kind: "post", publishedAt: "2026-03-02T09:14:03Z", text });
const lines = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => `${line(from + at)}\n`).join("");
const idsOf = (read: { readonly mentions: readonly { readonly id: string }[] }) =>
  read.mentions.map(({ id }) => id);
async function tar(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const archive = pack();
  for (const [name, content] of Object.entries(files)) archive.entry({ name }, content);
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive as unknown as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe("reading archives", () => {
  it("opens gzip, tar and both, told by their bytes and not by their names, and folders of them", async () => {
    const archive = await tar({
      "x/a.ndjson": lines(2),
      "x/inner.bin": gzipSync(lines(2, 2)),
      "README.md": "# Liste",
      "x/tree.json": '{"1":{"2":[]}}',
      "._a": "x",
    });
    await withFiles(
      {
        "1.data": gzipSync(lines(1, 10)),
        "2.tgz": gzipSync(archive),
        "deep/3.ndjson": lines(1, 20),
        "deep/.hidden": "x",
        "empty.txt": "",
      },
      async (folder) => {
        const read = await readAll([folder]);
        expect(idsOf(read)).toEqual(["web:10", "web:0", "web:1", "web:2", "web:3", "web:20"]);
        expect(read.rejected).toEqual([]);
        // The read-me, the tree and the empty file stand beside the records.
        expect(read.skipped).toBe(3);
        expect(read.read).toBe(9);
      },
    );
  });

  it("says where in an archive a bad record stands", async () => {
    const archive = gzipSync(await tar({ "x/a.ndjson": `${line(1)}\n{bad}\n` }));
    const { rejected } = await readContent("all.tar.gz", archive);
    expect(rejected).toMatchObject([{ line: 2, reason: "rejection.not-json" }]);
    expect(rejected[0]?.file.endsWith("all.tar.gz/x/a.ndjson")).toBe(true);
  });

  it("keeps what comes before the cut of a gzip file, and tells of the cut", async () => {
    const noise = Array.from({ length: 3000 }, (_, at) =>
      line(at, `${Math.sin(at)} ${Math.cos(at)} ${Math.tan(at)}`),
    ).join("\n");
    const whole = gzipSync(noise);
    const { mentions, rejected } = await readContent(
      "a.ndjson.gz",
      whole.subarray(0, Math.floor(whole.length / 2)),
    );
    expect(mentions.length).toBeGreaterThan(1000);
    expect(mentions.length).toBeLessThan(2000);
    expect(rejected.map((one) => [one.line > 0, one.reason]).sort()).toEqual([
      [false, "rejection.file-cut"],
      [true, "rejection.record-cut"],
    ]);
  });

  it("does the same for damaged gzip, a cut tar, and a tar cut inside gzip", async () => {
    const noise = (from: number) =>
      Array.from({ length: 2000 }, (_, at) => line(from + at, `${Math.sin(at + from)}`)).join("\n");
    const damaged = Buffer.from(gzipSync(noise(0)));
    damaged.fill(0xff, damaged.length - 2000, damaged.length - 1000);
    const first = await readContent("a.gz", damaged);
    expect(first.mentions.length).toBeGreaterThan(200);
    expect(first.rejected.at(-1)).toMatchObject({ line: 0, reason: "rejection.file-cut" });

    const archive = await tar({ "a.ndjson": noise(0), "b.ndjson": noise(2000) });
    for (const bytes of [
      archive.subarray(0, archive.length * 0.7),
      gzipSync(archive).subarray(0, gzipSync(archive).length * 0.7),
    ]) {
      const read = await readContent("a.tar", bytes);
      expect(read.mentions.length).toBeGreaterThan(2000);
      expect(read.mentions.length).toBeLessThan(4000);
      expect(read.rejected.filter((one) => one.reason === "rejection.file-cut")).toHaveLength(1);
    }
  });

  it("keeps what comes before the damage of a small gzip, and all of one with something after its end", async () => {
    const noise = Array.from({ length: 200 }, (_, at) => line(at, `${Math.sin(at)}`)).join("\n");
    const damaged = Buffer.from(gzipSync(noise));
    damaged.fill(0xff, damaged.length - 400, damaged.length - 300);
    const first = await readContent("a.ndjson.gz", damaged);
    expect(first.mentions.length).toBeGreaterThan(100);
    expect(first.mentions.length).toBeLessThan(200);
    expect(first.rejected.at(-1)).toMatchObject({ line: 0, reason: "rejection.file-cut" });

    const followed = Buffer.concat([gzipSync(lines(3)), Buffer.from("et la suite")]);
    const second = await readContent("a.ndjson.gz", followed);
    expect(idsOf(second)).toEqual(["web:0", "web:1", "web:2"]);
    expect(second.rejected).toMatchObject([{ line: 0, reason: "rejection.file-cut" }]);
  });

  it("puts damaged records in a folder aside with their reason, and does not take them for companions", async () => {
    const files = {
      "a.ndjson": lines(1),
      "b.ndjson": '{"id":"web:2","sour',
      "c.json": "{bad\n",
      "tree.json": "{}",
    };
    await withFiles(files, async (folder) => {
      const { mentions, rejected, skipped } = await readAll([folder]);
      expect(mentions).toHaveLength(1);
      expect(rejected).toMatchObject([
        { line: 0, reason: "rejection.not-json" },
        { line: 0, reason: "rejection.not-json" },
      ]);
      expect(skipped).toBe(1);
    });
  });

  it("refuses archives nested without end", async () => {
    let bytes: Buffer = Buffer.from(lines(1));
    for (let level = 0; level < 12; level++) bytes = gzipSync(bytes);
    await expect(readContent("a.gz", bytes)).rejects.toMatchObject({
      reason: "rejection.archive-too-nested",
    });
  });
});
