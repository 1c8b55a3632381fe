import type { MentionKind } from "../../contract/mention.ts";
import { unreachable } from "../../contract/unreachable.ts";
import type { Language } from "../../contract/vocabulary.ts";
import type { Phrase, Query } from "./query.ts";

interface Wording {
  readonly everything: string;
  readonly and: string;
  readonly or: string;
  readonly not: string;
  readonly without: string;
  readonly quote: (text: string) => string;
  readonly startingWith: (text: string) => string;
  readonly near: (list: string, distance: number) => string;
  readonly handle: (handle: string) => string;
  readonly tagStart: (tag: string) => string;
  readonly from: (author: string) => string;
  readonly source: (source: string) => string;
  readonly lang: (name: string) => string;
  readonly kinds: Readonly<Record<MentionKind, string>>;
}

const fr: Wording = {
  everything: "toutes les mentions",
  and: " et ",
  or: " ou ",
  not: "sans ",
  without: ", sauf ",
  quote: (text) => `«\u00a0${text}\u00a0»`,
  startingWith: (text) => `un mot qui commence par «\u00a0${text}\u00a0»`,
  near: (list, distance) => `${list} à ${distance} mots d’écart au plus`,
  handle: (handle) => `le compte @${handle} cité`,
  tagStart: (tag) => `un mot-dièse qui commence par #${tag}`,
  from: (author) => `écrit par ${author}`,
  source: (source) => `venu de ${source}`,
  lang: (name) => `en langue ${name}`,
  kinds: {
    post: "de type publication",
    repost: "de type republication",
    quote: "de type citation",
    reply: "de type réponse",
    article: "de type article",
    comment: "de type commentaire",
    review: "de type avis",
    message: "de type message",
  },
};

const en: Wording = {
  everything: "all mentions",
  and: " and ",
  or: " or ",
  not: "without ",
  without: ", but not ",
  quote: (text) => `“${text}”`,
  startingWith: (text) => `a word starting with “${text}”`,
  near: (list, distance) => `${list} at most ${distance} words apart`,
  handle: (handle) => `the account @${handle} mentioned`,
  tagStart: (tag) => `a hashtag starting with #${tag}`,
  from: (author) => `written by ${author}`,
  source: (source) => `coming from ${source}`,
  lang: (name) => `in language ${name}`,
  kinds: {
    post: "of kind post",
    repost: "of kind repost",
    quote: "of kind quote",
    reply: "of kind reply",
    article: "of kind article",
    comment: "of kind comment",
    review: "of kind review",
    message: "of kind message",
  },
};

/** The query in a readable clause, with parentheses where "and" and "or" meet, so that a wrong reading shows. */
export function explainQuery(query: Query, lang: Language): string {
  return explain(query, lang === "fr" ? fr : en, false);
}

function explain(query: Query, wording: Wording, isInner: boolean): string {
  switch (query.is) {
    case "everything":
      return wording.everything;
    case "phrase":
      return explainPhrase(query.phrase, wording);
    case "near": {
      const list = query.phrases.map((phrase) => explainPhrase(phrase, wording)).join(wording.and);
      const said = wording.near(list, query.distance);
      return isInner ? `(${said})` : said;
    }
    case "tag":
      return query.isPrefix ? wording.tagStart(query.tag) : `#${query.tag}`;
    case "handle":
      return wording.handle(`${query.handle}${query.isPrefix ? "…" : ""}`);
    case "from":
      return wording.from(`${query.author}${query.isPrefix ? "…" : ""}`);
    case "source":
      return wording.source(query.source);
    case "lang":
      return wording.lang(query.lang);
    case "kind":
      return wording.kinds[query.kind];
    case "not":
      return `${wording.not}${explain(query.part, wording, true)}`;
    case "or": {
      const said = query.parts.map((part) => explain(part, wording, true)).join(wording.or);
      return isInner ? `(${said})` : said;
    }
    case "and": {
      const said = explainAll(query.parts, wording);
      return isInner ? `(${said})` : said;
    }
    default:
      return unreachable(query);
  }
}

function explainAll(parts: readonly Query[], wording: Wording): string {
  const wanted = parts.filter((part) => part.is !== "not");
  const unwanted = parts.flatMap((part) => (part.is === "not" ? [explain(part.part, wording, true)] : []));
  if (wanted.length === 0) return parts.map((part) => explain(part, wording, true)).join(wording.and);
  const said = wanted.map((part) => explain(part, wording, true)).join(wording.and);
  return unwanted.length === 0 ? said : `${said}${wording.without}${unwanted.join(wording.or)}`;
}

function explainPhrase(phrase: Phrase, wording: Wording): string {
  const text = phrase.words.join(" ");
  return phrase.isPrefix ? wording.startingWith(text) : wording.quote(text);
}
