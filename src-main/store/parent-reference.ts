import type { Mention } from "../contract/mention.ts";

/** What of a mention says where it hangs; absent is null. */
export type Referring = Pick<Mention, "id" | "kind"> & {
  readonly [K in "repostOf" | "quoteOf" | "replyTo"]?: string | null | undefined;
};

/**
 * Id of the one mention this one hangs under in its cascade: the reference its kind names, else the first there is
 * (a repost says most about the spread, then a quote, then a reply). Null for a root.
 */
export function parentReference(mention: Referring): string | null {
  const named = referenceOfKind(mention);
  const parent = named ?? mention.repostOf ?? mention.quoteOf ?? mention.replyTo ?? null;
  return parent === mention.id ? null : parent;
}

function referenceOfKind(mention: Referring): string | null | undefined {
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
