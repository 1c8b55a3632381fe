import type { Author, Engagement, Media, Mention } from "../contract/mention.ts";
import { searchedText } from "../contract/searched-text.ts";
import { wellFormed } from "./canonical-json.ts";
import { readStored } from "./read-stored.ts";

type Known<T> = { readonly [K in keyof T]?: NonNullable<T[K]> | undefined };

type Required = Pick<Mention, "id" | "source" | "kind" | "text" | "publishedAt" | "receivedAt">;

/** A mention as the file keeps it: what is null or empty is left out. */
export interface KeptMention
  extends Required,
    Omit<Known<Mention>, keyof Required | "author" | "engagement" | "media"> {
  readonly author?: Known<Author> | undefined;
  readonly engagement?: Known<Engagement> | undefined;
  readonly media?: readonly Known<Media>[] | undefined;
  /** What full-text search reads, where it is more than the text. */
  readonly searched?: string | undefined;
}

/** The text that the full-text index takes in, as an SQL expression over column `content`. */
export const searchedTextSql = "coalesce(content ->> '$.searched', content ->> '$.text')";

/**
 * The bytes that the file keeps of a mention and that its commitment covers: canonical JSON (RFC 8785) of its members
 * that are neither null nor empty, and of its searched text where that is more. Members are listed here in sorted order, so that one native JSON.stringify does it.
 */
export function mentionContent(mention: Mention): string {
  return JSON.stringify(keptMention(mention, mention.receivedAt));
}

/** The mention as the file can hold it (lone surrogates become U+FFFD), with its content. */
export function cleanMention(mention: Mention): { readonly mention: Mention; readonly content: string } {
  const content = mentionContent(mention);
  // JSON.stringify writes \ud… only for lone surrogates (or a backslash that was there): rare, so mend and redo.
  if (!content.includes("\\ud")) return { mention, content };
  const mended = wellFormed(mention) as Mention;
  return { mention: mended, content: mentionContent(mended) };
}

/** True when both say the same thing, whenever each was received: the second is an exact repeat. */
export function isSameContent(stored: string, arriving: Mention): boolean {
  return stored === JSON.stringify(keptMention(arriving, readKept(stored).receivedAt));
}

/** The content as it stands. It is trusted: its commitment says that this program wrote it. */
export function readKept(content: string): KeptMention {
  return readStored<KeptMention>(content);
}

/** The whole mention again. */
export function readContent(content: string): Mention {
  const kept = readKept(content);
  const { author, engagement } = kept;
  return {
    id: kept.id,
    source: kept.source,
    kind: kept.kind,
    author: author === undefined ? null : readAuthor(author),
    text: kept.text,
    lang: kept.lang ?? null,
    url: kept.url ?? null,
    publishedAt: kept.publishedAt,
    receivedAt: kept.receivedAt,
    repostOf: kept.repostOf ?? null,
    quoteOf: kept.quoteOf ?? null,
    replyTo: kept.replyTo ?? null,
    root: kept.root ?? null,
    links: kept.links ?? [],
    hashtags: kept.hashtags ?? [],
    mentions: kept.mentions ?? [],
    media: kept.media?.map(readMedia) ?? [],
    engagement: engagement === undefined ? null : readEngagement(engagement),
    reach: kept.reach ?? null,
    tone: kept.tone ?? null,
  };
}

function readAuthor(author: Known<Author>): Author {
  return {
    id: author.id ?? null,
    handle: author.handle ?? null,
    name: author.name ?? null,
    followers: author.followers ?? null,
  };
}

function readMedia(media: Known<Media>): Media {
  return {
    kind: media.kind ?? "other",
    url: media.url ?? null,
    alt: media.alt ?? null,
    hash: media.hash ?? null,
  };
}

function readEngagement(engagement: Known<Engagement>): Engagement {
  return {
    likes: engagement.likes ?? null,
    reposts: engagement.reposts ?? null,
    replies: engagement.replies ?? null,
    quotes: engagement.quotes ?? null,
    views: engagement.views ?? null,
  };
}

function keptMention(mention: Mention, receivedAt: string): KeptMention {
  const { author, engagement, tone } = mention;
  return {
    author: author === null ? undefined : keptAuthor(author),
    engagement: engagement === null ? undefined : keptEngagement(engagement),
    hashtags: filled(mention.hashtags),
    id: mention.id,
    kind: mention.kind,
    lang: mention.lang ?? undefined,
    links: filled(mention.links),
    media: filled(mention.media)?.map(keptMedia),
    mentions: filled(mention.mentions),
    publishedAt: mention.publishedAt,
    quoteOf: mention.quoteOf ?? undefined,
    reach: mention.reach ?? undefined,
    receivedAt,
    replyTo: mention.replyTo ?? undefined,
    repostOf: mention.repostOf ?? undefined,
    root: mention.root ?? undefined,
    searched: beyondText(mention),
    source: mention.source,
    text: mention.text,
    tone: tone === null ? undefined : { score: tone.score },
    url: mention.url ?? undefined,
  };
}

function beyondText(mention: Mention): string | undefined {
  if (mention.hashtags.length === 0 && mention.mentions.length === 0) return undefined;
  const searched = searchedText(mention);
  return searched === mention.text ? undefined : searched;
}

function filled<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values;
}

function keptAuthor(author: Author): Known<Author> {
  return {
    followers: author.followers ?? undefined,
    handle: author.handle ?? undefined,
    id: author.id ?? undefined,
    name: author.name ?? undefined,
  };
}

function keptMedia(media: Media): Known<Media> {
  return {
    alt: media.alt ?? undefined,
    hash: media.hash ?? undefined,
    kind: media.kind,
    url: media.url ?? undefined,
  };
}

function keptEngagement(engagement: Engagement): Known<Engagement> {
  return {
    likes: engagement.likes ?? undefined,
    quotes: engagement.quotes ?? undefined,
    replies: engagement.replies ?? undefined,
    reposts: engagement.reposts ?? undefined,
    views: engagement.views ?? undefined,
  };
}
