/** Networks told by the host of an address. */
const hosts: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)(?:twitter|x)\.com$/, "x"],
  [/(?:^|\.)(?:bsky\.app|bsky\.social)$/, "bluesky"],
  [/(?:^|\.)(?:facebook\.com|fb\.com|fb\.watch)$/, "facebook"],
  [/(?:^|\.)instagram\.com$/, "instagram"],
  [/(?:^|\.)(?:linkedin\.com|lnkd\.in)$/, "linkedin"],
  [/(?:^|\.)(?:youtube\.com|youtu\.be)$/, "youtube"],
  [/(?:^|\.)tiktok\.com$/, "tiktok"],
  [/(?:^|\.)reddit\.com$/, "reddit"],
  [/(?:^|\.)threads\.(?:net|com)$/, "threads"],
  [/(?:^|\.)weibo\.(?:com|cn)$/, "weibo"],
];

const words: readonly (readonly [RegExp, string])[] = [
  [/^(?:x|twitter\b.*|tweets?)$/i, "x"],
  [/^(?:bluesky|bsky)\b/i, "bluesky"],
  [/^mastodon\b/i, "mastodon"],
  [/^facebook\b/i, "facebook"],
  [/^instagram\b/i, "instagram"],
  [/^linkedin\b/i, "linkedin"],
  [/^you ?tube\b/i, "youtube"],
  [/^tik ?tok\b/i, "tiktok"],
  [/^reddit\b/i, "reddit"],
  [/^threads\b/i, "threads"],
  [/^(?:sina )?weibo\b/i, "weibo"],
  [/^(?:news|press|presse|online[ _]news|newspaper|magazine|m[eé]dias?|print)\b/i, "press"],
  [/^blogs?\b/i, "blog"],
  [/^forums?\b/i, "forum"],
  [/^(?:reviews?|avis)\b/i, "review"],
  [/^(?:tv|radio|podcast|broadcast)\b/i, "broadcast"],
];

/** The networks on which accounts speak under a handle. */
export const socialNetworks: ReadonlySet<string> = new Set([
  ...hosts.map(([, network]) => network),
  "mastodon",
]);

export function networkOfUrl(url: string | null): string | null {
  const [, host = ""] = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url ?? "") ?? [];
  return hosts.find(([shape]) => shape.test(host.toLowerCase()))?.[1] ?? null;
}

export function networkOfWord(word: string | null): string | null {
  return words.find(([shape]) => shape.test(word ?? ""))?.[1] ?? null;
}

const knownScheme =
  /^(?:x|bluesky|mastodon|feed|weibo|facebook|instagram|linkedin|youtube|tiktok|reddit|threads|press|blog|forum|review|broadcast|web):./;

/** The mention id that an address of a post, an at-uri or a prefixed id stands for; null for any other text. */
export function mentionIdIn(written: string | null): string | null {
  if (written === null) return null;
  const status =
    /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(?:#!\/)?\w+\/status(?:es)?\/(\d{1,19})/i.exec(
      written,
    );
  if (status?.[1] !== undefined) return `x:${status[1]}`;
  if (written.startsWith("at://")) return `bluesky:${written}`;
  const post = /^https?:\/\/bsky\.app\/profile\/(did:[^/]+)\/post\/([^/?#]+)/i.exec(written);
  if (post !== null) return `bluesky:at://${post[1]}/app.bsky.feed.post/${post[2]}`;
  return knownScheme.test(written) && !/^https?:/i.test(written) ? written : null;
}
