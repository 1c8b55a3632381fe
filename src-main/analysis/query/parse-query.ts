import type { MentionKind } from "../../contract/mention.ts";
import { foldLetters, foldWords } from "../fold-text.ts";
import type { Phrase, Query, QueryFault, QueryRefusal } from "./query.ts";
import { isQuery, queryBounds } from "./query.ts";
import type { QueryToken } from "./read-tokens.ts";
import { readTokens } from "./read-tokens.ts";

type Term = Extract<QueryToken, { token: "term" }>;

const kinds: Readonly<Record<string, MentionKind>> = {
  post: "post",
  publication: "post",
  repost: "repost",
  republication: "repost",
  quote: "quote",
  citation: "quote",
  reply: "reply",
  reponse: "reply",
  article: "article",
  comment: "comment",
  commentaire: "comment",
  review: "review",
  avis: "review",
  message: "message",
};

/**
 * Reads the query language: words (AND by default), "phrases", OR/OU, AND/ET, NOT/SAUF/-, parentheses, prefix*, #tag,
 * @handle, from:/de:, source:, lang:/langue:, kind:/type:, a NEAR/5 b (or PRES/5, 10 when not said), "a b"~5.
 * Binds, tightest first: NEAR, NOT, AND, OR. Operators are in capitals. An empty text asks for everything.
 * Refuses over 4,000 characters, 200 terms or 30 levels.
 */
export function parseQuery(text: string): Query | QueryRefusal {
  const tokens = readTokens(text);
  if ("refused" in tokens) return tokens;
  return tokens.length === 0 ? { is: "everything" } : readQuery(tokens, text.length);
}

function readQuery(tokens: readonly QueryToken[], length: number): Query | QueryRefusal {
  let next = 0;
  let terms = 0;

  const refuse = (at: number, refused: QueryFault, args?: QueryRefusal["args"]): QueryRefusal =>
    args === undefined ? { at, refused } : { at, refused, args };
  const here = (): number => tokens[next]?.at ?? length;

  function readOr(depth: number): Query | QueryRefusal {
    const parts: Query[] = [];
    for (;;) {
      const part = readAnd(depth);
      if (!isQuery(part)) return part;
      parts.push(part);
      const token = tokens[next];
      if (token?.token !== "operator" || token.operator !== "or") break;
      next++;
    }
    return join("or", parts);
  }

  function readAnd(depth: number): Query | QueryRefusal {
    const parts: Query[] = [];
    for (;;) {
      const part = readNot(depth);
      if (!isQuery(part)) return part;
      parts.push(part);
      const token = tokens[next];
      if (token === undefined || token.token === "close") break;
      if (token.token === "operator" && token.operator === "or") break;
      if (token.token === "operator" && token.operator === "and") next++;
    }
    return join("and", parts);
  }

  function readNot(depth: number): Query | QueryRefusal {
    let isNegated = false;
    for (;;) {
      const token = tokens[next];
      if (token?.token !== "operator" || token.operator !== "not") break;
      isNegated = !isNegated;
      next++;
    }
    const part = readNear(depth);
    if (!isQuery(part) || !isNegated) return part;
    return part.is === "not" ? part.part : { is: "not", part };
  }

  function readNear(depth: number): Query | QueryRefusal {
    const first = readOne(depth);
    if (!isQuery(first) || tokens[next]?.token !== "near") return first;
    const phrases: Phrase[] = [];
    if (first.is !== "phrase") return refuse(here(), "query.near-needs-words");
    phrases.push(first.phrase);
    let distance = -1;
    for (let token = tokens[next]; token?.token === "near"; token = tokens[next]) {
      if (distance >= 0 && distance !== token.distance) return refuse(token.at, "query.near-mixed-distances");
      distance = token.distance;
      if (distance > queryBounds.distance) {
        return refuse(token.at, "query.distance-too-large", { most: queryBounds.distance });
      }
      next++;
      const at = here();
      const other = readOne(depth);
      if (!isQuery(other)) return other;
      if (other.is !== "phrase") return refuse(at, "query.near-needs-words");
      phrases.push(other.phrase);
    }
    return { is: "near", phrases, distance };
  }

  function readOne(depth: number): Query | QueryRefusal {
    const token = tokens[next];
    if (token === undefined) return refuse(length, "query.missing-operand");
    if (token.token === "close") {
      return refuse(token.at, depth === 0 ? "query.unexpected-parenthesis" : "query.missing-operand");
    }
    if (token.token === "operator" || token.token === "near")
      return refuse(token.at, "query.missing-operand");
    next++;
    if (token.token === "term") {
      terms++;
      if (terms > queryBounds.terms)
        return refuse(token.at, "query.too-many-terms", { most: queryBounds.terms });
      return readTermQuery(token);
    }
    if (depth >= queryBounds.depth) return refuse(token.at, "query.too-deep", { most: queryBounds.depth });
    if (tokens[next]?.token === "close") return refuse(token.at, "query.empty-parentheses");
    const inner = readOr(depth + 1);
    if (!isQuery(inner)) return inner;
    if (tokens[next]?.token !== "close") return refuse(token.at, "query.unclosed-parenthesis");
    next++;
    return inner;
  }

  function readTermQuery(term: Term): Query | QueryRefusal {
    if (term.field !== null) return readFieldQuery(term);
    const words = foldWords(term.text);
    if (words.length === 0) return refuse(term.at, "query.no-letters", { text: asWritten(term) });
    if (term.sign === "#") return { is: "tag", tag: foldLetters(term.text), isPrefix: term.isPrefix };
    if (term.sign === "@") return { is: "handle", handle: foldLetters(term.text), isPrefix: term.isPrefix };
    terms += words.length - 1;
    if (terms > queryBounds.terms)
      return refuse(term.at, "query.too-many-terms", { most: queryBounds.terms });
    if (term.slop !== null && words.length > 1) {
      if (term.slop > queryBounds.distance) {
        return refuse(term.at, "query.distance-too-large", { most: queryBounds.distance });
      }
      const phrases = words.map((word, i) => ({
        words: [word],
        isPrefix: term.isPrefix && i === words.length - 1,
      }));
      return { is: "near", phrases, distance: term.slop };
    }
    return { is: "phrase", phrase: { words, isPrefix: term.isPrefix } };
  }

  function readFieldQuery(term: Term): Query | QueryRefusal {
    const value = foldLetters(term.text.trim());
    if (value === "" || foldWords(value).length === 0) return refuse(term.at, "query.missing-value");
    switch (term.field) {
      case "source":
        return { is: "source", source: value };
      case "lang":
        return { is: "lang", lang: value };
      case "kind": {
        const kind = Object.hasOwn(kinds, value) ? kinds[value] : undefined;
        return kind === undefined
          ? refuse(term.at, "query.unknown-kind", { kind: term.text.slice(0, 40) })
          : { is: "kind", kind };
      }
      default:
        return { is: "from", author: value.replace(/^@/u, ""), isPrefix: term.isPrefix };
    }
  }

  const query = readOr(0);
  if (isQuery(query) && next < tokens.length) return refuse(here(), "query.unexpected-parenthesis");
  return query;
}

/** A term as it was typed, near enough to be found again. */
function asWritten({ text, isQuoted, isPrefix }: Term): string {
  return `${isQuoted ? `"${text.slice(0, 40)}"` : text.slice(0, 40)}${isPrefix ? "*" : ""}`;
}

function join(is: "and" | "or", parts: readonly Query[]): Query {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return { is, parts };
}
