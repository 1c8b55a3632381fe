import type { Media } from "../contract/mention.ts";
import { atMost, longestAlt, longestText, shortText, storable } from "./mention-text.ts";
import { objectsAt, type RawObject, textAt } from "./raw-json.ts";
import { instantOf } from "./read-instant.ts";

/** The mention id of a post of X, whichever API gave it. */
export function xId(postId: string): string {
  return `x:${postId}`;
}

/** Whether a text can be the id of a post of X: up to 20 digits. */
export function isXId(text: string): boolean {
  return /^\d{1,20}$/.test(text);
}

// 2010-11-04, when post ids began to hold their time (X developer platform, "X IDs").
const firstSnowflake = 29_700_859_247n;
const snowflakeEpoch = 1_288_834_974_657n;

/** The instant that a post id holds; null for those given before November 2010 and for what is no id. */
export function instantOfXId(postId: string): string | null {
  if (!/^\d{11,19}$/.test(postId)) return null;
  const id = BigInt(postId);
  return id < firstSnowflake ? null : instantOf(Number((id >> 22n) + snowflakeEpoch));
}

/** The page of a post. X has answered on x.com since May 2024; its older data says twitter.com. */
export function xPostUrl(screenName: string | null, postId: string): string {
  return screenName === null
    ? `https://x.com/i/status/${postId}`
    : `https://x.com/${screenName}/status/${postId}`;
}

/** Whether an address is the page of a post's own picture or video: it stands in the text, but links nowhere. */
export function isMediaPage(url: string): boolean {
  return /^https:\/\/(?:twitter|x)\.com\/\w+\/status\/\d+\/(?:photo|video)\/\d+$/.test(url);
}

/** X's language codes that name no language (und, zxx, qme…) are null. */
export function xLanguage(lang: string | null): string | null {
  return lang === null || /^(?:und|zxx|art|q[a-z]{2})$/.test(lang) ? null : lang.slice(0, 35);
}

export interface LinkInText {
  /** As it stands in the text: a t.co address. */
  readonly short: string;
  readonly full: string;
}

/**
 * The text of a post as its readers see it: the three characters X escapes (& < >) as themselves, each t.co
 * address as the one it leads to, so that one text posted by many accounts reads the same each time.
 */
export function readableText(text: string, links: readonly LinkInText[]): string {
  let readable = text.replace(/&(amp|lt|gt);/g, (_, name: string) =>
    name === "amp" ? "&" : name === "lt" ? "<" : ">",
  );
  for (const { short, full } of links) readable = readable.replaceAll(short, () => full);
  return storable(atMost(readable, longestText));
}

/** The text of a repost: "RT @author: " and the whole original, which the APIs cut. */
export function repostText(originalScreenName: string | null, originalText: string): string {
  return atMost(
    originalScreenName === null ? originalText : `RT @${originalScreenName}: ${originalText}`,
    longestText,
  );
}

const mediaKinds: Readonly<Record<string, Media["kind"]>> = {
  photo: "image",
  video: "video",
  animated_gif: "gif",
};

/** A media object of either API; the best video variant stands for a video. */
export function xMedia(media: RawObject): Media {
  const info = objectsAt(media, "variants");
  const nested = media.video_info;
  const variants =
    info.length > 0 || typeof nested !== "object" || nested === null
      ? info
      : objectsAt(nested as RawObject, "variants");
  const best = bestVariant(variants);
  return {
    kind: mediaKinds[textAt(media, "type") ?? ""] ?? "other",
    url: shortText(
      best ?? textAt(media, "media_url_https") ?? textAt(media, "url") ?? textAt(media, "preview_image_url"),
      4000,
    ),
    alt: shortText(textAt(media, "ext_alt_text") ?? textAt(media, "alt_text"), longestAlt),
    hash: null,
  };
}

function bestVariant(variants: readonly RawObject[]): string | null {
  let best: string | null = null;
  let bestRate = -1;
  for (const variant of variants) {
    const rate = variant.bitrate ?? variant.bit_rate ?? 0;
    const url = textAt(variant, "url");
    if (url !== null && typeof rate === "number" && rate > bestRate) {
      best = url;
      bestRate = rate;
    }
  }
  return best?.replace(/\?tag=\d+$/, "") ?? null;
}
