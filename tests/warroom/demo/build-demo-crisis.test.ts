import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Mention, mentionSchema, occurrenceTime } from "../../../src-main/contract/mention.ts";
import { buildDemoCrisis } from "../../../src-main/warroom/demo/build-demo-crisis.ts";
import { corpus, firstVersions, isCampaign, originals, script } from "./demo-material.ts";

const hour = 3_600_000;
const time = (mention: Mention) =>
  occurrenceTime(Date.parse(mention.publishedAt), Date.parse(mention.receivedAt));
const between = (from: string, to: string) =>
  firstVersions.filter((mention) => time(mention) >= Date.parse(from) && time(mention) < Date.parse(to))
    .length;
const parents = (mention: Mention) =>
  [mention.repostOf, mention.quoteOf, mention.replyTo].filter((id) => id !== null);

function digestOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}

describe("The demo crisis", () => {
  it("is the same to the byte for the same seed, as recorded here", () => {
    const digest = digestOf(script);
    expect(digestOf(buildDemoCrisis(corpus))).toBe(digest);
    // Changes with any word of the corpus: record the new one once the texts have been read again.
    expect(digest).toBe("5f20d8b676f0708939fc401436f2fbf7ea6be4cf17606a95832793c5948c1760");
  });

  it("is another one for another seed, and still holds together", () => {
    const other = buildDemoCrisis(corpus, 7);
    expect(digestOf(other)).not.toBe(digestOf(script));
    expect(other.steps).toHaveLength(script.steps.length);
  });

  it("holds about 6,000 mentions over 36 hours, on four networks and in the press", () => {
    expect(firstVersions.length).toBeGreaterThan(5_500);
    expect(firstVersions.length).toBeLessThan(6_500);
    const times = firstVersions.map(time);
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThanOrEqual(36 * hour);
    expect([...new Set(firstVersions.map(({ source }) => source))].toSorted()).toEqual([
      "bluesky",
      "forum",
      "mastodon",
      "press",
      "x",
    ]);
    expect(firstVersions.filter(({ kind }) => kind === "article").length).toBeGreaterThan(50);
  });

  it("comes in three waves with quieter hours between them", () => {
    const first = between("2026-03-03T11:00:00.000Z", "2026-03-03T12:00:00.000Z");
    const lull = between("2026-03-03T12:25:00.000Z", "2026-03-03T12:55:00.000Z") * 2;
    const second = between("2026-03-03T13:00:00.000Z", "2026-03-03T14:00:00.000Z");
    const night = between("2026-03-03T23:00:00.000Z", "2026-03-04T04:00:00.000Z") / 5;
    const third = between("2026-03-04T09:00:00.000Z", "2026-03-04T10:00:00.000Z");
    const after = between("2026-03-04T13:00:00.000Z", "2026-03-04T14:00:00.000Z");
    expect(first).toBeGreaterThan(lull * 1.3);
    expect(second).toBeGreaterThan(lull * 1.3);
    expect(third).toBeGreaterThan(night * 10);
    expect(third).toBeGreaterThan(after * 2);
  });

  it("is received in order, and its mentions keep to the contract", () => {
    const received = script.mentions.map(({ receivedAt }) => receivedAt);
    expect(received).toEqual(received.toSorted());
    for (const mention of script.mentions) mentionSchema.parse(mention);
  });

  it("says nearly nothing twice, outside reposts and the campaign", () => {
    const texts = originals.map(({ text }) => text).filter((text) => !isCampaign(text));
    expect(new Set(texts).size / texts.length).toBeGreaterThan(0.97);
  });

  it("keeps to what each network allows", () => {
    const limits: Readonly<Record<string, number>> = { x: 280, bluesky: 300, mastodon: 500 };
    for (const { source, text } of originals)
      expect(text.length).toBeLessThanOrEqual(limits[source] ?? 20_000);
  });

  it("answers what was received, but for about one answer in a hundred", () => {
    const ids = new Set(firstVersions.map(({ id }) => id));
    const references = firstVersions.flatMap(parents);
    const unknown = references.filter((id) => !ids.has(id)).length / references.length;
    expect(unknown).toBeGreaterThan(0.004);
    expect(unknown).toBeLessThan(0.018);
  });

  it("lets nobody answer themselves, nor be named twice in one answer", () => {
    const byId = new Map(firstVersions.map((mention) => [mention.id, mention]));
    const answers = firstVersions.flatMap((answer) => {
      const parent = byId.get(answer.replyTo ?? "");
      return parent === undefined ? [] : [{ answer, parent }];
    });
    expect(answers.length).toBeGreaterThan(1000);
    expect(answers.filter(({ answer, parent }) => answer.author?.id === parent.author?.id)).toEqual([]);
    const named = answers.filter(({ answer, parent }) => {
      const handle = parent.author?.handle ?? "";
      return handle.startsWith("@") && answer.text.split(handle).length > 2;
    });
    expect(named.map(({ answer }) => answer.text)).toEqual([]);
  });

  it("spreads as networks do: a few large cascades, many small ones, depth by quotes and replies only", () => {
    const byId = new Map(firstVersions.map((mention) => [mention.id, mention]));
    const placeOf = (mention: Mention): readonly [string, number] => {
      let [top, depth] = [mention, 0];
      for (;;) {
        const parent = byId.get(parents(top)[0] ?? "");
        if (parent === undefined) return [top.id, depth];
        expect(parent.kind).not.toBe("repost");
        [top, depth] = [parent, depth + 1];
      }
    };
    const sizes = new Map<string, number>();
    let deepest = 0;
    for (const mention of firstVersions) {
      const [root, depth] = placeOf(mention);
      sizes.set(root, (sizes.get(root) ?? 0) + 1);
      deepest = Math.max(deepest, depth);
    }
    const sorted = [...sizes.values()].toSorted((one, other) => other - one);
    expect(sorted[0]).toBeGreaterThan(500);
    expect(sorted[Math.floor(sorted.length / 2)]).toBe(1);
    expect(sorted.filter((size) => size > 30).length).toBeGreaterThan(20);
    expect(deepest).toBeGreaterThanOrEqual(7);
  });

  it("aims one text of 61 accounts at nine partners within the hour", () => {
    const campaign = originals.filter(({ text }) => isCampaign(text));
    expect(new Set(campaign.map(({ author }) => author?.id)).size).toBe(61);
    expect(new Set(campaign.flatMap(({ mentions }) => mentions)).size).toBe(9);
    const times = campaign.map(time);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(hour);
  });

  it("tells counters again, growing, for the posts that draw answers", () => {
    const versions = Map.groupBy(script.mentions, ({ id }) => id);
    const updated = [...versions.values()].filter((list) => list.length > 1);
    expect(updated.length).toBeGreaterThan(100);
    for (const list of updated) {
      const likes = list.map(({ engagement }) => engagement?.likes ?? 0);
      expect(likes).toEqual(likes.toSorted((one, other) => one - other));
    }
  });

  it("lets Mastodon fall silent for twelve minutes and catch up afterwards", () => {
    const [from, to] = [Date.parse("2026-03-03T12:02:20.000Z"), Date.parse("2026-03-03T12:14:20.000Z")];
    const mastodon = script.mentions.filter(({ source }) => source === "mastodon");
    const during = (instant: string) => Date.parse(instant) >= from && Date.parse(instant) < to;
    expect(mastodon.filter(({ receivedAt }) => during(receivedAt))).toEqual([]);
    expect(mastodon.filter(({ publishedAt }) => during(publishedAt)).length).toBeGreaterThan(2);
  });

  it("tells figures in its log that its mentions bear out", () => {
    const received = (from: string, to: string, isWanted = (_: Mention) => true) =>
      firstVersions.filter((one) => one.receivedAt >= from && one.receivedAt < to && isWanted(one)).length;
    // "More than twenty mentions a minute since 11:53, against less than one all morning."
    expect(received("2026-03-03T10:53:00.000Z", "2026-03-03T10:56:20.000Z") / 3.33).toBeGreaterThan(20);
    expect(received("2026-03-03T05:00:00.000Z", "2026-03-03T10:52:00.000Z") / 352).toBeLessThan(1);
    // "More than twenty accounts in four minutes."
    const isCopy = (mention: Mention) => mention.kind === "post" && isCampaign(mention.text);
    expect(received("2026-03-03T14:08:20.000Z", "2026-03-03T14:12:50.000Z", isCopy)).toBeGreaterThan(20);
    // "From 16:00 to 17:00 the rumour has lost more than a third of its pace of the hour before."
    const byId = new Map(firstVersions.map((mention) => [mention.id, mention]));
    const carriers = new Set(
      script.steps.flatMap(({ command }) =>
        command.type === "record-information" && command.roots.length === 3 ? command.roots : [],
      ),
    );
    const isRumour = (mention: Mention): boolean => {
      const parent = byId.get(parents(mention)[0] ?? "");
      return parent === undefined ? carriers.has(mention.id) : isRumour(parent);
    };
    const before = received("2026-03-03T14:00:00.000Z", "2026-03-03T15:00:00.000Z", isRumour);
    const after = received("2026-03-03T15:00:00.000Z", "2026-03-03T16:00:00.000Z", isRumour);
    expect(after).toBeGreaterThan(5);
    expect(after).toBeLessThan((before * 2) / 3);
  });

  it("keeps the mentions that test the screens: invisible, right to left, markup, absurd dates", () => {
    const texts = originals.map(({ text }) => text);
    expect(texts.some((text) => text.includes("\u200b"))).toBe(true);
    expect(texts.some((text) => text.includes("\u202e"))).toBe(true);
    expect(texts.some((text) => text.includes("<script>"))).toBe(true);
    expect(originals.filter(({ lang }) => lang === "ar" || lang === "he").length).toBe(2);
    expect(originals.filter(({ publishedAt }) => !publishedAt.startsWith("2026-03-0")).length).toBe(2);
  });
});
