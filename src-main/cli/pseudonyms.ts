import { createHmac } from "node:crypto";
import type { Mention } from "../contract/mention.ts";

/** Rewrites mentions for a person who must not know who wrote them. */
export type HideNames = (mention: Mention) => Mention;

const handleInText = /(^|[^\p{L}\p{N}@._-])@([\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:@[\p{L}\p{N}_.-]+)?)/gu;

/**
 * Pseudonyms are keyed by the crisis, whose id is not in the export: the same account has the same one throughout a
 * crisis, and another in the next. Handles in texts, ids of mentions and addresses of posts are replaced too, because
 * they name accounts; links keep their host only. The words themselves stay: who searches for them may still find who
 * wrote them.
 */
export function createPseudonyms(crisisId: string): HideNames {
  const known = new Map<string, string>();

  function pseudonym(kind: string, of: string): string {
    const key = `${kind}\n${of}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const name = `${kind}-${createHmac("sha256", crisisId).update(key).digest("hex").slice(0, 12)}`;
    known.set(key, name);
    return name;
  }

  const account = (source: string, handle: string) =>
    pseudonym("compte", `${source}\n${handle.replace(/^@/, "").toLowerCase()}`);
  const reference = (id: string | null) => (id === null ? null : pseudonym("mention", id));

  return (mention) => {
    const { source, author } = mention;
    const handle = author?.handle ?? author?.id ?? author?.name ?? null;
    const name = handle === null ? null : account(source, handle);
    return {
      ...mention,
      id: pseudonym("mention", mention.id),
      author: author === null ? null : { ...author, id: name, handle: name, name: null },
      text: mention.text.replace(handleInText, (_, before: string, named: string) => {
        // A full stop after a handle ends the sentence, not the handle.
        const plain = named.replace(/[.-]+$/, "");
        return `${before}@${account(source, plain)}${named.slice(plain.length)}`;
      }),
      url: null,
      repostOf: reference(mention.repostOf),
      quoteOf: reference(mention.quoteOf),
      replyTo: reference(mention.replyTo),
      root: reference(mention.root),
      links: mention.links.map(hostOnly),
      mentions: mention.mentions.map((named) => `@${account(source, named)}`),
      media: mention.media.map((one) => ({ ...one, url: null, alt: null })),
    };
  };
}

function hostOnly(link: string): string {
  return URL.canParse(link) ? new URL(link).origin : "";
}
