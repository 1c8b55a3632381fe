import { explainQuery } from "../../analysis/query/explain-query.ts";
import { parseQuery } from "../../analysis/query/parse-query.ts";
import { isQuery } from "../../analysis/query/query.ts";
import { queryTerms } from "../../analysis/query/query-terms.ts";
import type { Answer } from "../../contract/answer.ts";
import type { QueryOf } from "../../contract/query.ts";
import type { Language } from "../../contract/vocabulary.ts";

/** How the query language reads a text, in the crisis's language, or where it stops. */
export function answerExplanation(
  { text }: QueryOf<"explain-query">,
  lang: Language,
): Answer<"explain-query"> {
  const query = parseQuery(text);
  if (!isQuery(query)) return { understood: false, ...query };
  return { understood: true, reads: explainQuery(query, lang), terms: queryTerms(query) };
}
