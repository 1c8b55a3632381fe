import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mention, mentionKinds, mentionSchema } from "../../src-main/contract/mention.ts";
import { parseMentionLine } from "../../src-main/sources/mentions/parse-mention-line.ts";
import { readContent, receivedAt } from "./read-all.ts";

const least = { id: "web:1", source: "web", kind: "article", publishedAt: "2026-03-02T09:14:03Z" };
const parse = (record: unknown) => parseMentionLine(JSON.stringify(record), receivedAt);
const mentionOf = (record: unknown): Mention => {
  const parsed = parse(record);
  if (parsed.outcome !== "mention") throw new Error(JSON.stringify(parsed));
  return parsed.mention;
};
const reasonOf = (record: unknown) => {
  const parsed = parse(record);
  return parsed.outcome === "rejected" ? [parsed.reason, parsed.args] : parsed.outcome;
};

describe("a line of the neutral format", () => {
  it("needs only id, source, kind and publishedAt, and comes out whole", () => {
    const mention = mentionOf(least);
    expect(mention).toEqual({
      ...least,
      author: null,
      text: "",
      lang: null,
      url: null,
      publishedAt: "2026-03-02T09:14:03.000Z",
      receivedAt,
      repostOf: null,
      quoteOf: null,
      replyTo: null,
      root: null,
      links: [],
      hashtags: [],
      mentions: [],
      media: [],
      engagement: null,
      reach: null,
      tone: null,
    });
    expect(mentionSchema.parse(mention)).toEqual(mention);
  });

  it("keeps the receivedAt it carries", () => {
    expect(mentionOf({ ...least, receivedAt: "2026-03-02T10:14:05+01:00" }).receivedAt).toBe(
      "2026-03-02T09:14:05.000Z",
    );
  });

  it("keeps a numeric id exact above 2^53", () => {
    const line =
      '{"id":1900000000000000123,"source":"x","kind":"reply","publishedAt":"2026-03-02T09:14:03Z","replyTo":1900000000000000007,"author":{"id":9007199254740993}}';
    expect(parseMentionLine(line, receivedAt)).toMatchObject({
      mention: {
        id: "1900000000000000123",
        replyTo: "1900000000000000007",
        author: { id: "9007199254740993" },
      },
    });
  });

  it.each([
    [{ ...least, id: undefined }, ["rejection.missing-field", { field: "id" }]],
    [{ ...least, id: "" }, ["rejection.missing-field", { field: "id" }]],
    [{ ...least, source: null }, ["rejection.missing-field", { field: "source" }]],
    [{ ...least, kind: "tweet" }, ["rejection.unknown-kind", { kind: "tweet" }]],
    [{ ...least, kind: undefined }, ["rejection.missing-field", { field: "kind" }]],
    [{ ...least, publishedAt: undefined }, ["rejection.missing-date", undefined]],
    [{ ...least, publishedAt: "yesterday" }, ["rejection.unreadable-date", { value: "yesterday" }]],
    [
      { ...least, publishedAt: "2026-02-30T00:00:00Z" },
      ["rejection.unreadable-date", { value: "2026-02-30T00:00:00Z" }],
    ],
    [{ ...least, publishedAt: 1772442843 }, ["rejection.unreadable-date", { value: "1772442843" }]],
    [{ ...least, text: 5 }, ["rejection.wrong-type", { field: "text" }]],
    [{ ...least, text: "x".repeat(200_001) }, ["rejection.field-too-long", { field: "text", max: 200_000 }]],
    [{ ...least, links: "https://a" }, ["rejection.wrong-type", { field: "links" }]],
    [
      { ...least, links: Array(1001).fill("a") },
      ["rejection.too-many-values", { field: "links", max: 1000 }],
    ],
    [{ ...least, engagement: { likes: -1 } }, ["rejection.wrong-type", { field: "engagement.likes" }]],
    [{ ...least, engagement: { likes: 1.5 } }, ["rejection.wrong-type", { field: "engagement.likes" }]],
    [{ ...least, tone: { score: 2 } }, ["rejection.wrong-type", { field: "tone" }]],
    [[least], ["rejection.not-an-object", undefined]],
    [null, ["rejection.not-an-object", undefined]],
  ])("%# is rejected with its reason", (record, reason) => {
    expect(reasonOf(record)).toEqual(reason);
  });

  it("keeps dates that are absurd but dates", () => {
    expect(mentionOf({ ...least, publishedAt: "0001-01-01T00:00:00Z" }).publishedAt).toBe(
      "0001-01-01T00:00:00.000Z",
    );
    expect(mentionOf({ ...least, publishedAt: "9999-12-31T23:59:59.999Z" }).publishedAt).toBe(
      "9999-12-31T23:59:59.999Z",
    );
  });

  it("never lets a lone surrogate or a NUL through", () => {
    const line =
      '{"id":"a\\ud800","source":"web","kind":"post","publishedAt":"2026-03-02T09:14:03Z","text":"a\\u0000b\\udc00","links":["\\ud83d"]}';
    expect(parseMentionLine(line, receivedAt)).toMatchObject({
      mention: { id: "a\ufffd", text: "a\ufffdb\ufffd", links: ["\ufffd"] },
    });
  });

  it("is refused when nested to do harm, and read when merely long", () => {
    const deep = `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`;
    expect(parseMentionLine(deep, receivedAt)).toMatchObject({ reason: "rejection.too-deep" });
    expect(parseMentionLine("[".repeat(1_000_000), receivedAt)).toMatchObject({
      reason: "rejection.too-deep",
    });
    expect(mentionOf({ ...least, text: "[{".repeat(20_000) }).text).toHaveLength(40_000);
  });

  const name = fc.string({ maxLength: 40, unit: "grapheme" }).map((text) => text.replaceAll("\0", ""));
  const optional = (of: fc.Arbitrary<string>) =>
    fc.option(
      of.filter((text) => text !== ""),
      { nil: null },
    );
  const reference = optional(name);
  const count = fc.option(fc.nat(), { nil: null });
  const instant = fc
    .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString());
  const mention: fc.Arbitrary<Mention> = fc.record({
    id: name.filter((text) => text !== ""),
    source: fc.constantFrom("x", "bluesky", "web"),
    kind: fc.constantFrom(...mentionKinds),
    author: fc.option(
      fc.record({ id: optional(name), handle: optional(name), name: optional(name), followers: count }),
      { nil: null },
    ),
    text: name,
    lang: optional(fc.constantFrom("fr", "en-GB")),
    url: optional(name),
    publishedAt: instant,
    receivedAt: instant,
    repostOf: reference,
    quoteOf: reference,
    replyTo: reference,
    root: reference,
    links: fc.array(name),
    hashtags: fc.array(name),
    mentions: fc.array(name),
    media: fc.array(
      fc.record({
        kind: fc.constantFrom("image" as const, "video" as const, "other" as const),
        url: optional(name),
        alt: optional(name),
        hash: optional(name),
      }),
    ),
    engagement: fc.option(
      fc.record({ likes: count, reposts: count, replies: count, quotes: count, views: count }),
      { nil: null },
    ),
    reach: fc.option(fc.nat(), { nil: null }),
    tone: fc.option(
      fc.record({ score: fc.double({ min: -1, max: 1, noNaN: true }).map((score) => score + 0) }),
      { nil: null },
    ),
  });

  it("gives back every mention that was written to it", () => {
    fc.assert(
      fc.property(mention, (written) => {
        expect(JSON.stringify(mentionOf(written))).toBe(JSON.stringify(written));
      }),
    );
  });

  it("gives a mention that satisfies the contract, or a rejection, for any JSON at all", () => {
    const almost = fc.tuple(
      mention,
      fc.constantFrom(...Object.keys(least), "author", "links", "media", "tone", "engagement"),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          almost.map(([whole, key, value]) => ({ ...whole, [key]: value })),
        ),
        (record) => {
          const parsed = parse(record);
          if (parsed.outcome === "mention")
            expect(mentionSchema.safeParse(parsed.mention).error).toBeUndefined();
          else expect(parsed.outcome).toBe("rejected");
        },
      ),
    );
  });
});

describe("a file of mentions", () => {
  it("keeps good lines, quarantines bad ones with their line, and lets duplicates through as updates", async () => {
    const line = (more: object) => JSON.stringify({ ...least, ...more });
    const content = [
      line({}),
      "",
      "{oups",
      line({ kind: "?" }),
      line({ text: "corrigé" }),
      line({ id: "web:2" }).slice(0, 30),
    ].join("\n");
    const { mentions, rejected, read } = await readContent("a.ndjson", content);
    expect(mentions.map(({ id, text }) => [id, text])).toEqual([
      ["web:1", ""],
      ["web:1", "corrigé"],
    ]);
    expect(rejected.map(({ line: at, reason, excerpt }) => [at, reason, excerpt.slice(0, 6)])).toEqual([
      [3, "rejection.record-cut", "{oups"],
      [4, "rejection.unknown-kind", '{"id":'],
      [6, "rejection.record-cut", '{"id":'],
    ]);
    expect(read).toBe(5);
  });
});
