import type { Mention } from "../contract/mention.ts";
import { wellFormed } from "./canonical-json.ts";

/**
 * Canonical JSON (RFC 8785) of a mention, which is what the file keeps and the commitment covers: members are listed
 * here in sorted order, so that one native JSON.stringify gives the canonical form.
 */
export function mentionContent(mention: Mention): string {
  return JSON.stringify(inCanonicalOrder(mention, mention.receivedAt));
}

/** The mention as the file can hold it (lone surrogates become U+FFFD), with its canonical JSON. */
export function cleanMention(mention: Mention): { readonly mention: Mention; readonly content: string } {
  const content = mentionContent(mention);
  // JSON.stringify writes \ud… only for lone surrogates (or a backslash that was there): rare, so mend and redo.
  if (!content.includes("\\ud")) return { mention, content };
  const mended = wellFormed(mention) as Mention;
  return { mention: mended, content: mentionContent(mended) };
}

/** True when both say the same thing, whenever each was received: the second is an exact repeat. */
export function isSameContent(stored: string, arriving: Mention): boolean {
  const before = JSON.parse(stored) as Mention;
  return stored === mentionContent({ ...arriving, receivedAt: before.receivedAt });
}

function inCanonicalOrder(mention: Mention, receivedAt: string): Mention {
  const { author, engagement, tone } = mention;
  return {
    author:
      author === null
        ? null
        : { followers: author.followers, handle: author.handle, id: author.id, name: author.name },
    engagement:
      engagement === null
        ? null
        : {
            likes: engagement.likes,
            quotes: engagement.quotes,
            replies: engagement.replies,
            reposts: engagement.reposts,
            views: engagement.views,
          },
    hashtags: mention.hashtags,
    id: mention.id,
    kind: mention.kind,
    lang: mention.lang,
    links: mention.links,
    media:
      mention.media.length === 0
        ? mention.media
        : mention.media.map((one) => ({ alt: one.alt, hash: one.hash, kind: one.kind, url: one.url })),
    mentions: mention.mentions,
    publishedAt: mention.publishedAt,
    quoteOf: mention.quoteOf,
    reach: mention.reach,
    receivedAt,
    replyTo: mention.replyTo,
    repostOf: mention.repostOf,
    root: mention.root,
    source: mention.source,
    text: mention.text,
    tone: tone === null ? null : { score: tone.score },
    url: mention.url,
  };
}
