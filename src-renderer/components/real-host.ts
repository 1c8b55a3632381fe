/** Where a link really leads; `host` as the network spells it (punycode), so that a lookalike shows. */
export interface RealHost {
  readonly url: string;
  readonly host: string;
  /** The host as it would be written with its own letters; same as `host` when it has none but ASCII. */
  readonly isLookalike: boolean;
  readonly isPlain: boolean;
  readonly hasCredentials: boolean;
}

/** Reads a link of a mention; null when it is no web page. Never opens anything. */
export function readRealHost(link: string): RealHost | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  return {
    url: url.href,
    host: url.host,
    isLookalike: url.hostname.split(".").some((label) => label.startsWith("xn--")),
    isPlain: url.protocol === "http:",
    hasCredentials: url.username !== "" || url.password !== "",
  };
}

const opening = /^https?:\/\//i;

/** A link cut to what helps to recognise it: host and start of the path, middle dropped. */
export function shortLink(link: string, longest = 42): string {
  const bare = link.replace(opening, "").replace(/\/$/, "");
  if (bare.length <= longest) return bare;
  return `${bare.slice(0, Math.ceil(longest * 0.7))}…${bare.slice(-Math.floor(longest * 0.25))}`;
}
