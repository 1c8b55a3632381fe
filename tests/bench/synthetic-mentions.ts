/** Seeded made-up mentions for measuring: 208-character texts, about 560 bytes of NDJSON each, Zipf words and authors. */

const usualStart = Date.UTC(2026, 2, 2, 6, 0, 0);
/** Between two mentions, ms: a million last 36 hours. */
export const syntheticPace = 129;
const sources = ["bluesky", "x", "mastodon", "press"] as const;
const textLength = 208;
const words = 20_000;
const accounts = 120_000;

/** Mulberry32: the same numbers from the same seed, everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const syllables = [
  "ba",
  "ré",
  "to",
  "mi",
  "lan",
  "chè",
  "sou",
  "ter",
  "vi",
  "gne",
  "ploi",
  "dra",
  "quê",
  "nou",
  "ço",
  "fur",
  "ma",
  "lé",
  "con",
  "pri",
  "so",
  "ven",
  "di",
  "ga",
  "bru",
  "té",
  "ro",
  "ssi",
  "ne",
  "lu",
] as const;

/** The word of a Zipf rank; the commonest are short, as in a language. */
function word(rank: number): string {
  if (rank === 0) return "marque";
  let text = "";
  for (let left = rank; left > 0; left = Math.floor(left / syllables.length)) {
    text += syllables[left % syllables.length] ?? "";
  }
  return text;
}

const vocabulary = Array.from({ length: words }, (_, rank) => (rank === 0 ? word(0) : word(rank + 40)));

/** Rank with a probability that falls as its inverse. */
function zipf(random: () => number, count: number): number {
  return Math.min(count - 1, Math.floor(count ** random() - 1));
}

/** Words of the vocabulary from frequent to rare, to be searched for. */
export function searchedWords(): readonly string[] {
  return [0, 1, 5, 20, 100, 400, 1500, 5000, 12_000, 19_000].map((rank) => vocabulary[rank] ?? "marque");
}

/**
 * Lines of NDJSON number `from` (0-based) to `from + count`; about 460 mentions a minute over 36 hours at a million.
 * `start`: time of the first, ms UTC.
 */
export function syntheticLines(from: number, count: number, start: number = usualStart): readonly string[] {
  const random = seededRandom(from + 17);
  const lines: string[] = [];
  for (let i = from; i < from + count; i++) lines.push(JSON.stringify(syntheticMention(i, random, start)));
  return lines;
}

function syntheticMention(number: number, random: () => number, start: number) {
  const at = start + number * syntheticPace + Math.floor(random() * 2000);
  const account = zipf(random, accounts);
  const parent =
    number > 10 && random() < 0.4 ? idOf(number - 1 - zipf(random, Math.min(number - 1, 50_000))) : null;
  const kind = parent === null ? "post" : random() < 0.6 ? "repost" : random() < 0.5 ? "quote" : "reply";
  return {
    id: idOf(number),
    source: sources[number % 7 === 0 ? 1 + (number % 3) : 0],
    kind,
    author: {
      id: `did:plc:${account.toString(36).padStart(16, "q")}`,
      handle: `@compte${account}.example`,
      name: null,
      followers: account % 9000,
    },
    text: textOf(random),
    lang: random() < 0.8 ? "fr" : "en",
    publishedAt: new Date(at).toISOString(),
    receivedAt: new Date(at + 1500).toISOString(),
    ...(kind === "repost"
      ? { repostOf: parent }
      : kind === "quote"
        ? { quoteOf: parent }
        : { replyTo: parent }),
    engagement: { likes: number % 50, reposts: number % 9, replies: number % 4, quotes: 0, views: null },
  };
}

function idOf(number: number): string {
  return `bluesky:at://synthetic/post/${(number * 7919).toString(36).padStart(8, "0")}`;
}

function textOf(random: () => number): string {
  const parts: string[] = [];
  let length = 0;
  while (length < textLength) {
    const next = vocabulary[zipf(random, words)] ?? "marque";
    parts.push(next);
    length += next.length + 1;
  }
  return parts.join(" ").slice(0, textLength);
}
