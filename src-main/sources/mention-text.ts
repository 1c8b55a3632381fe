/** Lengths that `mentionSchema` allows, in UTF-16 code units. */
export const longestText = 200_000;
export const longestUrl = 4000;
export const longestTag = 500;
export const longestName = 2000;
export const longestHandle = 512;
export const longestAlt = 10_000;
export const longestId = 1024;

/** `text` with what no store can keep replaced by U+FFFD: lone surrogates and NUL. */
export function storable(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes("\0") ? whole.replaceAll("\0", "\uFFFD") : whole;
}

/** `text` cut to at most `most` code units, never inside a character. */
export function atMost(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}

/** A short name or title, storable and cut to its limit; null when empty. */
export function shortText(text: string | null, most: number): string | null {
  if (text === null || text === "") return null;
  return storable(atMost(text, most));
}

/** `values` once each, in order, without the empty ones and those longer than `longest`; at most 1,000. */
export function distinct(values: Iterable<string | null>, longest: number): readonly string[] {
  const seen = new Set<string>();
  for (const value of values) {
    if (value !== null && value !== "" && value.length <= longest) seen.add(storable(value));
    if (seen.size === 1000) break;
  }
  return [...seen];
}

/** The addresses of the web among `values`, once each; a script or a file is no link of a post. */
export function webLinks(values: Iterable<string | null>): readonly string[] {
  return distinct(Array.from(values, webAddress), longestUrl);
}

/** An http or https address; null for anything else. */
export function webAddress(written: string | null): string | null {
  const address = written?.trim() ?? "";
  return /^https?:\/\/\S+$/i.test(address) && address.length <= longestUrl ? storable(address) : null;
}

/** A hashtag as networks compare it: without its sign, in lower case. */
export function foldHashtag(tag: string): string {
  return tag.replace(/^[#＃]+/, "").toLowerCase();
}
