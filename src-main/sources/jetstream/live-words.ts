import { acceptsMention } from "../../analysis/query/accepts-mention.ts";
import { parseQuery } from "../../analysis/query/parse-query.ts";
import { isQuery } from "../../analysis/query/query.ts";
import type { Mention } from "../../contract/mention.ts";
import { createRecentKeys } from "./live-recent.ts";

/** Ids kept in mind, so that what answers or reposts a kept post is kept too. */
const remembered = 200_000;

/**
 * Keeps mentions that hold one of the words (folded; `#tag`, `@handle` and "phrases" as in the query language) and
 * everything that reposts, quotes or answers a kept one, or one that `isKnown` already: a repost has no text of its
 * own. No words keep everything.
 */
export function createWordFilter(
  words: readonly string[],
  isKnown: (id: string) => boolean = () => false,
): (mention: Mention) => boolean {
  const tests = words.flatMap((word) => {
    const query = parseQuery(word);
    const phrase = isQuery(query) ? query : parseQuery(`"${word.replaceAll('"', " ")}"`);
    return isQuery(phrase) && phrase.is !== "everything" ? [acceptsMention(phrase)] : [];
  });
  if (tests.length === 0) return () => true;
  const kept = createRecentKeys(remembered);
  return (mention) => {
    const parents = [mention.repostOf, mention.quoteOf, mention.replyTo, mention.root];
    const isWanted =
      parents.some((id) => id !== null && (kept.has(id) || isKnown(id))) ||
      tests.some((test) => test(mention));
    if (isWanted) kept.isNew(mention.id);
    return isWanted;
  };
}
