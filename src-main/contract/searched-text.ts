import type { Mention } from "./mention.ts";

/**
 * The text that full-text search, queries and marks speak of: what was written, then the hashtags and handles that the
 * source gives beside it and that the text does not hold (Bluesky's outline tags, mentions in a facet).
 */
export function searchedText(mention: Pick<Mention, "text" | "hashtags" | "mentions">): string {
  let text = mention.text;
  for (const tag of mention.hashtags) {
    const bare = tag.replace(/^[#＃]/u, "");
    if (bare !== "" && !mention.text.includes(bare)) text += ` #${bare}`;
  }
  for (const handle of mention.mentions) {
    const bare = handle.replace(/^@/u, "");
    if (bare !== "" && !mention.text.includes(bare)) text += ` @${bare}`;
  }
  return text;
}
