import type { Media, Mention } from "../../contract/mention.ts";
import { contentId } from "../content-id.ts";
import { htmlToText } from "../html-to-text.ts";
import {
  atMost,
  distinct,
  foldHashtag,
  longestId,
  longestName,
  longestTag,
  longestText,
  shortText,
  storable,
  webAddress,
  webLinks,
} from "../mention-text.ts";
import { mentioned, type Normalised, rejected } from "../normalised.ts";
import { instantOf } from "../read-instant.ts";
import { readLooseDate } from "../read-loose-date.ts";

/** One entry of a feed, whatever its format; HTML is still HTML here. */
export interface FeedEntry {
  readonly id: string | null;
  readonly link: string | null;
  readonly title: string | null;
  readonly html: string | null;
  readonly plain: string | null;
  readonly date: string | null;
  readonly byline: string | null;
  readonly lang: string | null;
  readonly tags: readonly string[];
  readonly images: readonly string[];
}

/** The publication that a feed is of. */
export interface Publication {
  readonly title: string | null;
  readonly link: string | null;
  readonly lang: string | null;
}

/**
 * A feed entry as an article: the id is `feed:<guid or link>` (of its content where
 * it has neither), the author the publication (its host is the
 * account), the text the title, then the words of the body. An entry without a date gets `receivedAt`, as feed
 * readers do: many feeds date nothing.
 */
export function normaliseArticle(entry: FeedEntry, publication: Publication, receivedAt: string): Normalised {
  const link = webAddress(entry.link);
  const id = entry.id ?? link;
  const title = entry.title === null ? "" : htmlToText(entry.title).text;
  const body = entry.html === null ? null : htmlToText(entry.html);
  const words = body?.text ?? entry.plain ?? "";
  const text = storable(
    atMost(
      words.startsWith(title) ? words : words === "" ? title : `${title}\n\n${words}`,
      longestText,
    ).trim(),
  );
  if (id === null && text === "") return rejected("rejection.empty-row");
  const mentionId = `feed:${storable(id ?? contentId([publication.link, publication.title, text]))}`;
  if (mentionId.length > longestId)
    return rejected("rejection.field-too-long", { field: "guid", max: longestId });
  const date = entry.date === null ? null : readLooseDate(entry.date, "dmy");
  if (entry.date !== null && date === null)
    return rejected("rejection.unreadable-date", { value: entry.date.slice(0, 60) });
  const anchors = (body?.anchors ?? []).map(({ href }) => href);
  const mention: Mention = {
    id: mentionId,
    source: "feed",
    kind: "article",
    author: readAuthor(entry, publication, link),
    text,
    lang: shortText(entry.lang ?? publication.lang, 35),
    url: link,
    publishedAt: (date === null ? null : instantOf(date)) ?? receivedAt,
    receivedAt,
    repostOf: null,
    quoteOf: null,
    replyTo: null,
    root: null,
    links: webLinks(anchors),
    hashtags: distinct(entry.tags.map(foldHashtag), longestTag),
    mentions: [],
    media: entry.images.slice(0, 200).flatMap((url): Media[] => {
      const address = webAddress(url);
      return address === null ? [] : [{ kind: "image", url: address, alt: null, hash: null }];
    }),
    engagement: null,
    reach: null,
    tone: null,
  };
  return mentioned(mention);
}

function readAuthor(entry: FeedEntry, publication: Publication, link: string | null): Mention["author"] {
  const name = publication.title === null ? entry.byline : htmlToText(publication.title).text;
  const [, host = null] = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(link ?? publication.link ?? "") ?? [];
  if (name === null && host === null) return null;
  return {
    id: shortText(host?.toLowerCase() ?? null, 512),
    handle: null,
    name: shortText(name, longestName),
    followers: null,
  };
}
