import type { Mention } from "../contract/mention.ts";

/**
 * Id of the one mention this one hangs under in its cascade: the reference its kind names, else the first there is
 * (a repost says most about the spread, then a quote, then a reply). Null for a root.
 */
export function parentReference(mention: Mention): string | null {
  const named = referenceOfKind(mention);
  const parent = named ?? mention.repostOf ?? mention.quoteOf ?? mention.replyTo;
  return parent === mention.id ? null : parent;
}

function referenceOfKind(mention: Mention): string | null {
  switch (mention.kind) {
    case "repost":
      return mention.repostOf;
    case "quote":
      return mention.quoteOf;
    case "reply":
    case "comment":
      return mention.replyTo;
    default:
      return null;
  }
}
