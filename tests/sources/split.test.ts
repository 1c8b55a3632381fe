import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createJsonSplitter, type SplitValue } from "../../src-main/sources/split-json.ts";
import { type LineBlock, splitLines, textPieces } from "../../src-main/sources/split-lines.ts";

/** The same bytes in chunks cut at any place. */
async function* inChunks(bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer> {
  let from = 0;
  for (const cut of [...cuts].map((at) => at % (bytes.length + 1)).sort((a, b) => a - b)) {
    yield bytes.subarray(from, cut);
    from = cut;
  }
  yield bytes.subarray(from);
}

async function linesOf(bytes: Buffer, cuts: readonly number[], longest?: number) {
  const blocks: LineBlock[] = [];
  for await (const block of splitLines(inChunks(bytes, cuts), longest)) blocks.push(block);
  return blocks.flatMap(({ firstLine, lines, isTooLong }) =>
    lines.map((text, at) => ({ line: firstLine + at, text, isTooLong })),
  );
}

const cuts = fc.array(fc.nat({ max: 5000 }), { maxLength: 12 });
const word = fc.string({ unit: fc.constantFrom("a", "é", "🔥", " ", "\t", '"', "語"), maxLength: 30 });

describe("lines of a stream", () => {
  it("come out whole and numbered, wherever the chunks are cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 1 }),
        fc.constantFrom("\n", "\r\n"),
        cuts,
        async (words, end, places) => {
          const read = await linesOf(Buffer.from(words.join(end) + end), places);
          expect(read).toEqual(words.map((text, at) => ({ line: at + 1, text, isTooLong: false })));
        },
      ),
    );
  });

  it("are dropped when too long, told, and leave the numbers of the others right", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 60 }), { minLength: 1 }), cuts, async (lengths, places) => {
        const read = await linesOf(
          Buffer.from(lengths.map((length) => `${"x".repeat(length)}\n`).join("")),
          places,
          40,
        );
        expect(read.map(({ line, text, isTooLong }) => [line, isTooLong ? "long" : text])).toEqual(
          // Inside one chunk a longer line costs nothing: the bound is on what is carried over.
          read.map(({ line, isTooLong }) => [line, isTooLong ? "long" : "x".repeat(lengths[line - 1] ?? -1)]),
        );
        expect(read.map(({ line }) => line)).toEqual(lengths.map((_, at) => at + 1));
      }),
    );
  });

  it("never cut a character in text pieces", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(word), cuts, async (words, places) => {
        const text = words.join("\n");
        let read = "";
        for await (const piece of textPieces(inChunks(Buffer.from(text), places))) read += piece;
        expect(read).toBe(text);
      }),
    );
  });
});

function split(text: string, places: readonly number[], longest?: number): readonly SplitValue[] {
  const splitter = createJsonSplitter(longest);
  const values: SplitValue[] = [];
  let from = 0;
  for (const cut of [...places].map((at) => at % (text.length + 1)).sort((a, b) => a - b)) {
    values.push(...splitter.push(text.slice(from, cut)));
    from = cut;
  }
  values.push(...splitter.push(text.slice(from)), ...splitter.end());
  return values;
}

describe("values of a JSON document", () => {
  const record = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1 });
  const layout = fc.constantFrom<(records: readonly unknown[]) => string>(
    (records) => JSON.stringify(records),
    (records) => JSON.stringify(records, null, 2),
    (records) => records.map((one) => JSON.stringify(one)).join("\n"),
    (records) => records.map((one) => JSON.stringify(one, null, 1)).join("\n\n"),
    (records) => `${JSON.stringify(records)}\n${JSON.stringify([])}`,
  );

  it("are the records, however printed, wherever the pieces are cut", () => {
    fc.assert(
      fc.property(fc.array(record), layout, cuts, (records, write, places) => {
        const values = split(write(records), places);
        expect(values.map(({ text, fault }) => [JSON.parse(text), fault])).toEqual(
          JSON.parse(JSON.stringify(records)).map((one: unknown) => [one, null]),
        );
      }),
    );
  });

  it("are told cut at any place short of their end, and never throw", () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1 }), fc.nat(), cuts, (records, at, places) => {
        const whole = JSON.stringify(records);
        const values = split(whole.slice(0, (at % (whole.length - 1)) + 1), places);
        expect(values.at(-1)?.fault).toBe("cut");
        for (const value of values.slice(0, -1)) expect(value.fault).toBeNull();
      }),
    );
  });

  it("know the line they begin on", () => {
    expect(split('[\n{"a":\n1},\n\n{"b":"\\n\n"},3\n]', []).map(({ line }) => line)).toEqual([2, 5, 6]);
  });

  it("are passed over when too long or too deep, and the next one is read", () => {
    const text = `[{"a":"${"x".repeat(200)}"},{"b":1},${"[".repeat(150)}${"]".repeat(150)},{"c":2}]`;
    for (const places of [[], [50, 100, 180, 300, 350]]) {
      expect(split(text, places, 100).map(({ text: value, fault }) => fault ?? value)).toEqual([
        "too-long",
        '{"b":1}',
        "too-deep",
        '{"c":2}',
      ]);
    }
  });

  it("survive any text at all", () => {
    const noise = fc.string({
      unit: fc.constantFrom("[", "]", "{", "}", '"', "\\", ",", ":", "a", "1", "\n", " "),
    });
    fc.assert(
      fc.property(noise, cuts, (text, places) => {
        expect(split(text, places)).toEqual(split(text, []));
      }),
    );
  });
});
