import type { Mention } from "../contract/mention.ts";

/** Columns of a CSV export; the headings are fields that `import --as csv` knows. */
export const mentionColumns: readonly {
  readonly heading: string;
  readonly of: (mention: Mention) => string | number | null;
}[] = [
  { heading: "id", of: (mention) => mention.id },
  { heading: "source", of: (mention) => mention.source },
  { heading: "kind", of: (mention) => mention.kind },
  { heading: "publishedAt", of: (mention) => mention.publishedAt },
  { heading: "authorId", of: (mention) => mention.author?.id ?? null },
  { heading: "authorHandle", of: (mention) => mention.author?.handle ?? null },
  { heading: "authorName", of: (mention) => mention.author?.name ?? null },
  { heading: "authorFollowers", of: (mention) => mention.author?.followers ?? null },
  { heading: "lang", of: (mention) => mention.lang },
  { heading: "text", of: (mention) => mention.text },
  { heading: "url", of: (mention) => mention.url },
  { heading: "repostOf", of: (mention) => mention.repostOf },
  { heading: "quoteOf", of: (mention) => mention.quoteOf },
  { heading: "replyTo", of: (mention) => mention.replyTo },
  { heading: "root", of: (mention) => mention.root },
  { heading: "links", of: (mention) => mention.links.join(" ") },
  { heading: "hashtags", of: (mention) => mention.hashtags.join(" ") },
  { heading: "mentions", of: (mention) => mention.mentions.join(" ") },
  { heading: "likes", of: (mention) => mention.engagement?.likes ?? null },
  { heading: "reposts", of: (mention) => mention.engagement?.reposts ?? null },
  { heading: "replies", of: (mention) => mention.engagement?.replies ?? null },
  { heading: "quotes", of: (mention) => mention.engagement?.quotes ?? null },
  { heading: "views", of: (mention) => mention.engagement?.views ?? null },
  { heading: "reach", of: (mention) => mention.reach },
  { heading: "tone", of: (mention) => mention.tone?.score ?? null },
];
