import type { Mention } from "../../contract/mention.ts";
import { searchedText } from "../../contract/searched-text.ts";
import { unreachable } from "../../contract/unreachable.ts";
import { foldLetters, foldText } from "../fold-text.ts";
import type { Phrase, Query } from "./query.ts";
import { isSameName, readSigns } from "./read-signs.ts";

/** What a mention must show to be asked a query. */
export type QueriedMention = Pick<
  Mention,
  "text" | "hashtags" | "mentions" | "author" | "source" | "lang" | "kind"
>;

/**
 * The exact evaluator: says whether a mention answers the query. Text parts mean what they mean to FTS5 (folded words,
 * adjacent words of a phrase, NEAR counted between phrases). `#tag` and `@handle` are written in the text or given
 * beside it; `from:` is the author's handle, its part before the host, the id, or words of the name in a row.
 */
export function acceptsMention(query: Query): (mention: QueriedMention) => boolean {
  const test = compile(query);
  return (mention) => {
    const text = searchedText(mention);
    return test({ mention, text, folded: foldText(text) });
  };
}

export interface FoldedMention {
  readonly mention: QueriedMention;
  readonly text: string;
  /** `foldText(text)`. */
  readonly folded: string;
}

export type MentionTest = (mention: FoldedMention) => boolean;

/** The evaluator over a text folded once for many queries. */
export function compile(query: Query): MentionTest {
  switch (query.is) {
    case "everything":
      return () => true;
    case "phrase": {
      const needle = needleOf(query.phrase);
      return ({ folded }) => folded.includes(needle);
    }
    case "near":
      return ({ folded }) => isNear(folded, query.phrases, query.distance);
    case "tag":
      return ({ text }) =>
        readSigns(text, "tag").some((sign) => isSameName(sign.name, query.tag, query.isPrefix, "tag"));
    case "handle":
      return ({ text }) =>
        readSigns(text, "handle").some((sign) =>
          isSameName(sign.name, query.handle, query.isPrefix, "handle"),
        );
    case "from":
      return compileAuthor(query.author, query.isPrefix);
    case "source":
      return ({ mention }) => foldLetters(mention.source) === query.source;
    case "lang":
      return ({ mention }) => {
        const lang = mention.lang === null ? "" : foldLetters(mention.lang);
        return lang === query.lang || lang.startsWith(`${query.lang}-`);
      };
    case "kind":
      return ({ mention }) => mention.kind === query.kind;
    case "and": {
      const tests = query.parts.map(compile);
      return (mention) => tests.every((test) => test(mention));
    }
    case "or": {
      const tests = query.parts.map(compile);
      return (mention) => tests.some((test) => test(mention));
    }
    case "not": {
      const test = compile(query.part);
      return (mention) => !test(mention);
    }
    default:
      return unreachable(query);
  }
}

/** What stands in a folded text where the phrase does. */
export function needleOf(phrase: Phrase): string {
  return ` ${phrase.words.join(" ")}${phrase.isPrefix ? "" : " "}`;
}

function compileAuthor(asked: string, isPrefix: boolean): MentionTest {
  // A folded text has a space at both ends, so that only whole words are found: the start of a word has one before it.
  const name = isPrefix ? foldText(asked).trimEnd() : foldText(asked);
  return ({ mention }) => {
    const author = mention.author;
    if (author === null) return false;
    if (author.id !== null && foldLetters(author.id) === asked) return true;
    if (author.handle !== null) {
      const written = foldLetters(author.handle).replace(/^@/u, "");
      if (isSameName(written, asked, isPrefix, "handle")) return true;
    }
    return author.name !== null && foldText(author.name).includes(name);
  };
}

/** Word positions at which a phrase starts. */
function startsOf(words: readonly string[], phrase: Phrase): number[] {
  const starts: number[] = [];
  const last = phrase.words.length - 1;
  for (let i = 0; i + last < words.length; i++) {
    const isHere = phrase.words.every((word, j) => {
      const here = words[i + j] ?? "";
      return j === last && phrase.isPrefix ? here.startsWith(word) : here === word;
    });
    if (isHere) starts.push(i);
  }
  return starts;
}

/** FTS5's rule: some phrase starts last at `latest`, and each starts at or before it and ends at most `distance` words before. */
function isNear(folded: string, phrases: readonly Phrase[], distance: number): boolean {
  if (!phrases.every((phrase) => folded.includes(needleOf(phrase)))) return false;
  const words = folded.trim().split(" ");
  const starts = phrases.map((phrase) => ({ length: phrase.words.length, at: startsOf(words, phrase) }));
  return starts.some((one) =>
    one.at.some((latest) =>
      starts.every((other) =>
        other.at.some((start) => start <= latest && latest - start - other.length <= distance),
      ),
    ),
  );
}
