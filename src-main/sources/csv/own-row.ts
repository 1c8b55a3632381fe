import { normaliseMention, storableMention } from "../mentions/normalise-mention.ts";
import { mentioned, type Normalised } from "../normalised.ts";

/** A row of a table that this program wrote, as the mention it was. */
export type ReadOwnRow = (cells: readonly string[], receivedAt: string) => Normalised;

/** The headings of our own export; no vendor writes them together. */
const required = ["id", "source", "kind", "publishedAt", "authorHandle", "text", "replyTo", "root"];

/** The apostrophe that keeps a cell of our export from being run as a formula. */
const protectingApostrophe = /^'(?='*[=+\-@\t\r])/;

/** What reads the rows under these headings word for word; null when they are not those of our own export. */
export function createOwnRowReader(headings: readonly string[]): ReadOwnRow | null {
  if (!required.every((heading) => headings.includes(heading))) return null;
  const places = new Map(headings.map((heading, place) => [heading, place]));
  return (cells, receivedAt) => {
    const text = (heading: string): string | null => {
      const cell = cells[places.get(heading) ?? -1] ?? "";
      return cell === "" ? null : cell.replace(protectingApostrophe, "");
    };
    const number = (heading: string): number | null => {
      const written = text(heading);
      return written === null ? null : Number(written);
    };
    const list = (heading: string): readonly string[] => text(heading)?.split(" ") ?? [];
    const author = {
      id: text("authorId"),
      handle: text("authorHandle"),
      name: text("authorName"),
      followers: number("authorFollowers"),
    };
    const engagement = {
      likes: number("likes"),
      reposts: number("reposts"),
      replies: number("replies"),
      quotes: number("quotes"),
      views: number("views"),
    };
    const score = number("tone");
    const read = normaliseMention(
      {
        ...{ id: text("id"), source: text("source"), kind: text("kind"), publishedAt: text("publishedAt") },
        author: isNothing(author) ? null : author,
        ...{ text: text("text"), lang: text("lang"), url: text("url") },
        ...{
          repostOf: text("repostOf"),
          quoteOf: text("quoteOf"),
          replyTo: text("replyTo"),
          root: text("root"),
        },
        ...{ links: list("links"), hashtags: list("hashtags"), mentions: list("mentions") },
        engagement: isNothing(engagement) ? null : engagement,
        reach: number("reach"),
        tone: score === null ? null : { score },
      },
      receivedAt,
    );
    return read.outcome === "mention" ? mentioned(storableMention(read.mention)) : read;
  };
}

function isNothing(parts: object): boolean {
  return Object.values(parts).every((part) => part === null);
}
