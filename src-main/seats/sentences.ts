import { IntlMessageFormat } from "intl-messageformat";
import type { Refusal } from "../contract/refusal.ts";
import type { Language } from "../contract/vocabulary.ts";

/** One catalogue: ICU MessageFormat by key, complete in both languages. */
export type SentenceCatalogue = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Turns a refusal into the sentence a person reads. */
export type SayRefusal = (refusal: Refusal, lang: Language) => string;

/** Joins the catalogues; a key twice is a bug and throws here, at start. */
export function joinSentences(catalogues: readonly SentenceCatalogue[]): SayRefusal {
  const joined = new Map<string, Readonly<Record<Language, string>>>();
  for (const catalogue of catalogues)
    for (const [key, sentence] of Object.entries(catalogue)) {
      if (joined.has(key)) throw new Error(`Two sentences for ${key}`);
      joined.set(key, sentence);
    }
  const parsed = new Map<string, IntlMessageFormat>();
  return (refusal, lang) => {
    const pattern = joined.get(refusal.refused)?.[lang];
    // A key without its sentence still reads as a refusal, and the catalogue test finds it.
    if (pattern === undefined) return refusal.refused;
    const kept = parsed.get(`${lang} ${refusal.refused}`);
    const format = kept ?? new IntlMessageFormat(lang === "fr" ? withoutBreaks(pattern) : pattern, lang);
    if (kept === undefined) parsed.set(`${lang} ${refusal.refused}`, format);
    try {
      return String(format.format({ ...refusal.args }));
    } catch {
      // An argument the sentence asks for is missing: the bare pattern says more than nothing.
      return pattern;
    }
  };
}

/** French signs keep to their word: no line begins with a colon. What a person wrote comes in later and stays as it is. */
function withoutBreaks(pattern: string): string {
  return pattern.replace(/ (?=[:;»?!])/g, "\u00a0").replace(/« /g, "«\u00a0");
}
