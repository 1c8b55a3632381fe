import type { MentionKind } from "../../contract/mention.ts";

/** Words that follow each other, folded; the last one may be the start of a word. */
export interface Phrase {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
}

/** A parsed query. `not` stands alone or inside `and`; parts of `and` and `or` are at least two. */
export type Query =
  | { readonly is: "everything" }
  | { readonly is: "phrase"; readonly phrase: Phrase }
  /** Each phrase ends at most `distance` words before the last of them starts, in any order. */
  | { readonly is: "near"; readonly phrases: readonly Phrase[]; readonly distance: number }
  | { readonly is: "tag"; readonly tag: string; readonly isPrefix: boolean }
  | { readonly is: "handle"; readonly handle: string; readonly isPrefix: boolean }
  | { readonly is: "from"; readonly author: string; readonly isPrefix: boolean }
  | { readonly is: "source"; readonly source: string }
  | { readonly is: "lang"; readonly lang: string }
  | { readonly is: "kind"; readonly kind: MentionKind }
  | { readonly is: "and" | "or"; readonly parts: readonly Query[] }
  | { readonly is: "not"; readonly part: Query };

/** Where a text stopped being a query (UTF-16 offset), why (key of the catalogues) and the facts of the sentence. */
export interface QueryRefusal {
  readonly at: number;
  readonly refused: QueryFault;
  readonly args?: Readonly<Record<string, string | number>>;
}

export type QueryFault =
  | "query.too-long"
  | "query.too-many-terms"
  | "query.too-deep"
  | "query.unclosed-quote"
  | "query.unclosed-parenthesis"
  | "query.unexpected-parenthesis"
  | "query.empty-parentheses"
  | "query.missing-operand"
  | "query.missing-value"
  | "query.no-letters"
  | "query.unknown-kind"
  | "query.near-needs-words"
  | "query.near-mixed-distances"
  | "query.distance-too-large";

export const queryBounds = { length: 4000, terms: 200, depth: 30, distance: 100 } as const;

export function isQuery(parsed: Query | QueryRefusal): parsed is Query {
  return "is" in parsed;
}
