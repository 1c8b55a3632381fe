import type { QueryRefusal } from "./query.ts";
import { queryBounds } from "./query.ts";

export type Operator = "and" | "or" | "not";

/** One lexical piece of a query and where it starts (UTF-16 offset). */
export type QueryToken = { readonly at: number } & (
  | { readonly token: "open" | "close" }
  | { readonly token: "operator"; readonly operator: Operator }
  | { readonly token: "near"; readonly distance: number }
  /** A word as typed; `quoted` is between quotes, `field` what stood before a colon, `slop` what followed `~`. */
  | {
      readonly token: "term";
      readonly field: Field | null;
      readonly sign: "#" | "@" | null;
      readonly text: string;
      readonly isQuoted: boolean;
      readonly isPrefix: boolean;
      readonly slop: number | null;
    }
);

export type Field = "from" | "source" | "lang" | "kind";

const fields: Readonly<Record<string, Field>> = {
  from: "from",
  de: "from",
  source: "source",
  lang: "lang",
  langue: "lang",
  kind: "kind",
  type: "kind",
};

// Operators count only in capitals, so that "et", "ou", "not" stay words.
const operators: Readonly<Record<string, Operator>> = {
  AND: "and",
  ET: "and",
  OR: "or",
  OU: "or",
  NOT: "not",
  SAUF: "not",
};

const closers: Readonly<Record<string, string>> = { '"': '"', "«": "»", "“": "”", "„": "“" };

function isBlank(character: string): boolean {
  return /\s/u.test(character);
}

/** Cuts a query into tokens, or says where it cannot. */
export function readTokens(text: string): readonly QueryToken[] | QueryRefusal {
  if (text.length > queryBounds.length) {
    return { at: queryBounds.length, refused: "query.too-long", args: { most: queryBounds.length } };
  }
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (isBlank(character)) at++;
    else if (character === "(" || character === ")") {
      tokens.push({ at, token: character === "(" ? "open" : "close" });
      at++;
    } else if (
      (character === "-" || character === "−") &&
      at + 1 < text.length &&
      !isBlank(text.charAt(at + 1))
    ) {
      tokens.push({ at, token: "operator", operator: "not" });
      at++;
    } else {
      const read = readTerm(text, at);
      if ("refused" in read) return read;
      tokens.push(read.token);
      at = read.end;
    }
  }
  return tokens;
}

function readTerm(
  text: string,
  at: number,
): { readonly token: QueryToken; readonly end: number } | QueryRefusal {
  let start = at;
  let field: Field | null = null;
  const prefix = /^([a-z]+):/iu.exec(text.slice(at, at + 10));
  const named = prefix?.[1] === undefined ? undefined : fields[prefix[1].toLowerCase()];
  if (named !== undefined && prefix !== null) {
    field = named;
    start += prefix[0].length;
  }
  const first = text.charAt(start);
  const closer = closers[first];
  if (closer !== undefined) {
    const close = text.indexOf(closer, start + 1);
    if (close < 0) return { at: start, refused: "query.unclosed-quote" };
    const quoted = text.slice(start + 1, close);
    const after = /^(\*)?(?:~(\d{1,6}))?/u.exec(text.slice(close + 1, close + 9));
    const isPrefix = after?.[1] !== undefined;
    const slop = after?.[2] === undefined ? null : Number(after[2]);
    const end = close + 1 + (after?.[0].length ?? 0);
    return {
      token: { at, token: "term", field, sign: null, text: quoted, isQuoted: true, isPrefix, slop },
      end,
    };
  }
  let end = start;
  while (end < text.length && !isBlank(text.charAt(end)) && !'()"«“'.includes(text.charAt(end))) end++;
  const word = text.slice(start, end);
  if (field === null) {
    const operator = Object.hasOwn(operators, word) ? operators[word] : undefined;
    if (operator !== undefined) return { token: { at, token: "operator", operator }, end };
    const near = /^(?:NEAR|PRES|PRÈS)(?:\/(\d{1,6}))?$/u.exec(word);
    if (near !== null) return { token: { at, token: "near", distance: Number(near[1] ?? 10) }, end };
  }
  const isPrefix = word.endsWith("*");
  const bare = isPrefix ? word.slice(0, -1) : word;
  const sign = field === null && bare.length > 1 ? signOf(bare) : null;
  const value = sign === null ? bare : bare.slice(1);
  return {
    token: { at, token: "term", field, sign, text: value, isQuoted: false, isPrefix, slop: null },
    end,
  };
}

function signOf(word: string): "#" | "@" | null {
  const first = word.charAt(0);
  if (first === "#" || first === "＃") return "#";
  return first === "@" ? "@" : null;
}
