import { type AnyFeed, type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from "feedsmith";
import { deepestNesting } from "../nesting-depth.ts";
import { type Normalised, rejected } from "../normalised.ts";
import { type FeedEntry, normaliseArticle, type Publication } from "./normalise-article.ts";

/** The largest feed read whole, in bytes. */
export const largestFeed = 33_554_432;

/** The text of a feed in the encoding its XML declaration names; UTF-8 where it names none that is known. */
export function decodeFeed(bytes: Buffer, utf8: (bytes: Buffer) => string): string {
  const [, label] =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/.exec(bytes.toString("latin1", 0, 400)) ??
    [];
  if (label === undefined || /^utf-?8$/i.test(label)) return utf8(bytes);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return utf8(bytes);
  }
}

/** The entries of an RSS, Atom, RDF or JSON feed as articles. */
export function readFeed(text: string, receivedAt: string): readonly Normalised[] {
  if (isDeepMarkup(text)) return [rejected("rejection.too-deep", { max: deepestNesting })];
  let parsed: AnyFeed;
  try {
    parsed = parseFeed(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : "";
    return [rejected("rejection.feed-unreadable", { detail })];
  }
  const [publication, entries] = entriesOf(parsed);
  return entries.map((entry) => normaliseArticle(entry, publication, receivedAt));
}

/** Whether elements nest so deep that a recursive parser could fail: told by counting tags, roughly. */
function isDeepMarkup(text: string): boolean {
  let depth = 0;
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next === 47) depth--;
    else if (text.startsWith("<![CDATA[", at)) {
      at = text.indexOf("]]>", at);
      if (at === -1) return false;
    } else if (next !== 33 && next !== 63) {
      const close = text.indexOf(">", at);
      if (close === -1) return false;
      if (text.charCodeAt(close - 1) !== 47) depth++;
      if (depth > deepestNesting * 20) return true;
    }
  }
  return false;
}

function entriesOf(parsed: AnyFeed): readonly [Publication, readonly FeedEntry[]] {
  switch (parsed.format) {
    case "rss": {
      const { title, link, language, items } = parsed.feed;
      return [
        { title: title ?? null, link: link ?? null, lang: language ?? null },
        (items ?? []).map(rssEntry),
      ];
    }
    case "rdf": {
      const { title, link, dc, items } = parsed.feed;
      const lang = dc?.languages?.[0] ?? null;
      return [{ title: title ?? null, link: link ?? null, lang }, (items ?? []).map(rdfEntry)];
    }
    case "atom": {
      const { title, links, entries, xml } = parsed.feed;
      const link = bestLink(links);
      return [{ title: title?.value ?? null, link, lang: xml?.lang ?? null }, (entries ?? []).map(atomEntry)];
    }
    case "json": {
      const { title, home_page_url, language, items } = parsed.feed;
      return [
        { title: title ?? null, link: home_page_url ?? null, lang: language ?? null },
        (items ?? []).map(jsonEntry),
      ];
    }
  }
}

type Loose<T> = T extends { items?: Array<infer Item> } ? Item : never;

function rssEntry(item: Loose<RssFeed.Feed<string>>): FeedEntry {
  const permalink =
    item.guid?.isPermaLink !== false && /^https?:/.test(item.guid?.value ?? "") ? item.guid?.value : null;
  return {
    id: item.guid?.value ?? null,
    link: item.link ?? permalink ?? null,
    title: item.title ?? item.dc?.titles?.[0] ?? null,
    html: item.content?.encoded ?? item.description ?? null,
    plain: null,
    date: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated ?? null,
    byline: item.authors?.[0]?.name ?? item.dc?.creators?.[0] ?? null,
    lang: item.dc?.languages?.[0] ?? null,
    tags: (item.categories ?? []).flatMap((category) => category.name ?? []),
    images: (item.enclosures ?? [])
      .filter((one) => one.type?.startsWith("image/"))
      .flatMap((one) => one.url ?? []),
  };
}

function rdfEntry(item: Loose<RdfFeed.Feed<string>>): FeedEntry {
  return {
    id: item.rdf?.about ?? null,
    link: item.link ?? null,
    title: item.title ?? null,
    html: item.content?.encoded ?? item.description ?? null,
    plain: null,
    date: item.dc?.dates?.[0] ?? null,
    byline: item.dc?.creators?.[0] ?? null,
    lang: item.dc?.languages?.[0] ?? null,
    tags: item.dc?.subjects ?? [],
    images: [],
  };
}

type AtomEntry = NonNullable<AtomFeed.Feed<string>["entries"]>[number];

function atomEntry(entry: AtomEntry): FeedEntry {
  const body = entry.content?.value === undefined ? entry.summary : entry.content;
  const isPlain = body?.type === "text" || body?.type === "text/plain" || body?.type === undefined;
  return {
    id: entry.id ?? null,
    link: bestLink(entry.links),
    title: entry.title?.value ?? null,
    html: isPlain ? null : (body?.value ?? null),
    plain: isPlain ? (body?.value ?? null) : null,
    date: entry.published ?? entry.updated ?? null,
    byline: entry.authors?.[0]?.name ?? null,
    lang: entry.xml?.lang ?? null,
    tags: (entry.categories ?? []).flatMap((category) => category.term ?? []),
    images: [],
  };
}

function bestLink(links: AtomEntry["links"]): string | null {
  const all = links ?? [];
  const best =
    all.find((link) => link.rel === undefined || link.rel === "alternate") ??
    all.find((link) => link.rel !== "self");
  return best?.href ?? null;
}

function jsonEntry(item: NonNullable<NonNullable<JsonFeed.Feed<string>["items"]>[number]>): FeedEntry {
  return {
    id: item.id ?? null,
    link: item.url ?? item.external_url ?? null,
    title: item.title ?? null,
    html: item.content_html ?? null,
    plain: item.content_text ?? item.summary ?? null,
    date: item.date_published ?? item.date_modified ?? null,
    byline: item.authors?.[0]?.name ?? null,
    lang: item.language ?? null,
    tags: item.tags ?? [],
    images: item.image === undefined ? [] : [item.image],
  };
}
