import { bareMention, type Mention } from "../../src-main/contract/mention.ts";

const start = Date.UTC(2026, 2, 2, 9, 0, 0);

/** One made-up mention; `number` makes it the first, second, … of its second. */
export function sampleMention(number: number, more: Partial<Mention> = {}): Mention {
  const at = new Date(start + number * 1000).toISOString();
  return {
    ...bareMention,
    id: `sample:${number}`,
    source: number % 3 === 0 ? "mastodon" : "bluesky",
    kind: "post",
    author: { id: `author-${number % 7}`, handle: `@Anna${number % 7}`, name: "Anna", followers: 12 },
    text: `Message numéro ${number} sur la marque`,
    lang: number % 2 === 0 ? "fr" : "en",
    publishedAt: at,
    receivedAt: at,
    ...more,
  };
}

export function sampleMentions(count: number, from = 1): readonly Mention[] {
  return Array.from({ length: count }, (_, i) => sampleMention(from + i));
}
