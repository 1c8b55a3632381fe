const known: Readonly<Record<string, string>> = {
  bluesky: "Bs",
  x: "X",
  twitter: "X",
  mastodon: "Ma",
  press: "Pr",
  weibo: "Wb",
  facebook: "Fb",
  instagram: "Ig",
  linkedin: "Li",
  youtube: "Yt",
  tiktok: "Tk",
  reddit: "Re",
  feed: "Fl",
};

/** Two letters for a source; its own name's first two where we have none. */
export function sourceLetters(source: string): string {
  const letters = known[source.toLowerCase()];
  if (letters !== undefined) return letters;
  const [first = "?", second = ""] = source.replace(/[^\p{L}\p{N}]/gu, "");
  return first.toUpperCase() + second.toLowerCase();
}
