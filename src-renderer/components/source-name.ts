import type { Translate } from "../i18n/language.ts";

const proper: Readonly<Record<string, string>> = {
  bluesky: "Bluesky",
  x: "X",
  twitter: "X",
  mastodon: "Mastodon",
  weibo: "Weibo",
  facebook: "Facebook",
  instagram: "Instagram",
  linkedin: "LinkedIn",
  youtube: "YouTube",
  tiktok: "TikTok",
  reddit: "Reddit",
};
const common = ["press", "forum", "feed"] as const;

/** How a network is called; one that is not known keeps its own name. */
export function sourceName(source: string, t: Translate): string {
  const key = common.find((known) => known === source);
  return key === undefined ? (proper[source.toLowerCase()] ?? source) : t(`words.network.${key}`);
}
