import { chmodSync, createWriteStream, readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readFiles } from "../../src-main/sources/read-files.ts";
import { UnreadableFile } from "../../src-main/sources/unreadable-file.ts";
import { readAll, readContent, receivedAt, withFiles } from "./read-all.ts";
import { zip } from "./write-workbook.ts";

const line = (id: number, text = `Mention ${id}, été à Vélibelle`) =>
  JSON.stringify({ id: `web:${id}`, source: "web", kind: "post", publishedAt: "2026-03-02T09:14:03Z", text });
const lines = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => `${line(from + at)}\n`).join("");
const idsOf = (read: { readonly mentions: readonly { readonly id: string }[] }) =>
  read.mentions.map(({ id }) => id);

describe("reading files", () => {
  it.each([
    ["too deep", `"x":${"[".repeat(100_000)}${"]".repeat(100_000)}`, "rejection.too-deep"],
    ["too long", `"text":"${"a".repeat(17_000_000)}"`, "rejection.line-too-long"],
  ])("recognises a file by the first keys of a record %s to be read", async (_, member, reason) => {
    const first = line(0).replace(/"text":.*/, `${member}}`);
    const { mentions, rejected } = await readContent("a.ndjson", `${first}\n${line(1)}\n`);
    expect(rejected).toMatchObject([{ line: 1, reason }]);
    expect(idsOf({ mentions })).toEqual(["web:1"]);
  });

  it("gives batches of the size asked, in the order of the file, with what was read so far", async () => {
    await withFiles({ "a.ndjson": lines(25), "b.ndjson": lines(5, 25) }, async (folder) => {
      const reads: number[] = [];
      const sizes: number[] = [];
      const seen: string[] = [];
      let last = { bytes: 0, totalBytes: null as number | null };
      const paths = [join(folder, "a.ndjson"), join(folder, "b.ndjson")];
      for await (const batch of readFiles(paths, {
        as: "auto",
        mapping: null,
        receivedAt: () => receivedAt,
        batchSize: 10,
      })) {
        sizes.push(batch.mentions.length);
        reads.push(batch.read);
        seen.push(...idsOf(batch));
        last = batch;
      }
      expect(sizes).toEqual([10, 10, 10]);
      expect(reads).toEqual([10, 20, 30]);
      expect(seen).toEqual(Array.from({ length: 30 }, (_, at) => `web:${at}`));
      expect(last.bytes).toBe(last.totalBytes);
    });
  });

  it.each([
    ["binary", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 0, 9, 9]), "rejection.file-binary"],
    ["empty", "", "rejection.file-empty"],
    ["blank", " \n\r\n\t ", "rejection.file-empty"],
    ["byte order mark alone", Buffer.from([0xef, 0xbb, 0xbf]), "rejection.file-empty"],
    ["prose", "Bonjour,\n\nvoici la note de synthèse.\n", "rejection.file-not-recognised"],
    ["other JSON", '{"hello":[1,2,3]}', "rejection.file-not-recognised"],
    ["a web page", "<!DOCTYPE html><html><body>Bonjour</body></html>", "rejection.file-web-page"],
    [
      "other XML",
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
      "rejection.file-not-recognised",
    ],
    ["empty gzip", gzipSync(""), "rejection.file-empty"],
    ["cut gzip header", gzipSync(lines(10)).subarray(0, 12), "rejection.file-cut"],
    ["another zip", zip({ "photo.txt": "x" }), "rejection.file-binary"],
  ])("refuses a file that is %s, in words", async (_, content, reason) => {
    const refused = readContent("file.json", content);
    await expect(refused).rejects.toBeInstanceOf(UnreadableFile);
    await expect(refused).rejects.toMatchObject({ reason });
  });

  it("refuses what is not there, and a folder with nothing in it", async () => {
    await expect(readAll(["/nulle-part/rien.json"])).rejects.toMatchObject({
      reason: "rejection.file-absent",
      file: "/nulle-part/rien.json",
    });
    await withFiles({ ".keep": "" }, async (folder) => {
      await expect(readAll([folder])).rejects.toMatchObject({ reason: "rejection.folder-empty" });
    });
  });

  it("keeps the good file beside a bad one, and quarantines the bad one whole, on line 0", async () => {
    await withFiles({ "good.ndjson": lines(2), "bad.bin": Buffer.alloc(100) }, async (folder) => {
      const { mentions, rejected } = await readAll([
        join(folder, "absent.json"),
        join(folder, "bad.bin"),
        join(folder, "good.ndjson"),
      ]);
      expect(mentions).toHaveLength(2);
      expect(rejected.map(({ line: at, reason }) => [at, reason])).toEqual([
        [0, "rejection.file-absent"],
        [0, "rejection.file-binary"],
      ]);
    });
  });

  // The superuser may read anything.
  it.skipIf(process.getuid?.() === 0)("tells a file that it may not read", async () => {
    await withFiles({ "a.ndjson": lines(1) }, async (folder) => {
      chmodSync(join(folder, "a.ndjson"), 0);
      await expect(readAll([folder])).rejects.toMatchObject({ reason: "rejection.file-forbidden" });
    });
  });

  it("refuses a line of 100 MB with its number, keeps the lines around it, and never holds it", async () => {
    await withFiles({}, async (folder) => {
      const path = join(folder, "long.ndjson");
      await new Promise<void>((resolve) => {
        const out = createWriteStream(path);
        out.write(`${line(1)}\n{"id":"web:2","text":"`);
        const block = Buffer.alloc(1_000_000, "x");
        for (let written = 0; written < 100; written++) out.write(block);
        out.end(`"}\n${line(3)}\n`, () => resolve());
      });
      const before = process.memoryUsage().arrayBuffers;
      let peak = 0;
      const seen: string[] = [];
      const reasons: (string | number)[] = [];
      for await (const batch of readFiles([path], {
        as: "auto",
        mapping: null,
        receivedAt: () => receivedAt,
        batchSize: 1,
      })) {
        peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
        seen.push(...idsOf(batch));
        for (const one of batch.rejected) reasons.push(one.line, one.reason, one.excerpt.length);
      }
      expect(seen).toEqual(["web:1", "web:3"]);
      expect(reasons).toEqual([2, "rejection.line-too-long", 200]);
      expect(peak).toBeLessThan(100_000_000);
    });
  });

  it("reads a JSON list of 40 MB on one single line, element by element", async () => {
    const element = line(7, "é".repeat(2000));
    const content = `[${Array.from({ length: 10_000 }, () => element).join(",")}]`;
    const { mentions, rejected, batches } = await readContent("list.json", content);
    expect(Buffer.byteLength(content)).toBeGreaterThan(40_000_000);
    expect(mentions).toHaveLength(10_000);
    expect(rejected).toEqual([]);
    expect(batches).toBe(10);
  });

  it("keeps the elements of a list that is cut, and tells", async () => {
    const whole = JSON.stringify(
      [1, 2, 3].map((id) => JSON.parse(line(id))),
      null,
      2,
    );
    const { mentions, rejected } = await readContent("list.json", whole.slice(0, whole.length - 60));
    expect(mentions).toHaveLength(2);
    expect(rejected).toMatchObject([{ reason: "rejection.record-cut" }]);
    expect(rejected[0]?.line).toBeGreaterThan(10);
  });

  it("refuses records nested to do harm, in lines and in lists", async () => {
    const deep = `{"a":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
    for (const content of [`${line(1)}\n${deep}\n${line(2)}`, `[${line(1)},\n${deep},\n${line(2)}]`]) {
      const { mentions, rejected } = await readContent("deep.json", content);
      expect(mentions).toHaveLength(2);
      expect(rejected).toMatchObject([{ line: 2, reason: "rejection.too-deep" }]);
    }
  });

  it("stops when it is told to, with the reason", async () => {
    const stop = new AbortController();
    await withFiles({ "a.ndjson": lines(5000) }, async (folder) => {
      const read = async () => {
        for await (const _ of readFiles([folder], {
          as: "auto",
          mapping: null,
          receivedAt: () => receivedAt,
          signal: stop.signal,
          batchSize: 100,
        })) {
          stop.abort(new Error("assez"));
        }
      };
      await expect(read()).rejects.toThrow("assez");
    });
  });

  it("takes the format it is told, and recognises none by itself then", async () => {
    const { rejected } = await readContent("a.json", lines(1), { as: "x-v1" });
    expect(rejected).toMatchObject([{ line: 1, reason: "rejection.missing-field" }]);
  });
});

describe("a file that does not begin with a record", () => {
  it("is recognised by the first sound record below", async () => {
    const { mentions, rejected } = await readContent("a.log", `Connected to the stream\n\n${lines(2)}`);
    expect(idsOf({ mentions })).toEqual(["web:0", "web:1"]);
    expect(rejected).toMatchObject([{ line: 1, reason: "rejection.not-json" }]);
    const damaged = await readContent("b.ndjson", `${'{"cut\n'.repeat(50)}${lines(2)}`);
    expect([damaged.mentions.length, damaged.rejected.length]).toEqual([2, 50]);
  });

  // Open files can be listed on Linux only.
  it.runIf(process.platform === "linux")("leaves no file open when its reader stops early", async () => {
    await withFiles(
      { "a.ndjson": lines(50_000), "b.ndjson.gz": gzipSync(lines(50_000)), "note.txt": "rien" },
      async (folder) => {
        for (let round = 0; round < 30; round++) {
          for await (const _ of readFiles([folder], {
            as: "auto",
            mapping: null,
            receivedAt: () => receivedAt,
          }))
            break;
          for await (const _ of readFiles([join(folder, "b.ndjson.gz")], {
            as: "auto",
            mapping: null,
            receivedAt: () => receivedAt,
          }))
            break;
        }
        const open = () =>
          readdirSync("/proc/self/fd").filter((fd) => {
            try {
              return readlinkSync(`/proc/self/fd/${fd}`).startsWith(folder);
            } catch {
              return false;
            }
          });
        // A stream told to close does so on its own time.
        await expect.poll(open).toEqual([]);
      },
    );
  });
});
