import { acceptsMention } from "../analysis/query/accepts-mention.ts";
import { parseQuery } from "../analysis/query/parse-query.ts";
import { isQuery } from "../analysis/query/query.ts";
import type { Mention } from "../contract/mention.ts";

/** Ids remembered so that what answers them is ours too, whatever its words. */
const remembered = 200_000;

/**
 * Whether what a live source brings is ours: it matches the crisis's query, or it reposts, quotes or answers something
 * that was ours, or that the room already has (`isKnown`). An empty query, or one that cannot be read, keeps everything. Imports are never narrowed: somebody
 * chose them.
 */
export function createOurMentions(
  text: string,
  isKnown: (id: string) => boolean = () => false,
): (mention: Mention) => boolean {
  const query = parseQuery(text);
  if (!isQuery(query) || query.is === "everything") return () => true;
  const matches = acceptsMention(query);
  const ours = new Set<string>();

  return (mention) => {
    const { id, repostOf, quoteOf, replyTo, root } = mention;
    const isOurs =
      matches(mention) ||
      [id, repostOf, quoteOf, replyTo, root].some(
        (reference) => reference !== null && (ours.has(reference) || isKnown(reference)),
      );
    if (!isOurs) return false;
    ours.add(id);
    if (ours.size > remembered) {
      // Sets keep the order of arrival: the oldest goes.
      for (const oldest of ours) {
        ours.delete(oldest);
        break;
      }
    }
    return true;
  };
}
